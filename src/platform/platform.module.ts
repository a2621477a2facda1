import { DynamicModule, Module } from '@nestjs/common';
import type { Pool } from 'pg';
import { AuditModule } from './audit/index.js';
import { AuthModule } from './auth/index.js';
import { Clock, ClockModule } from './clock/index.js';
import { AppConfig, ConfigModule } from './config/index.js';
import { DatabaseModule } from './database/index.js';
import { HttpModule } from './http/http.module.js';
import { LinksModule } from './links/index.js';
import { MailModule } from './mail/index.js';
import { NotifyModule } from './notify/index.js';
import { QueueConnection } from './queue/queue-connection.js';
import { QueueModule } from './queue/queue.module.js';
import { SessionModule } from './session/index.js';
import { StartNotesModule } from './start-notes.js';
import { TelemetryModule } from './telemetry/index.js';
import { VaultModule } from './vault/index.js';

/** What outlives the modules: opened before them by the composition root and closed after them. */
export interface Resources {
  readonly config: AppConfig;
  readonly pool: Pool;
  readonly queue: QueueConnection;
  /** Replaces the real clock in tests and demos. */
  readonly clock?: Clock;
}

@Module({})
export class PlatformModule {
  static with({ config, pool, queue, clock }: Resources): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ConfigModule.with(config),
        ClockModule.with(clock ?? new Clock()),
        TelemetryModule,
        DatabaseModule.with(pool),
        VaultModule,
        QueueModule.with(queue),
        AuditModule,
        MailModule,
        NotifyModule,
        LinksModule,
        SessionModule,
        AuthModule,
        HttpModule,
        StartNotesModule,
      ],
    };
  }
}

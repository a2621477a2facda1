import { BullModule } from '@nestjs/bullmq';
import { DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DailyJobs } from '../outbox/daily-jobs.js';
import { Dispatcher } from '../outbox/dispatcher.js';
import { EffectDone } from '../outbox/effect-done.entity.js';
import { OutboxRow } from '../outbox/outbox.entity.js';
import { Outbox } from '../outbox/outbox.js';
import { PruneHandler } from '../outbox/prune.js';
import { HandlerRegistry } from './handler-registry.js';
import { JobRunner } from './job-runner.js';
import { QUEUES } from './jobs.js';
import { PROCESSORS } from './processors.js';
import { QUEUE_CONNECTION, type QueueConnection } from './queue-connection.js';
import { QueueRuntime } from './queue-runtime.js';
import { QueueSet } from './queue-set.js';

@Global()
@Module({})
export class QueueModule {
  static with(connection: QueueConnection): DynamicModule {
    return {
      module: QueueModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forFeature([OutboxRow, EffectDone]),
        BullModule.forRoot({
          connection: connection.options,
          prefix: 'zugang',
          extraOptions: { manualRegistration: true },
        }),
        BullModule.registerQueue(...Object.keys(QUEUES).map((name) => ({ name }))),
      ],
      providers: [
        { provide: QUEUE_CONNECTION, useValue: connection },
        Outbox,
        DailyJobs,
        Dispatcher,
        PruneHandler,
        HandlerRegistry,
        JobRunner,
        QueueSet,
        QueueRuntime,
        ...PROCESSORS,
      ],
      exports: [QUEUE_CONNECTION, Outbox, QueueSet, Dispatcher],
    };
  }
}

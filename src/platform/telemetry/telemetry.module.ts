import { Global, Module } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../config/index.js';
import { Log } from './log.js';

@Global()
@Module({
  providers: [{ provide: Log, inject: [APP_CONFIG], useFactory: (config: AppConfig) => new Log(config) }],
  exports: [Log],
})
export class TelemetryModule {}

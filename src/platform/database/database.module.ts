import { DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { APP_CONFIG, AppConfig } from '../config/index.js';
import { dataSourceOptions } from './data-source-options.js';
import { Database, RAW_POOL } from './database.js';

@Global()
@Module({})
export class DatabaseModule {
  /** The pool comes from outside and is ended by its owner, after the last job has finished with it. */
  static with(pool: Pool): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [APP_CONFIG],
          useFactory: (config: AppConfig) => ({
            ...dataSourceOptions(config.database),
            autoLoadEntities: true,
            retryAttempts: 0,
          }),
        }),
      ],
      providers: [{ provide: RAW_POOL, useValue: pool }, Database],
      exports: [RAW_POOL, Database],
    };
  }
}

import type { DataSourceOptions } from 'typeorm';
import type { DatabaseConfig } from '../config/config.js';
import { CONNECTION_LIMITS, livesOn } from './connection.js';
import { PostgresNaming } from './naming.js';

/** TypeORM's settings of the runtime role. The schema comes from migrations only, never from entities. */
export function dataSourceOptions(config: DatabaseConfig): DataSourceOptions {
  return {
    type: 'postgres',
    url: config.url,
    poolSize: config.poolSize,
    applicationName: 'zugang',
    synchronize: false,
    migrationsRun: false,
    logging: false,
    // `gen_random_uuid()`, which PostgreSQL has without any extension.
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    namingStrategy: new PostgresNaming(),
    migrationsTableName: 'migration',
    // The pool replaces a broken connection by itself; the failing request answers 503.
    poolErrorHandler: () => undefined,
    extra: { ...CONNECTION_LIMITS, onConnect: livesOn },
  };
}

import { resolve } from 'node:path';
import { DataSource } from 'typeorm';
import { AppConfig, loadConfig } from '../platform/config/index.js';
import { createRawPool, Database, migrate } from '../platform/database/index.js';
import { dataSourceOptions } from '../platform/database/data-source-options.js';
import { startEmbedded } from '../platform/database/embedded/index.js';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Runs a command's work on the migrated database of the portal: the server of `DATABASE_URL`, else the embedded one of
 * the data folder, which must not be in use by a running portal.
 */
export async function withDatabase<T>(
  env: Env,
  work: (db: Database, config: AppConfig) => Promise<T>,
): Promise<T> {
  const embedded = env['DATABASE_URL']
    ? undefined
    : await startEmbedded({ dataDir: resolve(env['ZUGANG_DATA_DIR'] ?? '.zugang') });
  try {
    const config = loadConfig({ ...env, ...embedded?.env });
    await migrate(config.database);
    const source = await new DataSource(dataSourceOptions(config.database)).initialize();
    const pool = createRawPool(config.database);
    try {
      return await work(new Database(source, pool), config);
    } finally {
      await pool.end();
      await source.destroy();
    }
  } finally {
    await embedded?.stop();
  }
}

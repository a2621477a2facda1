import { setTimeout as sleep } from 'node:timers/promises';
import { runMigrations as runQueueMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { DatabaseConfig } from '../config/config.js';
import { grantRuntimeRole } from './grants.js';
import { MIGRATIONS } from './migrations/index.js';
import { isUnavailable } from './unavailable.js';

/** Any fixed number: all processes of the portal that start at once wait for each other here. */
const LOCK = 7_182_026;

/**
 * Brings the schema to the newest state: own migrations, those of the queue, then the rights of the runtime role.
 * Runs as the owner under an advisory lock and waits up to `waitSeconds` for a database that is still starting.
 */
export async function migrate(config: DatabaseConfig, waitSeconds = 30): Promise<void> {
  const lock = await connectPatiently(config.ownerUrl, waitSeconds);
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const source = await ownerSource(config).initialize();
    try {
      await source.runMigrations({ transaction: 'each' });
    } finally {
      await source.destroy();
    }
    await runQueueMigrations(lock);
    await grantRuntimeRole(lock, config);
  } finally {
    await lock.end();
  }
}

/** A data source of the owner that knows all migrations and no entities; for migrating and for tests of it. */
export function ownerSource(config: DatabaseConfig): DataSource {
  return new DataSource({
    type: 'postgres',
    url: config.ownerUrl,
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migration',
    poolSize: 2,
    logging: false,
    // Policies bind the owner, too: a migration that fills a column would see no row without a kind.
    extra: { options: '-c app.kind=system' },
  });
}

/** True when every migration of this program has run, and no newer one is missing. */
export async function isMigrated(query: (sql: string) => Promise<{ rows: unknown[] }>): Promise<boolean> {
  const { rows } = await query('SELECT name FROM migration');
  const done = new Set(rows.map((row) => (row as { name: string }).name));
  return MIGRATIONS.every((Migration) => {
    const migration = new Migration();
    return done.has(migration.name ?? Migration.name);
  });
}

async function connectPatiently(url: string, waitSeconds: number): Promise<pg.Client> {
  for (const end = Date.now() + waitSeconds * 1000; ;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (Date.now() >= end || !isUnavailable(error)) throw error;
      await sleep(500);
    }
  }
}

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { DatabaseConfig } from '../../src/platform/config/index.js';
import { createRawPool, Database } from '../../src/platform/database/index.js';
import { dataSourceOptions } from '../../src/platform/database/data-source-options.js';
import { addressesOf, ClusterAddress, OWNER, TEMPLATE } from './cluster.js';

/** The shared server of this Jest run; started by the global set-up of the medium, e2e and browser projects. */
export function clusterAddress(): ClusterAddress {
  const address = process.env['ZUGANG_TEST_CLUSTER'];
  if (!address) throw new Error('no test server: run this file in the jest project medium, e2e or browser');
  return JSON.parse(address) as ClusterAddress;
}

export interface FreshDatabase {
  readonly config: DatabaseConfig;
  readonly drop: () => Promise<void>;
}

export interface FreshOptions {
  readonly empty?: boolean;
  readonly poolSize?: number;
  readonly cluster?: ClusterAddress | undefined;
}

/** Creates a database for one test file: migrated from the template, or empty. */
export async function freshDatabase({
  empty = false,
  poolSize = 5,
  cluster = clusterAddress(),
}: FreshOptions = {}): Promise<FreshDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asAdmin(cluster, `CREATE DATABASE ${name} TEMPLATE ${empty ? 'template0' : TEMPLATE} OWNER ${OWNER}`);
  return {
    config: { ...addressesOf(cluster, name), poolSize },
    drop: () => asAdmin(cluster, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

export interface TestDatabase {
  readonly config: DatabaseConfig;
  /** The service the modules use, as the runtime role. */
  readonly db: Database;
  readonly source: DataSource;
  readonly pool: pg.Pool;
  /** The owner of the tables, for looking at what the runtime role may not see; forced policies bind it, too. */
  readonly owner: pg.Pool;
  /** A superuser on this database: sets up and inspects rows past every policy. */
  readonly admin: pg.Pool;
  readonly close: () => Promise<void>;
}

/** A migrated database with the given entities, without the rest of the portal. */
export async function testDatabase(
  entities: readonly (new () => object)[] = [],
  { poolSize = 5 } = {},
): Promise<TestDatabase> {
  const { config, drop } = await freshDatabase({ poolSize });
  const source = await new DataSource({ ...dataSourceOptions(config), entities: [...entities] }).initialize();
  const pool = createRawPool(config);
  const owner = new pg.Pool({ connectionString: config.ownerUrl, max: 2 });
  const admin = adminPool(config);
  return {
    config,
    db: new Database(source, pool),
    source,
    pool,
    owner,
    admin,
    close: async () => {
      await Promise.all([source.destroy(), pool.end(), owner.end(), admin.end()]);
      await drop();
    },
  };
}

/** A copy of a portal's database as it is now, as a backup would be restored beside it. */
export async function copyOf(
  { config, admin }: { readonly config: { readonly database: DatabaseConfig }; readonly admin: pg.Pool },
  label: string,
): Promise<DatabaseConfig> {
  const cluster = clusterAddress();
  const source = new URL(config.database.url).pathname.slice(1);
  const name = `${source}_${label}`;
  // Copying file by file wants nobody else in the database; copying through the log does, too.
  await asAdmin(cluster, `ALTER DATABASE ${source} ALLOW_CONNECTIONS false`);
  try {
    await asAdmin(
      cluster,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${source}' AND pid <> pg_backend_pid()`,
    );
    await asAdmin(cluster, `CREATE DATABASE ${name} TEMPLATE ${source} OWNER ${OWNER}`);
  } finally {
    await asAdmin(cluster, `ALTER DATABASE ${source} ALLOW_CONNECTIONS true`);
  }
  await waitFor(admin);
  return { ...addressesOf(cluster, name), poolSize: config.database.poolSize };
}

/** Connections that were cut are replaced one by one. */
async function waitFor(admin: pg.Pool): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt += 1)
    if (
      await admin.query('select 1').then(
        () => true,
        () => false,
      )
    )
      return;
}

/** A superuser pool on a test database. */
export function adminPool(config: DatabaseConfig, cluster = clusterAddress()): pg.Pool {
  const { port, password } = cluster;
  const database = new URL(config.url).pathname.slice(1);
  const pool = new pg.Pool({ host: '127.0.0.1', port, password, user: 'postgres', database, max: 2 });
  pool.on('error', () => undefined);
  return pool;
}

/** Takes a database away that `copyOf` made. */
export async function dropCopy({ url }: DatabaseConfig): Promise<void> {
  await asAdmin(clusterAddress(), `DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
}

async function asAdmin({ port, password }: ClusterAddress, sql: string): Promise<void> {
  const client = new pg.Client({ host: '127.0.0.1', port, password, user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

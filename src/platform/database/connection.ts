import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { DatabaseConfig } from '../config/config.js';

/** `date` as text `YYYY-MM-DD`, the form of a LocalDate; a JavaScript Date would shift it by the time zone. */
const DATE_OID = 1082;

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === DATE_OID && format !== 'binary'
      ? (text: string) => text
      : (pg.types.getTypeParser(oid, format) as unknown)) as pg.CustomTypesConfig['getTypeParser'],
};

/**
 * Limits of every runtime connection: a forgotten transaction or a runaway statement is cut after 30 s, waiting for a
 * free connection after 3 s. Bulk work lifts the first with `SET LOCAL statement_timeout = 0`.
 */
export const CONNECTION_LIMITS = {
  connectionTimeoutMillis: 3000,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 30_000,
  lock_timeout: 10_000,
  keepAlive: true,
  types,
} as const satisfies pg.PoolConfig;

/** A connection with its plans is kept so long; an event after a pause would wait for both otherwise. */
const IDLE_MS = 300_000;

/**
 * A client that loses its server reports to a listener from its first moment, in a pool and out of it: the server's
 * farewell may come with its welcome, before anybody else listens, and an error without a listener ends the process.
 */
export function livesOn(client: pg.ClientBase): void {
  client.on('error', ignore);
}

function ignore(): void {
  // The query that is under way fails, and the pool opens a new connection.
}

const openClients = new WeakMap<pg.Pool, Set<pg.ClientBase>>();

/**
 * A pool whose connections never bring the process down: an idle and a checked-out client that loses its server both
 * report to a listener, and the next use opens a fresh connection.
 */
export function createPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...CONNECTION_LIMITS, ...config });
  const open = new Set<pg.ClientBase>();
  openClients.set(pool, open);
  pool.on('error', ignore);
  pool.on('connect', (client) => {
    open.add(client);
    livesOn(client);
    client.once('end', () => open.delete(client));
  });
  return pool;
}

/**
 * Ends a pool and waits until its connections are closed on the wire, too: a server that is stopped next would answer
 * the last of them with an error otherwise.
 */
export async function closePool(pool: pg.Pool): Promise<void> {
  await pool.end();
  const open = openClients.get(pool);
  for (let waited = 0; open && open.size > 0 && waited < 2000; waited += 10) await sleep(10);
}

/**
 * The pool for raw statements, COPY and LISTEN of the runtime role. Outside a transaction of `Database` its connections
 * act as the platform, for which policies open sessions and intents and nothing else.
 */
export function createRawPool(config: DatabaseConfig): pg.Pool {
  return createPool({
    connectionString: config.url,
    max: Math.max(6, config.poolSize),
    application_name: 'zugang-raw',
    idleTimeoutMillis: IDLE_MS,
    options: '-c app.kind=platform',
    allowExitOnIdle: true,
  });
}

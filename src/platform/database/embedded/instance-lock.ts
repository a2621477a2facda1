import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Any fixed number; held by the one portal that owns the server. */
const KEY = 7_182_027;

/**
 * A lock that ends with the process that holds it, however that process ends: it lives in a database connection, so
 * no file with a reused process number can be mistaken for a running portal.
 */
export class InstanceLock {
  private released = false;

  private constructor(
    private readonly config: pg.ClientConfig,
    private client: pg.Client,
  ) {
    this.keep(client);
  }

  /** Undefined when another process holds the lock. */
  static async take(config: pg.ClientConfig): Promise<InstanceLock | undefined> {
    const client = await tryLock(config);
    return client ? new InstanceLock(config, client) : undefined;
  }

  async release(): Promise<void> {
    this.released = true;
    await this.client.end().catch(() => undefined);
  }

  /** After a restart of the server the lock is taken again. */
  private keep(client: pg.Client): void {
    client.once('end', () => void this.takeAgain());
  }

  private async takeAgain(): Promise<void> {
    while (!this.released) {
      const client = await tryLock(this.config).catch(() => undefined);
      if (client) {
        this.client = client;
        this.keep(client);
        if (this.released) await client.end();
        return;
      }
      await sleep(500);
    }
  }
}

/** Whether a portal holds the lock of the server on this port; false when the server does not answer. */
export async function isInstanceAlive(port: number, password: string): Promise<boolean> {
  const config = { host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' };
  try {
    const client = await tryLock({ ...config, connectionTimeoutMillis: 3000 });
    await client?.end();
    return client === undefined;
  } catch {
    return false;
  }
}

async function tryLock(config: pg.ClientConfig): Promise<pg.Client | undefined> {
  const client = new pg.Client({ ...config, application_name: 'zugang-instance', keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [KEY]);
  if (rows[0]?.got) return client;
  await client.end();
  return undefined;
}

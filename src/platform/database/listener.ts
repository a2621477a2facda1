import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';

/** Listens on one channel for as long as the process lives, on a new connection after each loss. */
export class Listener {
  private client: PoolClient | undefined;
  private stopped = false;

  /** `heard` is also called after every (re)connection, because what was sent in between is lost. */
  constructor(
    private readonly pool: Pool,
    private readonly channel: string,
    private readonly heard: (payload: string) => void,
  ) {}

  start(): void {
    void this.connect();
  }

  stop(): void {
    this.stopped = true;
    this.drop();
  }

  private async connect(): Promise<void> {
    while (!this.stopped) {
      try {
        const client = await this.pool.connect();
        this.client = client;
        client.on('notification', ({ payload }) => this.heard(payload ?? ''));
        client.once('end', () => this.lost(client));
        client.once('error', () => this.lost(client));
        await client.query(`LISTEN ${this.channel}`);
        if (this.stopped) this.drop();
        else this.heard('');
        return;
      } catch {
        this.drop();
        if (!this.stopped) await sleep(500);
      }
    }
  }

  private lost(client: PoolClient): void {
    if (this.client !== client) return;
    this.drop();
    if (!this.stopped) void this.connect();
  }

  private drop(): void {
    const client = this.client;
    this.client = undefined;
    client?.removeAllListeners('notification');
    client?.release(true);
  }
}

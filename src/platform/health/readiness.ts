import { statfs } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { APP_CONFIG, type AppConfig } from '../config/index.js';
import { RAW_POOL } from '../database/database.js';
import { isMigrated } from '../database/migrate.js';
import { QUEUE_CONNECTION, type QueueConnection, within } from '../queue/queue-connection.js';

export type CheckName = 'database' | 'migrations' | 'outbox' | 'queue' | 'clock' | 'disk';

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<CheckName, 'ok' | 'failed'>>;
}

const CHECK_MS = 2500;
/** Answers are reused this long, so that probes cannot load the database. */
const FRESH_MS = 500;
const MAX_OUTBOX_SECONDS = 60;
/** Workers compare lock times with the client's clock: a larger difference lets one steal another's job. */
const MAX_CLOCK_SECONDS = 2;
const MIN_DISK_BYTES = 100 * 1024 * 1024;

/** Whether this process should get requests: it can write, its schema is current, intents flow, the queue answers. */
@Injectable()
export class ReadinessService {
  private stopping = false;
  private last: { readonly at: number; readonly answer: Promise<Readiness> } | undefined;

  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    @Inject(RAW_POOL) private readonly pool: Pool,
    @Inject(QUEUE_CONNECTION) private readonly queue: QueueConnection,
  ) {}

  /** From now on the process asks for no more requests; the first step of an ordered stop. */
  stop(): void {
    this.stopping = true;
  }

  async check(): Promise<Readiness> {
    const now = Date.now();
    if (!this.last || now - this.last.at > FRESH_MS) this.last = { at: now, answer: this.run() };
    const answer = await this.last.answer;
    return { ...answer, ready: answer.ready && !this.stopping };
  }

  private async run(): Promise<Readiness> {
    const checks: Readonly<Record<CheckName, () => Promise<boolean>>> = {
      database: () => this.canWrite(),
      migrations: () => isMigrated((sql) => this.pool.query(sql)),
      outbox: () => this.isOutboxFlowing(),
      queue: async () => this.queue.ping().then(() => true),
      clock: () => this.isClockRight(),
      disk: () => this.hasDisk(),
    };
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        const passed = await within(CHECK_MS, check()).catch(() => false);
        return [name, passed ? 'ok' : 'failed'] as const;
      }),
    );
    return {
      ready: results.every(([, result]) => result === 'ok'),
      checks: Object.fromEntries(results) as Readiness['checks'],
    };
  }

  private async canWrite(): Promise<boolean> {
    await this.pool.query(
      `INSERT INTO effect_done (key) VALUES ('health') ON CONFLICT (key) DO UPDATE SET done_at = now()`,
    );
    return true;
  }

  private async isOutboxFlowing(): Promise<boolean> {
    const { rows } = await this.pool.query<{ late: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM outbox WHERE dispatched_at IS NULL AND failed_at IS NULL
        AND greatest(not_before, created_at) < now() - make_interval(secs => $1)) AS late`,
      [MAX_OUTBOX_SECONDS],
    );
    return rows[0]?.late === false;
  }

  private async isClockRight(): Promise<boolean> {
    const before = Date.now();
    const { rows } = await this.pool.query<{ at: string }>(
      'SELECT extract(epoch FROM clock_timestamp()) * 1000 AS at',
    );
    const after = Date.now();
    const at = Number(rows[0]?.at);
    return at > before - MAX_CLOCK_SECONDS * 1000 && at < after + MAX_CLOCK_SECONDS * 1000;
  }

  private async hasDisk(): Promise<boolean> {
    const disk = await statfs(this.config.dataDir).catch(() => undefined);
    return disk === undefined || disk.bavail * disk.bsize > MIN_DISK_BYTES;
  }
}

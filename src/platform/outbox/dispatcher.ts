import { Inject, Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { Clock } from '../clock/index.js';
import { type NamedStatement, RAW_POOL } from '../database/database.js';
import { Listener } from '../database/listener.js';
import { HandlerRegistry } from '../queue/handler-registry.js';
import { QUEUE_CONNECTION, type QueueConnection } from '../queue/queue-connection.js';
import { Delivery, QueueSet } from '../queue/queue-set.js';
import { Log } from '../telemetry/log.js';
import { DailyJobs } from './daily-jobs.js';
import { OUTBOX_CHANNEL } from './outbox.js';

const POLL_MS = 5000;
const SWEEP_MS = 20_000;
const BATCH = 200;

/** Due intents; the clock of the application may run ahead of the database's, as it does in a test. */
const DUE = {
  name: 'outbox-due',
  text: `SELECT id, job, data FROM outbox
  WHERE dispatched_at IS NULL AND failed_at IS NULL AND not_before <= greatest(now(), $1::timestamptz)
  ORDER BY not_before, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
} as const;

/** Intents that were handed over long ago and are not done: the queue has them still, or it has lost them. */
const UNDONE = {
  name: 'outbox-undone',
  text: `SELECT id, job, data FROM outbox
  WHERE dispatched_at < now() - interval '60 seconds' AND failed_at IS NULL
  ORDER BY dispatched_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
} as const;

const HANDED_OVER = {
  name: 'outbox-handed-over',
  text: 'UPDATE outbox SET dispatched_at = now() WHERE id = ANY($1)',
} as const;

/**
 * Nobody waits for the disk here. A crash of the server may lose that intents were handed over: they are handed over
 * again then. What a queue on PostgreSQL wrote of them stands earlier in the same log, so it is never lost alone.
 */
const OPENING = 'BEGIN; SET LOCAL synchronous_commit = off';

/**
 * Carries intents from the outbox to the queues. Several processes may run it at once; a crash between handing over
 * and marking repeats the hand-over, which the queue ignores because the job id is the intent's id.
 */
@Injectable()
export class Dispatcher {
  private readonly listener: Listener;
  private running: Promise<void> | undefined;
  private stopped = false;
  private wake = (): void => undefined;
  private woken = false;
  private sweptAt = Date.now();
  private generation: string | undefined;

  constructor(
    @Inject(RAW_POOL) private readonly pool: Pool,
    @Inject(QUEUE_CONNECTION) private readonly connection: QueueConnection,
    private readonly queues: QueueSet,
    private readonly handlers: HandlerRegistry,
    private readonly daily: DailyJobs,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.listener = new Listener(pool, OUTBOX_CHANNEL, () => this.rouse());
  }

  start(): void {
    this.listener.start();
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.listener.stop();
    this.rouse();
    await this.running;
  }

  /** Hands over what is due. Returns how many intents went out. */
  async dispatch(): Promise<number> {
    let total = 0;
    for (let count = BATCH; count === BATCH; total += count)
      count = await this.handOver(DUE, [this.clock.now()]);
    return total;
  }

  /** Hands over again what was handed over long ago and is not done. */
  async sweep(): Promise<void> {
    await this.handOver(UNDONE, []);
  }

  private rouse(): void {
    this.woken = true;
    this.wake();
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.daily.add();
        await this.refillAfterLoss();
        await this.dispatch();
        await this.sweepInTurn();
      } catch (error) {
        this.log.failure('outbox waits', error);
      }
      await this.rest();
    }
  }

  private async rest(): Promise<void> {
    if (!this.woken && !this.stopped)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, POLL_MS);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.woken = false;
  }

  /**
   * Everything open goes out again when the store is a new one (Redis after a restart) or unknown (after the start of
   * this process); what the store kept is recognised by its id. PostgreSQL keeps jobs and intents in one place.
   */
  private async refillAfterLoss(): Promise<void> {
    if (this.connection.backend === 'postgres') return;
    const generation = await this.connection.generation();
    if (generation === this.generation) return;
    await this.pool.query(
      'UPDATE outbox SET dispatched_at = NULL WHERE dispatched_at IS NOT NULL AND failed_at IS NULL',
    );
    this.generation = generation;
  }

  private async sweepInTurn(): Promise<void> {
    if (Date.now() - this.sweptAt < SWEEP_MS) return;
    this.sweptAt = Date.now();
    await this.sweep();
  }

  private async handOver(select: NamedStatement, values: readonly unknown[]): Promise<number> {
    return inTransaction(this.pool, async (client) => {
      const { rows } = await client.query<Delivery>({ ...select, values: [...values] });
      if (rows.length === 0) return 0;
      this.handlers.foresee(rows);
      await this.queues.add(rows);
      await client.query({ ...HANDED_OVER, values: [rows.map(({ id }) => id)] });
      return rows.length;
    });
  }
}

async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query(OPENING);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    broken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}

import { createPostgresBackend, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import { Redis } from 'ioredis';
import type { AppConfig } from '../config/config.js';
import { closePool, createPool } from '../database/connection.js';
import { PlainError } from '../plain-error.js';
import { QUEUES } from './jobs.js';

/** The store behind the queues. PostgreSQL stays the truth: what a store loses is filled again from the outbox. */
export interface QueueConnection {
  readonly backend: 'postgres' | 'redis';
  readonly options: ConnectionOptions;
  /** Fails when the store does not answer within two seconds. */
  ping(): Promise<void>;
  /** Changes when the store may have lost its content. */
  generation(): Promise<string>;
  close(): Promise<void>;
}

/** Injection token of the connection. */
export const QUEUE_CONNECTION = Symbol('QUEUE_CONNECTION');

/**
 * Opens the queue store of the configuration. BullMQ's choice of store is one setting for the whole process, so a
 * process serves one portal at a time.
 */
export async function openQueue(config: AppConfig): Promise<QueueConnection> {
  if (config.redisUrl !== null) {
    setDefaultBackendFactory();
    return openRedis(config.redisUrl);
  }
  setDefaultBackendFactory(createPostgresBackend);
  return openPostgres(config);
}

function openPostgres(config: AppConfig): QueueConnection {
  const pool = createPool({
    connectionString: config.database.url,
    // Each worker keeps one connection for LISTEN; the rest serve short statements.
    max: Object.keys(QUEUES).length + 4,
    // Nobody waits for the disk here, because the outbox is the truth and waits: its commit flushes what the queue wrote
    // before. What a crash can lose is that a job began or ended; it runs again then, which every handler allows for.
    options: '-c search_path=bullmq,public -c synchronous_commit=off',
    application_name: 'zugang-queue',
  });
  return {
    backend: 'postgres',
    // The types of @nestjs/bullmq know Redis only; the backend takes the pool itself.
    options: pool,
    ping: async () => {
      await within(2000, pool.query('SELECT 1 FROM bullmq.migration LIMIT 1'));
    },
    generation: () => Promise.resolve('postgres'),
    close: () => closePool(pool),
  };
}

async function openRedis(url: string): Promise<QueueConnection> {
  const retryStrategy = (times: number): number => Math.min(times * 100, 2000);
  const probe = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy });
  probe.on('error', () => undefined);
  try {
    await within(5000, probe.connect());
    await refuseEviction(probe);
  } catch (error) {
    probe.disconnect();
    if (error instanceof PlainError) throw error;
    throw new PlainError('The Redis server of REDIS_URL does not answer.');
  }
  return {
    backend: 'redis',
    options: { url, maxRetriesPerRequest: null, retryStrategy },
    ping: async () => {
      await within(2000, probe.ping());
    },
    generation: async () => /run_id:(\w+)/.exec(await within(2000, probe.info('server')))?.[1] ?? 'redis',
    close: async () => {
      await probe.quit().catch(() => probe.disconnect());
    },
  };
}

/** A Redis that may evict keys drops jobs silently when its memory is full. */
async function refuseEviction(redis: Redis): Promise<void> {
  const policy = /maxmemory_policy:([\w-]+)/.exec(await redis.info('memory'))?.[1];
  if (policy !== 'noeviction')
    throw new PlainError(`Redis has maxmemory-policy "${policy}"; set it to "noeviction", or jobs get lost.`);
}

/** Rejects when the work takes longer; the work itself goes on unobserved. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(Object.assign(new Error('timed out'), { code: 'ETIMEDOUT' })),
      milliseconds,
    );
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

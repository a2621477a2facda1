import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { planned } from '../database/planned.js';
import { JobData, JobName } from '../queue/jobs.js';

/** PostgreSQL channel on which a commit wakes the dispatcher. */
export const OUTBOX_CHANNEL = 'zugang_outbox';

/** The intent, and the word to the dispatcher, which PostgreSQL sends when the transaction commits. */
const ADD = `WITH asked AS (
    INSERT INTO outbox (job, data, not_before) VALUES ($1, $2, coalesce($3::timestamptz, now()))
  ) SELECT pg_notify('${OUTBOX_CHANNEL}', '')`;
const ADD_ALL = `WITH asked AS (
    INSERT INTO outbox (job, data) SELECT $1, data FROM jsonb_array_elements($2::jsonb) AS given(data)
  ) SELECT pg_notify('${OUTBOX_CHANNEL}', '')`;

const PLAIN = /^[A-Za-z0-9._/-]{1,80}$/;

export interface OutboxOptions {
  /** The job is not handed to the queue before this instant. */
  readonly notBefore?: Date;
}

@Injectable()
export class Outbox {
  /**
   * Asks for a job in the caller's transaction: it runs if and only if that transaction commits.
   * @throws TypeError when a value is not an id or a plain code: personal data never travels through a queue.
   */
  async add(tx: EntityManager, job: JobName, data: JobData, options: OutboxOptions = {}): Promise<void> {
    assertPlain(job, data);
    await planned(tx, ADD, [job, JSON.stringify(data), options.notBefore ?? null]);
  }

  /** The same job for each of several records, by one statement. */
  async addAll(tx: EntityManager, job: JobName, datas: readonly JobData[]): Promise<void> {
    for (const data of datas) assertPlain(job, data);
    await planned(tx, ADD_ALL, [job, JSON.stringify(datas)]);
  }
}

function assertPlain(job: JobName, data: JobData): void {
  for (const [key, value] of Object.entries(data)) {
    const plain = typeof value === 'string' ? PLAIN.test(value) : Number.isSafeInteger(value);
    if (!plain) throw new TypeError(`job ${job}: "${key}" is not an id or a plain code`);
  }
}

/**
 * Claims an effect in the transaction that performs it. True exactly once per key, also when a job is delivered twice
 * at the same time: the second transaction waits for the first and then reads false.
 */
export async function firstEffect(tx: EntityManager, key: string): Promise<boolean> {
  const rows = await tx.query<readonly unknown[]>(
    `INSERT INTO effect_done (key) VALUES ($1) ON CONFLICT DO NOTHING RETURNING key`,
    [key],
  );
  return rows.length === 1;
}

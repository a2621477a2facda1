import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Job, UnrecoverableError } from 'bullmq';
import type { Pool } from 'pg';
import { RAW_POOL } from '../database/database.js';
import { isUnavailable } from '../database/unavailable.js';
import { describeError, Log } from '../telemetry/log.js';
import { HandlerRegistry } from './handler-registry.js';
import { isJobName, JobData, jobSettings } from './jobs.js';

/** Waits between tries while the database is away; an outage must not use up the attempts of a sound job. */
const PATIENCE_MS = [200, 500, 1000, 2000, 4000, 8000] as const;

/** Runs one delivery of a job and closes its intent; the same for all queues. */
@Injectable()
export class JobRunner {
  constructor(
    private readonly registry: HandlerRegistry,
    @Inject(RAW_POOL) private readonly pool: Pool,
    private readonly log: Log,
  ) {}

  async run(job: Job<JobData>): Promise<void> {
    const id = job.id ?? '';
    if (!isJobName(job.name)) throw new UnrecoverableError('unknown job');
    const handler = this.registry.of(job.name);
    const startedAt = performance.now();
    await patiently(async () => {
      await handler.execute(job.data, { id, attempt: job.attemptsMade + 1 });
      await this.pool.query('DELETE FROM outbox WHERE id = $1', [id]);
    });
    const ms = Math.round(performance.now() - startedAt);
    this.log.event('job done', { job: job.name, jobId: id, queue: job.queueName, ms });
  }

  /** Keeps a job that failed for good where a person can see it: the intent stays, with the class of the error. */
  async failed(job: Job<JobData> | undefined, error: Error): Promise<void> {
    if (!job || !isJobName(job.name)) return;
    const fields = { job: job.name, jobId: job.id ?? '', queue: job.queueName, attempt: job.attemptsMade };
    this.log.failure('job failed', error, fields);
    const stalled = /stalled more than/.test(error.message);
    const last = job.attemptsMade >= jobSettings(job.name).attempts || error instanceof UnrecoverableError;
    if (!stalled && !last) return;
    const failure = stalled ? 'stalled' : (describeError(error).errorCode ?? error.name);
    await patiently(() =>
      this.pool.query('UPDATE outbox SET failed_at = now(), failure = $2 WHERE id = $1', [job.id, failure]),
    ).catch((problem: unknown) => this.log.failure('failed job not noted', problem, fields));
  }
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of PATIENCE_MS) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      await sleep(wait);
    }
  }
  return work();
}

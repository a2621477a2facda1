import { getQueueToken } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { JobsOptions, Queue } from 'bullmq';
import { Log } from '../telemetry/log.js';
import { isJobName, JobData, JOBS, jobSettings, QueueName, QUEUES } from './jobs.js';
import { within } from './queue-connection.js';

/** An intent of the outbox on its way to a queue. */
export interface Delivery {
  readonly id: string;
  readonly job: string;
  readonly data: JobData;
}

const DAY_SECONDS = 86_400;
const ADD_TIMEOUT_MS = 5000;
/** On PostgreSQL a bulk makes and drops two tables of its own: so many single jobs are in the queue earlier. */
const FEW = 4;

type QueuedJob = Parameters<Queue['addBulk']>[0][number];

/** The queues by name; adding the same intent twice leaves one job. */
@Injectable()
export class QueueSet {
  private queues: ReadonlyMap<QueueName, Queue> = new Map();

  constructor(
    private readonly modules: ModuleRef,
    private readonly log: Log,
  ) {}

  /** Connects the names with the queues and listens to their errors, which would end the process otherwise. */
  open(): void {
    const names = Object.keys(QUEUES) as QueueName[];
    this.queues = new Map(
      names.map((name) => {
        const queue = this.modules.get<Queue>(getQueueToken(name), { strict: false });
        queue.on('error', (error) => this.log.failure('queue trouble', error, { queue: name }));
        return [name, queue];
      }),
    );
  }

  get(name: QueueName): Queue {
    const queue = this.queues.get(name);
    if (!queue) throw new Error(`queue ${name} is not open`);
    return queue;
  }

  /** Cuts the connections to a store that is away. BullMQ's own ways to close a queue wait until it is back. */
  async letGo(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.backend.close(true)));
  }

  /** Hands over deliveries; their ids become the job ids. Rejects when the store does not take them in five seconds. */
  async add(deliveries: readonly Delivery[]): Promise<void> {
    for (const [name, queue] of this.queues) {
      const mine = deliveries.filter(({ job }) => isJobName(job) && JOBS[job].queue === name);
      if (mine.length === 0) continue;
      const jobs = mine.map(({ id, job, data }) => ({ name: job, data, opts: optionsOf(id, job) }));
      await within(ADD_TIMEOUT_MS, addTo(queue, jobs));
    }
  }
}

/** Few go one after the other, in the order in which their intents were written down. */
async function addTo(queue: Queue, jobs: readonly QueuedJob[]): Promise<void> {
  if (jobs.length > FEW) await queue.addBulk([...jobs]);
  else for (const { name, data, opts } of jobs) await queue.add(name, data, opts);
}

function optionsOf(id: string, job: string): JobsOptions {
  const attempts = isJobName(job) ? jobSettings(job).attempts : 1;
  return {
    jobId: id,
    attempts,
    backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
    removeOnComplete: true,
    removeOnFail: { age: 7 * DAY_SECONDS, count: 10_000 },
  };
}

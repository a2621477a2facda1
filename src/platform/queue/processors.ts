import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Injectable, Type } from '@nestjs/common';
import type { Job, WorkerOptions } from 'bullmq';
import { Log } from '../telemetry/log.js';
import { JobRunner } from './job-runner.js';
import { JobData, QueueName, QUEUES, QueueSettings } from './jobs.js';

/**
 * Worker settings. A job whose process died starts again up to three times, then it counts as poison. A lost
 * connection is tried again after half a second instead of BullMQ's fifteen.
 */
function workerOptions({ concurrency, lockSeconds, stalledSeconds }: QueueSettings): Partial<WorkerOptions> {
  return {
    concurrency,
    lockDuration: lockSeconds * 1000,
    stalledInterval: stalledSeconds * 1000,
    maxStalledCount: 2,
    runRetryDelay: 500,
  };
}

abstract class QueueProcessor extends WorkerHost {
  constructor(
    private readonly runner: JobRunner,
    private readonly log: Log,
  ) {
    super();
  }

  async process(job: Job<JobData>): Promise<void> {
    await this.runner.run(job);
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job<JobData> | undefined, error: Error): void {
    void this.runner.failed(job, error);
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.log.failure('queue trouble', error);
  }
}

function processorOf(name: QueueName): Type<WorkerHost> {
  @Processor({ name }, workerOptions(QUEUES[name]))
  @Injectable()
  class NamedProcessor extends QueueProcessor {
    constructor(runner: JobRunner, log: Log) {
      super(runner, log);
    }
  }
  return NamedProcessor;
}

/** One processor per queue; each hands its jobs to the same runner. */
export const PROCESSORS: readonly Type<WorkerHost>[] = (Object.keys(QUEUES) as QueueName[]).map(processorOf);

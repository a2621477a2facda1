import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';
import { JobData, JobName } from './jobs.js';

export const JOB_HANDLER_KEY = 'zugang:job';

/** Which run of the job this is. `id` is the outbox id: the same at every redelivery, so it can key an effect. */
export interface JobRun {
  readonly id: string;
  readonly attempt: number;
}

/**
 * Does the work of one job. It re-reads its record first and returns silently when there is nothing left to do; it
 * throws only to be tried again. Effects that must happen once go through `firstEffect`.
 */
export interface Handler {
  execute(data: JobData, run: JobRun): Promise<void>;
  /**
   * Hears of runs that the outbox hands to the queue just now: what asked for them is committed. Whoever reads the same
   * for every run can begin here; another process may get the runs. Does not throw.
   */
  foresee?(ids: readonly string[]): void;
}

/** Marks a provider class as the one handler of a job. */
export const JobHandler = (job: JobName): ClassDecorator =>
  applyDecorators(Injectable(), SetMetadata(JOB_HANDLER_KEY, job));

import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { Handler, JOB_HANDLER_KEY } from './job-handler.js';
import { isJobName, JobName, JOBS } from './jobs.js';

/** Knows the one handler of each job; collecting fails when the table and the handlers disagree. */
@Injectable()
export class HandlerRegistry {
  private handlers: ReadonlyMap<JobName, Handler> = new Map();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error naming every job without a handler, with two, and every handler without a job */
  collect(): void {
    const found = new Map<string, Handler[]>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!instance || typeof metatype !== 'function') continue;
      const job = this.reflector.get<string | undefined>(JOB_HANDLER_KEY, metatype);
      if (job !== undefined) found.set(job, [...(found.get(job) ?? []), instance as Handler]);
    }
    this.handlers = checkHandlers(found);
  }

  of(job: JobName): Handler {
    const handler = this.handlers.get(job);
    if (!handler) throw new Error(`no handler for ${job}`);
    return handler;
  }

  /** Tells the handlers of this process, if it has any, what is on its way to the queue. */
  foresee(coming: readonly { readonly id: string; readonly job: string }[]): void {
    for (const [job, handler] of this.handlers) {
      if (!handler.foresee) continue;
      const ids = coming.filter((one) => one.job === job).map(({ id }) => id);
      if (ids.length > 0) handler.foresee(ids);
    }
  }
}

/** Compares what was found with the table of jobs. */
export function checkHandlers(found: ReadonlyMap<string, readonly Handler[]>): ReadonlyMap<JobName, Handler> {
  const problems = Object.keys(JOBS)
    .filter((job) => found.get(job)?.length !== 1)
    .map((job) => `${job} has ${found.get(job)?.length ?? 0} handlers`);
  for (const job of found.keys()) if (!isJobName(job)) problems.push(`${job} is not in the table of jobs`);
  if (problems.length > 0) throw new Error(`Jobs and handlers do not fit: ${problems.join('; ')}`);
  return new Map(
    [...found].flatMap(([job, [handler]]) => (isJobName(job) && handler ? [[job, handler] as const] : [])),
  );
}

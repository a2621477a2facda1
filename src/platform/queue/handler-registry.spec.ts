import type { DiscoveryService, Reflector } from '@nestjs/core';
import { checkHandlers, HandlerRegistry } from './handler-registry.js';
import { Handler } from './job-handler.js';
import { JobName, JOBS, jobSettings, QUEUES } from './jobs.js';

const handler: Handler = { execute: () => Promise.resolve() };
const all = (): Map<string, Handler[]> => new Map(Object.keys(JOBS).map((job) => [job, [handler]]));

describe('the table of jobs', () => {
  it('takes exactly one handler for each job', () => {
    expect(checkHandlers(all()).size).toBe(Object.keys(JOBS).length);
  });

  it('names every job without a handler or with two, and every handler without a job', () => {
    const found = all();
    found.delete('platform.prune');
    found.set('no.such-job', [handler]);
    expect(() => checkHandlers(found)).toThrow(
      /platform\.prune has 0 handlers.*no\.such-job is not in the table/,
    );
    expect(() => checkHandlers(new Map([...all(), ['platform.prune', [handler, handler]]]))).toThrow(
      /platform\.prune has 2 handlers/,
    );
  });

  it('has names and queues that both backends take', () => {
    for (const job of Object.keys(JOBS) as JobName[]) {
      expect(job).toMatch(/^[a-z-]+\.[a-z-]+$/);
      const { queue, attempts, daily } = jobSettings(job);
      expect(Object.keys(QUEUES)).toContain(queue);
      expect(attempts).toBeGreaterThan(0);
      expect(daily ?? '00:00').toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
    }
    for (const { lockSeconds, stalledSeconds } of Object.values(QUEUES))
      expect(lockSeconds).toBeGreaterThan(stalledSeconds);
  });
});

describe('handlers of a process', () => {
  it('hear which runs of their own job are on their way, if they ask for it', () => {
    const heard: (readonly string[])[] = [];
    const foreseeing: Handler = { ...handler, foresee: (ids) => void heard.push(ids) };
    const jobs = Object.keys(JOBS);
    const providers = jobs.map((job) => ({
      instance: job === 'match.vacancy' ? foreseeing : handler,
      metatype: Object.assign(() => undefined, { job }),
    }));
    const registry = new HandlerRegistry(
      { getProviders: () => providers } as unknown as DiscoveryService,
      { get: (_key: string, { job }: { readonly job: string }) => job } as unknown as Reflector,
    );
    const coming = [
      { id: 'a', job: 'match.vacancy' },
      { id: 'b', job: 'mail.send' },
      { id: 'c', job: 'match.vacancy' },
    ];
    registry.foresee(coming);
    expect(heard).toEqual([]);
    registry.collect();
    registry.foresee(coming);
    registry.foresee([{ id: 'd', job: 'mail.send' }]);
    expect(heard).toEqual([['a', 'c']]);
  });
});

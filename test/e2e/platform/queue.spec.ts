import { randomUUID } from 'node:crypto';
import { Worker } from 'bullmq';
import { SYSTEM } from '../../../src/platform/auth/index.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { Dispatcher } from '../../../src/platform/outbox/dispatcher.js';
import { firstEffect, Outbox } from '../../../src/platform/outbox/index.js';
import { JobData, JobName, JobRun, JOBS, jobSettings } from '../../../src/platform/queue/index.js';
import { QUEUE_CONNECTION, QueueConnection } from '../../../src/platform/queue/queue-connection.js';
import { Backend, startApp, StartedApp } from '../../support/app.js';
import { backends } from '../../support/backends.js';
import { platformRoot } from '../../support/platform-root.js';
import { until } from '../../support/wait.js';

const JOB =
  (Object.keys(JOBS) as JobName[]).find((name) => jobSettings(name).queue === 'match') ?? 'platform.prune';
const ATTEMPTS = jobSettings(JOB).attempts;

describe.each(backends())('jobs on %s', (backend: Backend) => {
  let portal: StartedApp;
  let runs: { readonly key: string; readonly run: JobRun }[] = [];
  const behaviour = new Map<string, (run: JobRun) => Promise<void>>();

  const execute = async (_job: JobName, data: JobData, run: JobRun): Promise<void> => {
    const key = String(data['key']);
    runs.push({ key, run });
    await behaviour.get(key)?.(run);
  };
  const add = (key: string, options?: { notBefore: Date }, at = portal): Promise<void> =>
    at.db.transaction(SYSTEM, (tx) => at.app.get(Outbox).add(tx, JOB, { key }, options));
  const runsOf = (key: string): readonly JobRun[] =>
    runs.filter((one) => one.key === key).map(({ run }) => run);
  const open = async (): Promise<number> => (await portal.admin.query('SELECT 1 FROM outbox')).rowCount ?? 0;

  beforeAll(async () => {
    portal = await startApp({ backend, root: platformRoot({ execute }) });
  });
  afterAll(() => portal.stop());
  beforeEach(() => {
    runs = [];
    behaviour.clear();
  });

  it('runs a job once its transaction has committed, and closes its intent', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const writing = portal.db.transaction(SYSTEM, async (tx) => {
      await portal.app.get(Outbox).add(tx, JOB, { key: 'commit' });
      await held;
    });
    await add('other');
    await until('the other job', () => runsOf('other').length === 1);
    expect(runsOf('commit')).toEqual([]);
    release();
    await writing;
    await until('the job', () => runsOf('commit').length === 1);
    await until('closed intents', async () => (await open()) === 0);
    expect(runsOf('commit')[0]?.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('runs nothing when the transaction rolls back', async () => {
    await expect(
      portal.db.transaction(SYSTEM, async (tx) => {
        await portal.app.get(Outbox).add(tx, JOB, { key: 'rolled-back' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await add('after');
    await until('the next job', () => runsOf('after').length === 1);
    expect(runsOf('rolled-back')).toEqual([]);
  });

  it('refuses data that is more than ids', async () => {
    await expect(add('Amira Haddad')).rejects.toThrow(TypeError);
    await expect(add('x'.repeat(81))).rejects.toThrow(TypeError);
  });

  it('has one effect although the job runs again', async () => {
    const effect = `test/${backend}/${randomUUID()}`;
    let effects = 0;
    behaviour.set('again', async ({ attempt }) => {
      await portal.db.transaction(SYSTEM, async (tx) => {
        if (await firstEffect(tx, effect)) effects += 1;
      });
      if (attempt === 1) throw new Error('died after the effect');
    });
    await add('again');
    await until('the second run', () => runsOf('again').length === 2);
    await until('closed intents', async () => (await open()) === 0);
    expect(effects).toBe(1);
    expect(new Set(runsOf('again').map(({ id }) => id)).size).toBe(1);
  });

  it('has one effect when the same intent is delivered many times at once', async () => {
    const effect = `test/${backend}/${randomUUID()}`;
    const won = await Promise.all(
      Array.from({ length: 20 }, () => portal.db.transaction(SYSTEM, (tx) => firstEffect(tx, effect))),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
  });

  it('puts a poisonous job aside where people see it, and does the good ones', async () => {
    behaviour.set('poison', () => Promise.reject(new RangeError('secret text')));
    await add('poison');
    const good = Array.from({ length: 60 }, (_, index) => `good-${index}`);
    await Promise.all(good.map((key) => add(key)));
    await until('all good jobs', () => good.every((key) => runsOf(key).length === 1));
    const failed = await until('the failed intent', async () => {
      const { rows } = await portal.admin.query<{ job: string; failure: string }>(
        'SELECT job, failure FROM outbox WHERE failed_at IS NOT NULL',
      );
      return rows[0];
    });
    expect(failed).toEqual({ job: JOB, failure: 'RangeError' });
    expect(runsOf('poison').map(({ attempt }) => attempt)).toEqual(
      Array.from({ length: ATTEMPTS }, (_, index) => index + 1),
    );
    await portal.admin.query('DELETE FROM outbox');
  });

  it('does not count an outage of the database against a job', async () => {
    let tries = 0;
    behaviour.set('outage', () => {
      tries += 1;
      return tries <= 3
        ? Promise.reject(Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED' }))
        : Promise.resolve();
    });
    await add('outage');
    await until('four tries', () => tries === 4);
    expect(runsOf('outage').map(({ attempt }) => attempt)).toEqual([1, 1, 1, 1]);
    await until('closed intents', async () => (await open()) === 0);
  });

  it('holds a job back until its time', async () => {
    await add('later', { notBefore: new Date(Date.now() + 3_600_000) });
    await add('now');
    await until('the due job', () => runsOf('now').length === 1);
    expect(runsOf('later')).toEqual([]);
    await portal.admin.query('UPDATE outbox SET not_before = now()');
    await portal.app.get(Dispatcher).dispatch();
    await until('the held job', () => runsOf('later').length === 1);
  });

  it('hands an intent over again that the queue has lost', async () => {
    await add('lost', { notBefore: new Date(Date.now() + 3_600_000) });
    await portal.admin.query(
      `UPDATE outbox SET dispatched_at = now() - interval '2 minutes', not_before = now()`,
    );
    await portal.app.get(Dispatcher).sweep();
    await until('the lost job', () => runsOf('lost').length === 1);
    await until('closed intents', async () => (await open()) === 0);
  });
});

describe.each(backends())('processes on %s', (backend: Backend) => {
  it('start a job again whose worker died, within seconds', async () => {
    const runs: JobRun[] = [];
    const idle = await startApp({ backend, root: platformRoot(), env: { WORKERS: 'off' } });
    const { options } = idle.app.get<QueueConnection>(QUEUE_CONNECTION);
    let taken = (): void => undefined;
    const started = new Promise<void>((resolve) => (taken = resolve));
    const doomed = new Worker(
      'match',
      () => {
        taken();
        return new Promise(() => undefined);
      },
      { connection: options, prefix: 'zugang', lockDuration: 5000, stalledInterval: 2000 },
    );
    doomed.on('error', () => undefined);
    await idle.db.transaction(SYSTEM, (tx) => idle.app.get(Outbox).add(tx, JOB, { key: 'orphan' }));
    await idle.app.get(Dispatcher).dispatch();
    await started;
    await doomed.close(true);
    const startedAt = Date.now();
    const worker = await startApp({
      backend,
      beside: idle,
      root: platformRoot({
        execute: (_job, _data, run) => {
          runs.push(run);
          return Promise.resolve();
        },
      }),
    });
    await until('the second start', () => runs.length === 1);
    expect(Date.now() - startedAt).toBeLessThan(20_000);
    await until(
      'closed intents',
      async () => (await idle.admin.query('SELECT 1 FROM outbox')).rowCount === 0,
    );
    await worker.stop();
    await idle.stop();
  });

  it('add a daily job once for all of them, and stay quiet on the first day', async () => {
    const clock = new FixedClock(new Date('2026-03-10T12:00:00Z'));
    const ran: string[] = [];
    const root = platformRoot({
      execute: (job, data) => {
        ran.push(`${job} ${String(data['day'])}`);
        return Promise.resolve();
      },
    });
    const one = await startApp({ backend, root, clock });
    const two = await startApp({ backend, root, clock, beside: one });
    const daily = (Object.keys(JOBS) as JobName[]).filter((name) => jobSettings(name).daily !== undefined);
    const settled = (day: string): Promise<unknown> =>
      until(`the keys of ${day}`, async () => {
        const { rowCount } = await one.admin.query('SELECT 1 FROM effect_done WHERE key LIKE $1', [
          `daily/%/${day}`,
        ]);
        return rowCount === daily.length;
      });
    await settled('2026-03-10');
    clock.set(new Date('2026-03-11T12:00:00Z'));
    await settled('2026-03-11');
    await until('closed intents', async () => (await one.admin.query('SELECT 1 FROM outbox')).rowCount === 0);
    expect(ran.sort()).toEqual(
      daily
        .filter((name) => name !== 'platform.prune')
        .map((name) => `${name} 2026-03-11`)
        .sort(),
    );
    await two.stop();
    await one.stop();
  });
});

const onRedis = backends().includes('redis') ? describe : describe.skip;
onRedis('a Redis', () => {
  it('that lost everything is filled again from the outbox', async () => {
    const done = new Set<string>();
    const idle = await startApp({ backend: 'redis', root: platformRoot(), env: { WORKERS: 'off' } });
    for (let index = 0; index < 30; index += 1)
      await idle.db.transaction(SYSTEM, (tx) => idle.app.get(Outbox).add(tx, JOB, { key: `job-${index}` }));
    expect(await idle.app.get(Dispatcher).dispatch()).toBe(30);
    await idle.redis?.halt();
    await idle.redis?.resume();
    const worker = await startApp({
      beside: idle,
      root: platformRoot({
        execute: (_job, data) => {
          done.add(String(data['key']));
          return Promise.resolve();
        },
      }),
    });
    await until('all thirty', () => done.size === 30);
    await idle.db.transaction(SYSTEM, (tx) => idle.app.get(Outbox).add(tx, JOB, { key: 'while-alive' }));
    await until('one more', () => done.has('while-alive'));
    await idle.redis?.halt();
    await idle.redis?.resume();
    await idle.db.transaction(SYSTEM, (tx) => idle.app.get(Outbox).add(tx, JOB, { key: 'after-restart' }));
    await until('one after the restart', () => done.has('after-restart'), 40);
    await worker.stop();
    await idle.stop();
  });

  it('turns readiness off while it is away, and on again', async () => {
    const portal = await startApp({ backend: 'redis', root: platformRoot() });
    const ready = async (): Promise<number> => (await portal.http.get('/health/ready')).status;
    expect(await ready()).toBe(200);
    await portal.redis?.halt();
    await until('not ready', async () => (await ready()) === 503);
    await portal.redis?.resume();
    await until('ready again', async () => (await ready()) === 200);
    await portal.stop();
  });

  it('that has just come back keeps no stop waiting, though connections are still to be tried again', async () => {
    for (let round = 0; round < 5; round += 1) {
      const portal = await startApp({ backend: 'redis', root: platformRoot() });
      await portal.redis?.halt();
      await until('not ready', async () => (await portal.http.get('/health/ready')).status === 503);
      await portal.redis?.resume();
      await portal.stop();
    }
  });

  it('that is away and stays away keeps no stop waiting, of a process with workers or without', async () => {
    const pages = await startApp({ backend: 'redis', root: platformRoot(), env: { WORKERS: 'off' } });
    const workers = await startApp({ root: platformRoot(), beside: pages });
    await pages.redis?.halt();
    await workers.stop();
    await pages.stop();
  });

  it('that may evict jobs is refused', async () => {
    const idle = await startApp({ backend: 'redis', root: platformRoot(), env: { WORKERS: 'off' } });
    const { Redis } = await import('ioredis');
    const redis = new Redis(idle.config.redisUrl ?? '');
    await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
    await redis.quit();
    await expect(startApp({ beside: idle, root: platformRoot() })).rejects.toThrow(/noeviction/);
    await idle.stop();
  });
});

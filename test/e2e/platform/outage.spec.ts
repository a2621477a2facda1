import { SYSTEM } from '../../../src/platform/auth/index.js';
import { Outbox } from '../../../src/platform/outbox/index.js';
import { JobName, JOBS, jobSettings } from '../../../src/platform/queue/index.js';
import { startApp, StartedApp } from '../../support/app.js';
import { startTestCluster, TestCluster } from '../../support/cluster.js';
import { platformRoot } from '../../support/platform-root.js';
import { TryItController } from '../../support/try-it.controller.js';
import { until } from '../../support/wait.js';

const JOB =
  (Object.keys(JOBS) as JobName[]).find((name) => jobSettings(name).queue === 'match') ?? 'platform.prune';
const NOTE = { title: 'note', day: '2026-03-28' };

describe('without its database', () => {
  let cluster: TestCluster;
  let portal: StartedApp;
  const ran: string[] = [];

  const ready = async (): Promise<number> => (await portal.http.get('/health/ready')).status;
  const add = (key: string): Promise<void> =>
    portal.db.transaction(SYSTEM, (tx) => portal.app.get(Outbox).add(tx, JOB, { key }));

  beforeAll(async () => {
    cluster = await startTestCluster({ durable: true });
    portal = await startApp({
      cluster: cluster.address,
      root: platformRoot({
        controllers: [TryItController],
        execute: (_job, data) => {
          ran.push(String(data['key']));
          return Promise.resolve();
        },
      }),
    });
    await portal.http.post('/api/v1/become').expect(204);
  });
  afterAll(async () => {
    await portal.stop();
    await cluster.stop();
  });

  it('answers 503 and says when to come back, lives on, and recovers without a restart', async () => {
    expect(await ready()).toBe(200);
    await cluster.halt();
    const refused = await portal.http.post('/api/v1/notes').send(NOTE);
    expect(refused.status).toBe(503);
    expect(refused.headers['retry-after']).toBe('5');
    expect(refused.body).toMatchObject({ code: 'unavailable', status: 503 });
    expect(refused.text).not.toMatch(/ECONN|127\.0\.0\.1|pg|sql/i);
    const visitor = await portal.visitor().get('/api/v1/notes');
    expect(visitor.status).toBe(200);
    await portal.http.get('/health/live').expect(200);
    const state = await until('not ready', async () => {
      const answer = await portal.http.get('/health/ready');
      return answer.status === 503 && (answer.body as { checks: unknown }).checks;
    });
    await cluster.resume();
    // A queue on Redis outlives the database.
    const queue = portal.redis ? 'ok' : 'failed';
    expect(state).toMatchObject({ database: 'failed', queue, disk: 'ok' });
    await until('ready again', async () => (await ready()) === 200);
    await portal.http.post('/api/v1/notes').send(NOTE).expect(201);
    await add('after-the-outage');
    await until('a job', () => ran.includes('after-the-outage'));
  });

  it('survives kills of the server under load: what was acknowledged is there, and every intent is done', async () => {
    const acknowledged: string[] = [];
    let stop = false;
    const writer = async (name: string): Promise<void> => {
      for (let n = 0; !stop; n += 1) {
        const key = `${name}-${n}`;
        await add(key).then(
          () => acknowledged.push(key),
          () => undefined,
        );
      }
    };
    const writers = Promise.all(['a', 'b', 'c'].map(writer));
    try {
      for (let kill = 0; kill < 3; kill += 1) {
        const count = acknowledged.length;
        await until('writes', () => acknowledged.length > count + 20);
        process.kill(cluster.pid() ?? 0, 'SIGKILL');
        await until('ready again', async () => (await ready()) === 200);
      }
    } finally {
      stop = true;
      await writers;
    }
    const done = new Set(ran);
    await until('all intents', () => {
      ran.forEach((key) => done.add(key));
      return acknowledged.every((key) => done.has(key));
    });
    await until(
      'an empty outbox',
      async () => (await portal.admin.query('SELECT 1 FROM outbox')).rowCount === 0,
    );
    expect(acknowledged.length).toBeGreaterThan(60);
  });
});

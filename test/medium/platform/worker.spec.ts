import { SYSTEM } from '../../../src/platform/auth/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { serveHealth } from '../../../src/platform/health/serve-health.js';
import { Outbox } from '../../../src/platform/outbox/index.js';
import { JobName, JOBS } from '../../../src/platform/queue/index.js';
import { openWorker } from '../../../src/platform/runtime.js';
import { testConfig } from '../../support/app.js';
import { adminPool, freshDatabase } from '../../support/database.js';
import { platformRoot } from '../../support/platform-root.js';
import { until } from '../../support/wait.js';

const JOB = (Object.keys(JOBS) as JobName[]).find((name) => name !== 'platform.prune') ?? 'platform.prune';

describe('a process without pages', () => {
  it('works, tells its health, and lets a running job finish when it stops', async () => {
    const database = await freshDatabase();
    const admin = adminPool(database.config);
    let started = false;
    let finished = false;
    const root = platformRoot({
      execute: async () => {
        started = true;
        await new Promise((resolve) => setTimeout(resolve, 300));
        finished = true;
      },
    });
    const worker = await openWorker(root, testConfig(database.config.url, database.config.ownerUrl));
    const health = await serveHealth(worker.app, { host: '127.0.0.1', port: 0 });
    expect((await fetch(`${health.url}/health/ready`)).status).toBe(200);
    await worker.app
      .get(Database)
      .transaction(SYSTEM, (tx) => worker.app.get(Outbox).add(tx, JOB, { key: 'last' }));
    await until('the job', () => started);
    await worker.stop();
    expect(finished).toBe(true);
    expect((await admin.query('SELECT 1 FROM outbox')).rowCount).toBe(0);
    const left = await admin.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND usename = 'zugang_app'`,
    );
    expect(left.rowCount).toBe(0);
    await health.close();
    await admin.end();
    await database.drop();
  });

  it('is not ready while intents wait for a minute and nobody hands them over', async () => {
    const database = await freshDatabase();
    const admin = adminPool(database.config);
    const idle = await openWorker(
      platformRoot(),
      testConfig(database.config.url, database.config.ownerUrl, { WORKERS: 'off' }),
    );
    const health = await serveHealth(idle.app, { host: '127.0.0.1', port: 0 });
    const status = async (): Promise<number> => (await fetch(`${health.url}/health/ready`)).status;
    await admin.query(
      `INSERT INTO outbox (job, data, created_at, not_before)
       VALUES ('${JOB}', '{}', now() - interval '61 seconds', now() - interval '61 seconds')`,
    );
    expect(await status()).toBe(503);
    await admin.query('DELETE FROM outbox');
    await until('ready again', async () => (await status()) === 200);
    await idle.stop();
    await health.close();
    await admin.end();
    await database.drop();
  });
});

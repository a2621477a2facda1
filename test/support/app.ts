import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type pg from 'pg';
import supertest from 'supertest';
import { FixedClock } from '../../src/platform/clock/index.js';
import { APP_CONFIG, AppConfig, DatabaseConfig, loadConfig } from '../../src/platform/config/index.js';
import { Database } from '../../src/platform/database/index.js';
import { QueueSet } from '../../src/platform/queue/queue-set.js';
import { openPortal, RootModule } from '../../src/platform/runtime.js';
import type { ClusterAddress } from './cluster.js';
import { adminPool, dropCopy, FreshDatabase, freshDatabase } from './database.js';
import { startRedis, type TestRedis } from './redis.js';
import { hear, openJobs } from './witness.js';

export type Backend = 'postgres' | 'redis';

export interface StartOptions {
  readonly backend?: Backend;
  /** The real time unless given. */
  readonly clock?: FixedClock;
  /** Variables on top of the test's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** A server of the test's own instead of the shared one, for tests that take it away. */
  readonly cluster?: ClusterAddress;
  /** A second process of the same portal: works on its database and queue and leaves them in place. */
  readonly beside?: StartedApp;
  /** A database that is there already, such as a restored backup; taken away at the end. */
  readonly restored?: DatabaseConfig;
  /** The portal unless a test brings a module of its own. */
  readonly root?: RootModule;
}

export interface StartedApp {
  readonly app: NestFastifyApplication;
  /** Keeps cookies between requests, as a browser does. */
  readonly http: ReturnType<typeof supertest.agent>;
  /** Another browser without cookies. */
  readonly visitor: () => ReturnType<typeof supertest.agent>;
  readonly db: Database;
  /** A superuser on the test's database, to look past every policy. */
  readonly admin: pg.Pool;
  readonly clock: FixedClock | undefined;
  readonly config: AppConfig;
  /** The Redis server of this test, when it runs on one. */
  readonly redis: TestRedis | undefined;
  readonly stop: () => Promise<void>;
}

/** Starts the whole portal in this process on a database of its own; `stop` removes everything again. */
export async function startApp(options: StartOptions = {}): Promise<StartedApp> {
  const root = options.root ?? (await import('../../src/app.module.js')).AppModule;
  const { backend = backendOfRun(), clock, env = {}, cluster, beside, restored } = options;
  const database = beside
    ? undefined
    : restored
      ? { config: restored, drop: () => dropCopy(restored) }
      : await freshDatabase({ cluster });
  const redis = backend === 'redis' && !beside ? await startRedis() : undefined;
  const { url, ownerUrl } = beside ? beside.config.database : (database as FreshDatabase).config;
  const redisUrl = beside ? beside.config.redisUrl : redis?.url;
  const config = testConfig(url, ownerUrl, { ...(redisUrl ? { REDIS_URL: redisUrl } : {}), ...env });
  const portal = await openPortal(root, config, clock).catch(async (error: unknown) => {
    await redis?.stop();
    await database?.drop();
    throw error;
  });
  const admin = adminPool(config.database, cluster);
  // Bound once, so that supertest does not open and close a server for each request.
  await portal.app.listen(0, '127.0.0.1');
  const server = portal.app.getHttpServer();
  const unheard = hear(() => openJobs(admin, portal.app.get(QueueSet, { strict: false })));
  return {
    app: portal.app,
    http: supertest.agent(server),
    visitor: () => supertest.agent(server),
    db: portal.app.get(Database),
    admin,
    clock,
    config,
    redis,
    stop: async () => {
      unheard();
      await portal.stop();
      await admin.end();
      await rm(portal.app.get<AppConfig>(APP_CONFIG).dataDir, { recursive: true, force: true });
      await redis?.stop();
      await database?.drop();
    },
  };
}

/** `QUEUE_BACKEND=redis` runs every test that names no backend on Redis. */
function backendOfRun(): Backend {
  return process.env['QUEUE_BACKEND'] === 'redis' ? 'redis' : 'postgres';
}

/** A complete configuration around a test database. */
export function testConfig(
  url: string,
  ownerUrl: string,
  env: Readonly<Record<string, string>> = {},
): AppConfig {
  return loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: url,
    DATABASE_OWNER_URL: ownerUrl,
    DATABASE_POOL: '5',
    PORT: '0',
    RATE_LIMIT: '1000000',
    LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
    SESSION_SECRET: 'only-for-tests-only-for-tests-only',
    MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
    MATCH_THREADS: '1',
    ZUGANG_DATA_DIR: join(tmpdir(), `zugang-test-${randomUUID()}`),
    // One journal for each database, and for each that is restored beside it.
    ERASURE_JOURNAL: join(tmpdir(), `zugang-erasures-${new URL(url).pathname.slice(1)}.jsonl`),
    ...env,
  });
}

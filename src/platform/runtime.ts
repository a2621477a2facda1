import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DynamicModule } from '@nestjs/common';
import type { Clock } from './clock/index.js';
import { AppConfig } from './config/index.js';
import { assertBound, closePool, createRawPool, migrate } from './database/index.js';
import { ReadinessService } from './health/index.js';
import { createApp } from './http/create-app.js';
import { PublicAddress } from './http/public-address.js';
import { Resources } from './platform.module.js';
import { portProblem } from './ports.js';
import { openQueue } from './queue/queue-connection.js';
import { Log } from './telemetry/index.js';
import { keyringOf, sealRest } from './vault/index.js';

const DRAIN_MS = 10_000;

/** The root module as the composition root needs it; `AppModule` is one. */
export interface RootModule extends Type {
  with(resources: Resources): DynamicModule;
}

export interface Runtime<App extends INestApplicationContext> {
  readonly app: App;
  /** Readiness off, requests and jobs finish (at most ten seconds), then the pools end. Safe to call twice. */
  stop(): Promise<void>;
}

/** Migrates, opens what the modules share and builds the portal with its pages; does not listen yet. */
export async function openPortal(
  root: RootModule,
  config: AppConfig,
  clock?: Clock,
): Promise<Runtime<NestFastifyApplication>> {
  return open(config, clock, async (resources) => {
    const app = await createApp(root.with(resources), config);
    try {
      await app.init();
      await app.getHttpAdapter().getInstance().ready();
    } catch (error) {
      // Its queues would hold connections, and with them the process.
      await app.close().catch(() => undefined);
      throw error;
    }
    return app;
  });
}

/** The same without HTTP: a process that only works. */
export async function openWorker(
  root: RootModule,
  config: AppConfig,
  clock?: Clock,
): Promise<Runtime<INestApplicationContext>> {
  return open(config, clock, async (resources) => {
    return NestFactory.createApplicationContext(root.with(resources), {
      logger: new Log(config),
      abortOnError: false,
    });
  });
}

/** Starts to listen; a busy port becomes a plain sentence. Returns the address. */
export async function listen(app: NestFastifyApplication, { http }: AppConfig): Promise<string> {
  try {
    await app.listen(http.port, http.host);
  } catch (error) {
    throw portProblem(error, http.port);
  }
  const address = (app.getHttpServer() as { address(): { port: number } }).address();
  const here = app.get(PublicAddress);
  here.listensAt(`http://${http.host === '0.0.0.0' ? 'localhost' : http.host}:${address.port}`);
  return here.base;
}

async function open<App extends INestApplicationContext>(
  config: AppConfig,
  clock: Clock | undefined,
  build: (resources: Resources) => Promise<App>,
): Promise<Runtime<App>> {
  await migrate(config.database);
  await sealRest(config.database, keyringOf(config));
  const pool = createRawPool(config.database);
  if (config.production) await assertBound(pool);
  const queue = await openQueue(config);
  const closeShared = async (): Promise<void> => {
    await queue.close();
    await closePool(pool);
  };
  try {
    const app = await build({ config, pool, queue, ...(clock ? { clock } : {}) });
    let stopped: Promise<void> | undefined;
    return { app, stop: () => (stopped ??= stopInOrder(app, closeShared)) };
  } catch (error) {
    await closeShared();
    throw error;
  }
}

async function stopInOrder(app: INestApplicationContext, closeShared: () => Promise<void>): Promise<void> {
  app.get(ReadinessService).stop();
  const server = 'getHttpServer' in app ? (app as NestFastifyApplication).getHttpServer() : undefined;
  // A browser keeps its connection after its answer; while the server closes, idle ones are cut at once.
  const idle = setInterval(() => server?.closeIdleConnections(), 50);
  const late = setTimeout(() => server?.closeAllConnections(), DRAIN_MS);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(late);
    await closeShared();
  }
}

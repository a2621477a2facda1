import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from './app.module.js';
import { AppConfig, loadConfig } from './platform/config/index.js';
import { startEmbedded } from './platform/database/embedded/index.js';
import { runAsProgram } from './platform/program.js';
import { listen, openPortal } from './platform/runtime.js';
import { stopSignal } from './platform/signals.js';
import { StartNotes } from './platform/start-notes.js';

/** Less than the 30 seconds after which the container is ended. */
const STOP_MS = 25_000;

type Env = Readonly<Record<string, string | undefined>>;

export interface ServeOptions {
  readonly env: Env;
  /** Starts with an empty embedded database. */
  readonly fresh?: boolean;
  /** Runs before the first request is taken; its lines are printed below the address. */
  readonly prepare?: (app: INestApplicationContext, config: AppConfig) => Promise<readonly string[]>;
}

/**
 * The composition root: configuration, database (embedded when `DATABASE_URL` is not set), queue, HTTP, and workers in
 * the same process unless WORKERS=off. Runs until it is told to stop, then stops in order: the portal first, the
 * database last.
 */
export async function serve({ env, fresh = false, prepare }: ServeOptions): Promise<number> {
  const stopAsked = stopSignal(STOP_MS);
  const embedded = needsEmbedded(env) ? await startEmbedded({ dataDir: dataDirOf(env), fresh }) : undefined;
  try {
    const config = loadConfig({ ...env, ...embedded?.env });
    const portal = await openPortal(AppModule, config);
    try {
      const lines = (await prepare?.(portal.app, config)) ?? [];
      const url = await listen(portal.app, config);
      const notes = await portal.app.get(StartNotes).lines(url);
      console.log([`Zugang is ready: ${url}`, ...lines, ...notes].join('\n'));
      await stopAsked;
      return 0;
    } finally {
      await portal.stop();
    }
  } finally {
    await embedded?.stop();
  }
}

function needsEmbedded(env: Env): boolean {
  return !env['DATABASE_URL'] && env['NODE_ENV'] !== 'production';
}

function dataDirOf(env: Env): string {
  return resolve(env['ZUGANG_DATA_DIR'] ?? '.zugang');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  runAsProgram(() => serve({ env: process.env }));

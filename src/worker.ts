import { pathToFileURL } from 'node:url';
import { AppModule } from './app.module.js';
import { loadConfig } from './platform/config/index.js';
import { serveHealth } from './platform/health/serve-health.js';
import { runAsProgram } from './platform/program.js';
import { openWorker } from './platform/runtime.js';
import { stopSignal } from './platform/signals.js';

/** Less than the 60 seconds that a container with a long job has. */
const STOP_MS = 55_000;

type Env = Readonly<Record<string, string | undefined>>;

/** The same modules without HTTP, for more machines on the same database and queue. PORT serves the health paths only. */
export async function work(env: Env): Promise<number> {
  const stopAsked = stopSignal(STOP_MS);
  const config = loadConfig({ PORT: '0', ...env, WORKERS: 'on' });
  const worker = await openWorker(AppModule, config);
  const health = await serveHealth(worker.app, config.http);
  console.log(`The worker is ready: ${health.url}/health/ready`);
  await stopAsked;
  await worker.stop();
  await health.close();
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) runAsProgram(() => work(process.env));

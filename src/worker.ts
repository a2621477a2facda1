import { pathToFileURL } from 'node:url';
import { AppModule } from './app.module.js';
import { loadConfig } from './platform/config/index.js';
import { runAsProgram } from './platform/program.js';
import { openWorker } from './platform/runtime.js';
import { stopSignal } from './platform/signals.js';

/** The same modules without HTTP, for more machines on the same database and queue. */
export async function work(env: Readonly<Record<string, string | undefined>>): Promise<number> {
  const stopAsked = stopSignal();
  const worker = await openWorker(AppModule, loadConfig({ ...env, WORKERS: 'on' }));
  console.log('The worker is ready.');
  await stopAsked;
  await worker.stop();
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) runAsProgram(() => work(process.env));

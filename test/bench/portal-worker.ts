import { fork } from 'node:child_process';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { DatabaseConfig } from '../../src/platform/config/index.js';
import { answerOf } from './child-answer.js';
import { MASTER_KEY } from './national-rows.js';

/** What a worker process tells after it has filled its index from PostgreSQL. */
export interface Rebuilt {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMiB: number;
  /** Longest time for which the process could do nothing else. */
  readonly longestBlockMs: number;
}

/** A worker process of the portal, as it is compiled. */
export interface PortalWorker {
  readonly pid: number | undefined;
  /** Fills the index; later calls only look for changes. */
  readonly rebuild: () => Promise<Rebuilt>;
  /** Asks for the lists of all regions, as the night does. */
  readonly askRegions: () => Promise<void>;
  /** Milliseconds that finished jobs of a name took, since the last call. */
  readonly jobTimes: (job: string) => readonly number[];
  /** Nothing of it runs until it goes on: it takes no work and no processor. */
  readonly rest: () => void;
  readonly goOn: () => void;
  readonly stop: () => Promise<void>;
}

/** Starts this very program again as a worker of the portal, on the day of the world. */
export async function startWorker(
  { url, ownerUrl }: DatabaseConfig,
  day: string,
  works = true,
): Promise<PortalWorker> {
  const child = fork(process.argv[1] ?? '', ['--serve', day], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: url,
      DATABASE_OWNER_URL: ownerUrl,
      MASTER_KEY: MASTER_KEY.toString('base64'),
      SESSION_SECRET: 'only-for-benches-only-for-benches-only',
      MATCH_THREADS: '1',
      WORKERS: works ? 'on' : 'off',
      LOG_LEVEL: 'info',
    },
  });
  const times = new Map<string, number[]>();
  if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => takeLine(line, times));
  await answerOf(child, 'worker');
  return {
    pid: child.pid,
    rebuild: async () => {
      child.send('rebuild');
      return (await answerOf(child, 'worker')) as Rebuilt;
    },
    askRegions: async () => {
      child.send('regions');
      await answerOf(child, 'worker');
    },
    jobTimes: (job) => {
      const found = times.get(job) ?? [];
      times.delete(job);
      return found;
    },
    rest: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** The worker's side: answers when it is ready, and after each wish. */
export async function serveWorker(day: string): Promise<void> {
  const load = async <T>(path: string): Promise<T> =>
    (await import(pathToFileURL(resolve('dist', path)).href)) as T;
  const { loadConfig } =
    await load<typeof import('../../src/platform/config/index.js')>('platform/config/index.js');
  const { openWorker } = await load<typeof import('../../src/platform/runtime.js')>('platform/runtime.js');
  const { AppModule } = await load<typeof import('../../src/app.module.js')>('app.module.js');
  const { FixedClock } =
    await load<typeof import('../../src/platform/clock/index.js')>('platform/clock/index.js');
  const { MatchIndex, RegionService } =
    await load<typeof import('../../src/matching/index.js')>('matching/index.js');
  const worker = await openWorker(
    AppModule,
    loadConfig(process.env),
    new FixedClock(new Date(`${day}T12:00:00Z`)),
  );
  const index = worker.app.get(MatchIndex);
  const regions = worker.app.get(RegionService);
  const wishes = { rebuild: () => timed(() => index.sync()), regions: () => regions.ask(day) };
  process.on('message', (wish: keyof typeof wishes) => {
    void wishes[wish]().then((result) => process.send?.(result));
  });
  process.send?.('ready');
  await once(process, 'SIGTERM');
  await worker.stop();
  process.disconnect();
}

async function timed(work: () => Promise<void>): Promise<Rebuilt> {
  const waits = monitorEventLoopDelay({ resolution: 5 });
  waits.enable();
  const started = performance.now();
  const cpu = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  waits.disable();
  return {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    longestBlockMs: Math.round(waits.max / 1e6),
  };
}

function takeLine(line: string, times: Map<string, number[]>): void {
  if (!line.startsWith('{') || !line.includes('job done')) return;
  const { job, ms } = JSON.parse(line) as { readonly job: string; readonly ms: number };
  times.set(job, [...(times.get(job) ?? []), ms]);
}

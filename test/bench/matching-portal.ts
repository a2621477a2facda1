import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { FrozenEngine, Lists } from '../../src/domain/matching/index.js';
import { startTestCluster, type TestCluster } from '../support/cluster.js';
import { adminPool, freshDatabase } from '../support/database.js';
import { type World, world } from '../support/worlds.js';
import { copyRows } from '../../src/platform/database/copy.js';
import {
  fillLists,
  fillTables,
  Poster,
  vacancyCells,
  VACANCY_COLUMNS,
  VACANCY_JSON,
} from './national-rows.js';
import { type PortalWorker, startWorker } from './portal-worker.js';
import { processorMs } from './processor-time.js';

/** What the portal around the engine did, in one run. */
export interface PortalFigures extends Shared {
  readonly rebuildSeconds: number;
  readonly rebuildCpuSeconds: number;
  readonly rebuildMiB: number;
  /** From the commit of a new vacancy to its list. */
  readonly newVacancyP50Ms: number;
  readonly newVacancyP99Ms: number;
}

export interface PortalPlan {
  readonly source: World;
  readonly seed: number;
  readonly people: number;
  readonly vacancies: number;
  /** Lists of a full rematch of the same world, when there are some. */
  readonly stored: { readonly engine: FrozenEngine; readonly lists: Lists } | null;
  /** Whether to work all regions out as well, by one process and by two. */
  readonly regions: boolean;
  readonly note: (name: string, value: string) => void;
}

const NEW_VACANCIES = 200;
const WARM_UP = 30;
const POLL_MS = 0.2;
const OFTEN_MS = 2;
/** Asking takes the processor from two processes that share two cores, and not from one that leaves the other idle. */
const SELDOM_MS = 20;
const WARM_RUNS = 2;
const MEASURED_PAIRS = 3;
const LATEST_MS = 60_000;

/** The portal on a database of its own: its start, a new vacancy, and all regions through the queue. */
export async function measurePortal(plan: PortalPlan): Promise<PortalFigures> {
  const { source, note } = plan;
  const cluster = await startTestCluster({ durable: true });
  const database = await freshDatabase({ cluster: cluster.address });
  const pool = adminPool(database.config, cluster.address);
  const admin = await pool.connect();
  const workers: PortalWorker[] = [];
  const start = async (): Promise<PortalWorker> => {
    const worker = await startWorker(database.config, source.day);
    workers.push(worker);
    return worker;
  };
  try {
    const filling = performance.now();
    const poster = await fillTables(admin, source, plan.people, plan.vacancies);
    if (plan.stored) await fillLists(admin, plan.stored.engine, plan.stored.lists, source.day);
    note('tables filled', `${seconds(performance.now() - filling)} s`);
    const [first, second] = await Promise.all([start(), plan.regions ? start() : null]);
    const rebuilt = await first.rebuild();
    note(
      'rebuild from PostgreSQL',
      `${rebuilt.seconds.toFixed(1)} s, ${rebuilt.cpuSeconds.toFixed(1)} s of processor time, ` +
        `peak ${rebuilt.peakMiB} MiB, longest block ${rebuilt.longestBlockMs} ms`,
    );
    const shared = second
      ? await shareRegions(admin, cluster, [first, second], note)
      : { queueShare: null, workerSpeedup: null };
    await second?.stop();
    const fresh = await newVacancies(admin, plan, poster, () => processorMs([first.pid, cluster.pid()]));
    note(
      'new vacancy, committed to stored list read again',
      `p50 ${fresh.p50.toFixed(1)} ms, p99 ${fresh.p99.toFixed(1)} ms; ` +
        `processor time with the lists it enters ${fresh.cpu.toFixed(1)} ms`,
    );
    return {
      rebuildSeconds: rebuilt.seconds,
      rebuildCpuSeconds: rebuilt.cpuSeconds,
      rebuildMiB: rebuilt.peakMiB,
      newVacancyP50Ms: fresh.p50,
      newVacancyP99Ms: fresh.p99,
      ...shared,
    };
  } finally {
    for (const worker of workers) await worker.stop();
    admin.release();
    await pool.end();
    await database.drop();
    await cluster.stop();
  }
}

/** From the commit of a vacancy, with its outbox row, to its list of people being there for a reader; one by one. */
async function newVacancies(
  admin: pg.PoolClient,
  { seed }: PortalPlan,
  poster: Poster,
  processor: () => number,
): Promise<{ readonly p50: number; readonly p99: number; readonly cpu: number }> {
  const times: number[] = [];
  let before = 0;
  for (const vacancy of world({ seed: seed + 2 }).vacancies(NEW_VACANCIES + WARM_UP)) {
    if (times.length === WARM_UP) before = processor();
    await admin.query('begin');
    await copyRows(admin, 'vacancy', VACANCY_COLUMNS, [vacancyCells(vacancy, poster)], VACANCY_JSON);
    await ask(admin, 'match.vacancy', [{ vacancyId: vacancy.id }]);
    const started = performance.now();
    await admin.query('commit');
    await listOf(admin, vacancy.id);
    times.push(performance.now() - started);
    await emptyOutbox(admin);
  }
  const cpu = (processor() - before) / NEW_VACANCIES;
  const sorted = times.slice(WARM_UP).sort((a, b) => a - b);
  return {
    p50: sorted[sorted.length >> 1] ?? NaN,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? NaN,
    cpu,
  };
}

async function listOf(admin: pg.PoolClient, id: string): Promise<void> {
  for (const until = performance.now() + LATEST_MS; performance.now() < until;) {
    const { rows } = await admin.query({
      name: 'list',
      text: `select l.others, l.scores, l.opens_on from match_list l where l.side = 'vacancy' and l.owner_id = $1`,
      values: [id],
    });
    if (rows.length > 0) return;
    await sleep(POLL_MS);
  }
  throw new Error('a new vacancy got no list');
}

/** Null where the regions were not worked out. */
interface Shared {
  readonly queueShare: number | null;
  /** How much faster two processes are than one. */
  readonly workerSpeedup: number | null;
}

/**
 * All regions' lists through the queue: by two processes that share them, and by one of them while the other rests, in
 * turns, because the machine is now faster and now slower; the pair with the median ratio.
 */
async function shareRegions(
  admin: pg.PoolClient,
  cluster: TestCluster,
  [first, second]: readonly [PortalWorker, PortalWorker],
  note: PortalPlan['note'],
): Promise<Shared> {
  const run = async (): Promise<RegionRun> => {
    const pids = [first.pid, second.pid];
    const before = [processorMs(pids), processorMs([cluster.pid()])] as const;
    first.jobTimes('match.region');
    const started = performance.now();
    await first.askRegions();
    await emptyOutbox(admin, SELDOM_MS);
    const ms = performance.now() - started;
    const jobs = first.jobTimes('match.region');
    const [portal, database] = [processorMs(pids) - before[0], processorMs([cluster.pid()]) - before[1]];
    return { ms, jobs, portal, database };
  };
  await second.rebuild();
  // A process that has just started compiles while it works, and would be compared with one that has not.
  for (let warm = 0; warm < WARM_RUNS; warm += 1) await run();
  const { together, alone } = await medianPair(run, second);
  const queueShare = Math.max(0, 1 - alone.jobs.reduce((sum, ms) => sum + ms, 0) / alone.ms);
  const workerSpeedup = alone.ms / together.ms;
  note(
    `all lists of ${alone.jobs.length} regions through the queue`,
    `${seconds(alone.ms)} s by one process, ${seconds(together.ms)} s by two: ${workerSpeedup.toFixed(2)} times`,
  );
  const processor = ({ portal, database }: RegionRun): string =>
    `${seconds(portal)} s and PostgreSQL ${seconds(database)} s`;
  note('processor time of that', `one process ${processor(alone)}, two ${processor(together)}`);
  note('share of the queue', `${(queueShare * 100).toFixed(1)} %`);
  return { queueShare, workerSpeedup };
}

interface RegionRun {
  readonly ms: number;
  /** Milliseconds of each job of the first process. */
  readonly jobs: readonly number[];
  /** Processor time of the processes and of PostgreSQL, milliseconds. */
  readonly portal: number;
  readonly database: number;
}

interface RunPair {
  readonly together: RegionRun;
  readonly alone: RegionRun;
}

async function medianPair(run: () => Promise<RegionRun>, second: PortalWorker): Promise<RunPair> {
  const pairs: RunPair[] = [];
  while (pairs.length < MEASURED_PAIRS) {
    const together = await run();
    second.rest();
    try {
      pairs.push({ together, alone: await run() });
    } finally {
      // At rest it could not be stopped.
      second.goOn();
    }
  }
  const ratio = ({ together, alone }: RunPair): number => alone.ms / together.ms;
  return pairs.sort((one, other) => ratio(one) - ratio(other))[MEASURED_PAIRS >> 1] as RunPair;
}

async function ask(admin: pg.PoolClient, job: string, data: readonly object[]): Promise<void> {
  await admin.query(
    `insert into outbox (job, data, not_before) select $1, d, now() from unnest($2::jsonb[]) d`,
    [job, data.map((one) => JSON.stringify(one))],
  );
  await admin.query(`select pg_notify('zugang_outbox', '')`);
}

/** Waits until every job is done; its intent goes with it. */
async function emptyOutbox(admin: pg.PoolClient, every = OFTEN_MS): Promise<void> {
  for (const until = performance.now() + 60 * LATEST_MS; performance.now() < until; await sleep(every)) {
    const { rows } = await admin.query<{ open: boolean; failed: boolean }>({
      name: 'open',
      text: `select exists (select from outbox) as open, exists (select from outbox where failed_at is not null) as failed`,
    });
    if (rows[0]?.failed) throw new Error('a job failed');
    if (!rows[0]?.open) return;
  }
  throw new Error('jobs did not end');
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

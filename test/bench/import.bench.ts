// Brings tables of vacancies and of people in through every step (upload, columns, dry run, commit), kills a worker in
// the middle of one and lets another go on, and stores the same rows by TypeORM's save(array) in the same run:
// `npm run bench -- import [--rows N]`.
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Actor } from '../../src/platform/auth/index.js';
import { startTestCluster } from '../support/cluster.js';
import { adminPool, freshDatabase } from '../support/database.js';
import type { BenchKind } from './import-tables.js';
import { type Measured, perform, type Task, type Whole } from './import-task.js';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    // Only for the processes that the bench starts itself.
    task: { type: 'string' },
    kind: { type: 'string', default: '' },
    id: { type: 'string', default: '' },
    actor: { type: 'string', default: '{}' },
    server: { type: 'string', default: '0' },
  },
});
const ROWS = Number(values.rows);
if (!Number.isInteger(ROWS) || ROWS < 10) {
  console.error('usage: npm run bench -- import [--rows N]');
  process.exit(2);
}
/** Memory must not grow with the rows. */
const SIZES = [ROWS / 10, ROWS / 2, ROWS].map(Math.round);

if (values.task !== undefined) {
  const { task, kind, id } = values as unknown as Task;
  const own: Task = { task, kind, rows: ROWS, id, server: Number(values.server) };
  process.send?.((await perform(JSON.parse(values.actor) as Actor, own)) ?? null);
  process.exit(0);
}

const cluster = await startTestCluster();
const database = await freshDatabase({ cluster: cluster.address });
const env = {
  NODE_ENV: 'test',
  DATABASE_URL: database.config.url,
  DATABASE_OWNER_URL: database.config.ownerUrl,
  SESSION_SECRET: randomBytes(32).toString('hex'),
  MASTER_KEY: randomBytes(32).toString('base64'),
  WORKERS: 'off',
  LOG_LEVEL: 'error',
};
const admin = adminPool(database.config, cluster.address);

type Asked = Pick<Task, 'task' | 'kind'> & Partial<Task>;

function child(actor: Actor, { task, kind, rows = ROWS, id = '' }: Asked): ChildProcess {
  const server = String(cluster.pid() ?? 0);
  const flags = ['--task', task, '--kind', kind, '--rows', String(rows), '--id', id, '--server', server];
  return fork(fileURLToPath(import.meta.url), [...flags, '--actor', JSON.stringify(actor)], {
    env: { ...process.env, ...env },
    execArgv: [...process.execArgv, '--expose-gc'],
  });
}

/** What a process of its own answers. */
async function answered<T>(actor: Actor, task: Asked): Promise<T> {
  const run = child(actor, task);
  const answers: T[] = [];
  run.on('message', (message) => answers.push(message as T));
  const [code] = (await once(run, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${task.task} of ${task.kind} ended with ${code}`);
  return answers[0] as T;
}

interface Count {
  readonly records: number;
  readonly lines: number;
  readonly done: number;
  readonly state: string;
}

async function countOf(id: string): Promise<Count | undefined> {
  const { rows } = await admin.query<Count>(
    `select t.rows_done as done, t.state, (select count(*)::int from table_import_record r where r.import_id = t.id) as records,
       (select count(distinct line)::int from table_import_record r where r.import_id = t.id) as lines
     from table_import t where t.id = $1`,
    [id],
  );
  return rows[0];
}

/** Every row is there, and none twice. */
async function assertStored(id: string, rows: number): Promise<void> {
  const found = await countOf(id);
  if (found?.records !== rows || found.lines !== rows || found.state !== 'done')
    throw new Error(`stored ${JSON.stringify(found)} of ${rows}`);
}

/** Kills a worker with SIGKILL in the middle and lets another go on; rows that were stored before the kill. */
async function killed(actor: Actor, kind: BenchKind, rows: number): Promise<number> {
  const id = await answered<string>(actor, { task: 'prepare', kind, rows });
  const first = child(actor, { task: 'resume', kind, rows, id });
  const ended = once(first, 'exit');
  while (first.exitCode === null && ((await countOf(id))?.done ?? 0) === 0)
    await new Promise((wake) => setTimeout(wake, 20));
  first.kill('SIGKILL');
  await ended;
  const before = (await countOf(id))?.done ?? 0;
  await answered(actor, { task: 'resume', kind, rows, id });
  await assertStored(id, rows);
  return before;
}

/** Seconds of processor time of the process and the database together. */
function processorOf({ cpuSeconds, serverSeconds }: Measured<unknown>): number {
  return cpuSeconds + serverSeconds;
}

const table: Record<string, unknown>[] = [];
const line: Record<string, unknown> = {};

function ratio(one: number, other: number): number {
  return Math.round((one / other) * 100) / 100;
}

function pushSaved(what: string, told: Measured<unknown>): void {
  table.push({
    what,
    'storing, s': told.seconds.toFixed(1),
    'cpu of storing, s': told.cpuSeconds.toFixed(1),
    'of the database, s': told.serverSeconds.toFixed(1),
    'peak of storing, MiB': told.peakMiB,
  });
}

async function benchOf(actor: Actor, kind: BenchKind): Promise<void> {
  // As in a portal at work: there are some already, and the database knows how many.
  await answered(actor, { task: 'whole', kind, rows: 1000 });
  await admin.query('analyze');
  let last: Whole | undefined;
  let pauseMs = 0;
  const peaks: number[] = [];
  for (const rows of SIZES) {
    last = await answered<Whole>(actor, { task: 'whole', kind, rows });
    const { id, prepare, store } = last;
    await assertStored(id, rows);
    await admin.query('analyze');
    const pause = Math.max(prepare.pauseMs, store.pauseMs);
    pauseMs = Math.max(pauseMs, pause);
    peaks.push(Math.max(prepare.peakMiB, store.peakMiB));
    table.push({
      what: `${kind}, ${rows} rows`,
      'upload to dry run, s': prepare.seconds.toFixed(1),
      'storing, s': store.seconds.toFixed(1),
      'cpu of storing, s': store.cpuSeconds.toFixed(1),
      'of the database, s': store.serverSeconds.toFixed(1),
      'peak to dry run, MiB': prepare.peakMiB,
      'peak of storing, MiB': store.peakMiB,
      'held at the end, MiB': store.heldMiB,
      'longest pause, ms': pause,
    });
    console.table(table.slice(-1));
  }
  const save = await answered<Measured<null>>(actor, { task: 'save', kind, id: last?.id ?? '' });
  const alike = await answered<Whole>(actor, { task: 'saveAll', kind });
  await assertStored(alike.id, ROWS);
  pushSaved(`${kind}, bare save(array)`, save);
  pushSaved(`${kind}, the same import by save(array)`, alike.store);
  console.table(table.slice(-2));
  console.log(
    'bare save: ready entities with all that hangs on them, sealed by the subscriber, 1000 a statement, one transaction;\n' +
      'the same import: also reads, maps, checks and notes each row as ours does, 1000 a transaction',
  );
  const seconds = last?.store.seconds ?? Infinity;
  const small = SIZES[0] ?? ROWS;
  const before = await killed(actor, kind, small);
  console.log(
    `${kind}: a worker was killed after ${before} of ${small} rows; another went on, each row once`,
  );
  line[kind] = {
    rowsPerSecond: Math.round(ROWS / seconds),
    vsSave: ratio(save.seconds, seconds),
    vsSaveByProcessor: last && ratio(processorOf(save), processorOf(last.store)),
    vsSameBySave: ratio(alike.store.seconds, seconds),
    vsSameBySaveByProcessor: last && ratio(processorOf(alike.store), processorOf(last.store)),
    ...{ peakMiB: peaks.at(-1), peaksMiB: peaks, pauseMs },
  };
}

try {
  const { rows } = await admin.query<{ id: string }>(
    `insert into organisation (kind, name, ags) values ('helper_group', 'Bench', '09188') returning id`,
  );
  const actor: Actor = {
    ...{ kind: 'member', id: crypto.randomUUID(), orgId: rows[0]?.id ?? '' },
    ...{ orgKind: 'helper_group', role: 'desk_lead', personId: null },
  };
  for (const kind of ['vacancies', 'people'] as const) await benchOf(actor, kind);
  console.table(table);
  console.log(
    `load of the machine: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
  const { vacancies, people } = line as Record<BenchKind, object>;
  console.log(JSON.stringify({ ...vacancies, people }));
} finally {
  await admin.end();
  await database.drop();
  await cluster.stop();
}

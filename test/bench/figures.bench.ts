// Counts the funnel of very many placements anew from their histories, as the night does, and then what is new of them.
// `npm run bench -- figures [--rows N]`
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { shortageTree } from '../../src/domain/shortage/index.js';
import type { CountReport } from '../../src/labour-market/index.js';
import type { MatchIndex } from '../../src/matching/index.js';
import { SYSTEM } from '../../src/platform/auth/index.js';
import { loadConfig } from '../../src/platform/config/index.js';
import { createRawPool, Database, migrate } from '../../src/platform/database/index.js';
import { dataSourceOptions } from '../../src/platform/database/data-source-options.js';
import { startEmbedded } from '../../src/platform/database/embedded/index.js';
import { CircumstancesReader } from '../../src/workers/shortage-tracking/circumstances.service.js';
import { FiguresService } from '../../src/workers/shortage-tracking/figures.service.js';

const usage = 'usage: npm run bench -- figures [--rows N]';
const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } });
const rows = Number(values.rows);
if (!Number.isInteger(rows) || rows < 10) {
  console.error(usage);
  process.exit(2);
}

/** Five steps each: suggested, agreed, introduced, interview, and started or closed, over three years. */
const STEPS = 5;
const HISTORY = [
  `insert into vacancy (id, employer_id, state, kind, title, kldb, plz, ags, lat, lon, check_verdict, expires_on, confirmed_on)
   select ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, gen_random_uuid(), 'closed', 'employment', 'V',
     lpad((10000 + n * 37 % 89999)::text, 5, '0'), '10115', lpad((1 + n % 16)::text, 2, '0') || lpad((n % 25)::text, 3, '0'),
     52, 13, 'ok', '2030-01-01', '2026-01-01' from generate_series(0, 9999) n`,
  `insert into placement (id, person_id, vacancy_id, stage)
   select md5('p' || n)::uuid, gen_random_uuid(), ('00000000-0000-4000-9000-' || lpad((n * 7 % 10000)::text, 12, '0'))::uuid,
     'suggested' from generate_series(1, $1::int) n`,
  `insert into placement_step (placement_id, number, from_stage, to_stage, actor_role, at, reason)
   select md5('p' || n)::uuid, s, null,
     (array['suggested', 'agreed', 'introduced', 'interview', case when n % 3 = 0 then 'started' else 'closed' end])[s], 'desk',
     timestamptz '2024-01-01' + (n % 1000 + s * 9) * interval '1 day',
     case when s = 5 and n % 3 <> 0 then (array['language', 'pay', 'filled', 'no_answer'])[1 + n % 4] end
   from generate_series(1, $1::int) n, generate_series(1, ${STEPS}) s`,
];

async function measure(): Promise<Record<string, number>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'zugang-bench-'));
  const embedded = await startEmbedded({ dataDir });
  try {
    const config = loadConfig({ ...process.env, ...embedded.env });
    await migrate(config.database);
    const source = await new DataSource({ ...dataSourceOptions(config.database), entities: [] }).initialize();
    const pool = createRawPool(config.database);
    try {
      return await countAll(new Database(source, pool));
    } finally {
      await pool.end();
      await source.destroy();
    }
  } finally {
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Histories that go on after the first count. */
const NEWS = 1000;
const GO_ON = `insert into placement_step (placement_id, number, to_stage, actor_role, at)
  select md5('p' || n * 3)::uuid, 6, 'held_3', 'desk', timestamptz '2026-11-20' from generate_series(1, ${NEWS}) n`;

async function countAll(db: Database): Promise<Record<string, number>> {
  const placements = Math.ceil(rows / STEPS);
  const work = (statement: string, values: readonly unknown[] = []): Promise<unknown> =>
    db.raw(SYSTEM, async (client) => {
      await client.query('set local statement_timeout = 0');
      await client.query(statement, [...values]);
    });
  for (const statement of HISTORY) await work(statement, statement.includes('$1') ? [placements] : []);
  console.log(`${placements * STEPS} rows of history written`);
  const index = { person: none, vacancy: none, frozenContext: () => null } as unknown as MatchIndex;
  const reader = new CircumstancesReader(shortageTree([], new Map()), index, '2026-11-22');
  const figures = new FiguresService(db, {
    reader: () => Promise.resolve(reader),
  } as unknown as ConstructorParameters<typeof FiguresService>[1]);
  const first = await timed(db, 'first count', () => figures.rebuild());
  const again = await timed(db, 'counted again', () => figures.rebuild());
  await work(GO_ON);
  const news = await timed(db, `${NEWS} histories went on`, () => figures.catchUp());
  return {
    rows: placements * STEPS,
    firstSeconds: first.seconds,
    againSeconds: again.seconds,
    newsSeconds: news.seconds,
    firstProcessorSeconds: first.processor,
    againProcessorSeconds: again.processor,
    newsProcessorSeconds: news.processor,
    load: rounded(loadavg()[0]),
  };
}

/** Time by the clock and time of the processor: of this process and of its sessions in the database. */
async function timed(
  db: Database,
  name: string,
  work: () => Promise<CountReport | null>,
): Promise<{ readonly seconds: number; readonly processor: number }> {
  const before = await processorSeconds(db);
  const startedAt = performance.now();
  const report = await work();
  const seconds = rounded((performance.now() - startedAt) / 1000);
  const processor = rounded((await processorSeconds(db)) - before);
  console.log(
    `${name}: ${seconds} s, of the processor ${processor} s; ${report?.cases} cases, ${report?.corrected} counts written`,
  );
  return { seconds, processor };
}

/** The kernel counts in hundredths of a second; where it tells nothing of other processes, this one counts alone. */
async function processorSeconds(db: Database): Promise<number> {
  const { user, system } = process.cpuUsage();
  const sessions = await db.raw(SYSTEM, (client) =>
    client.query<{ pid: number }>(`select pid from pg_stat_activity where usename = current_user`),
  );
  const ticks = await Promise.all(
    sessions.rows.map(async ({ pid }) => {
      const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') ');
      const fields = text.slice(text.lastIndexOf(') ') + 2).split(' ');
      return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
    }),
  );
  return (user + system) / 1e6 + ticks.reduce((sum, tick) => sum + tick, 0) / 100;
}

function none(): undefined {
  return undefined;
}

function rounded(value = NaN): number {
  return Math.round(value * 100) / 100;
}

console.log(JSON.stringify(await measure()));

// Counts the funnel of very many placements anew from their histories, as the night does.
// `npm run bench -- figures [--rows N]`
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { shortageTree } from '../../src/domain/shortage/index.js';
import type { MatchIndex } from '../../src/matching/index.js';
import { PlacementFiguresService } from '../../src/placement/index.js';
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
      return await rebuildTwice(new Database(source, pool));
    } finally {
      await pool.end();
      await source.destroy();
    }
  } finally {
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function rebuildTwice(db: Database): Promise<Record<string, number>> {
  const placements = Math.ceil(rows / STEPS);
  await db.raw(SYSTEM, async (client) => {
    await client.query('set local statement_timeout = 0');
    for (const statement of HISTORY)
      await client.query(statement, statement.includes('$1') ? [placements] : []);
  });
  console.log(`${placements * STEPS} rows of history written`);
  const index = { person: none, vacancy: none, frozenContext: () => null } as unknown as MatchIndex;
  const reader = new CircumstancesReader(shortageTree([], new Map()), index, '2026-11-22');
  const figures = new FiguresService(db, new PlacementFiguresService(), {
    reader: () => Promise.resolve(reader),
  } as unknown as ConstructorParameters<typeof FiguresService>[2]);
  const seconds: number[] = [];
  let cells = 0;
  for (let run = 0; run < 2; run += 1) {
    const startedAt = performance.now();
    const report = await figures.rebuild();
    seconds.push((performance.now() - startedAt) / 1000);
    cells = report.cells;
    console.log(
      `${run === 0 ? 'first count ' : 'counted again'}  ${seconds[run]?.toFixed(2)} s, ${report.cases} cases, ${report.corrected} counts written`,
    );
  }
  return {
    rows: placements * STEPS,
    cells,
    firstSeconds: rounded(seconds[0]),
    againSeconds: rounded(seconds[1]),
    load: rounded(loadavg()[0]),
  };
}

function none(): undefined {
  return undefined;
}

function rounded(value = NaN): number {
  return Math.round(value * 100) / 100;
}

console.log(JSON.stringify(await measure()));

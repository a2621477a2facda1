import { SingleBar } from 'cli-progress';
import type { EntityManager } from 'typeorm';
import { MatchingService } from '../../matching/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { marketWorld } from '../demo-data/market/market-world.js';
import type { MarketWorld } from '../demo-data/market/market-world.js';
import { readMarketTables } from '../demo-data/market/market-tables.js';
import type { SeedDemo } from '../demo-seeders.js';
import { writeRows } from './bulk-writer.js';
import { courseRow, employerRow, vacancyRow } from './rows.js';
import { type NewPerson, type Sealer, sealerOf, writeSealedPeople } from './sealed-people.js';

/** One world for everybody who looks at the demo; another number draws another. */
const SEED = 2023;
/** Firms held in memory between two writes. */
const FIRMS_AT_ONCE = 500;

/**
 * The whole labour market from the national tables: every training place that stayed unfilled, jobs along the
 * commuting table, and people by published marginals; then their matches, with a progress bar. Does nothing without
 * the tables, and nothing when it is there already.
 */
export const seedMarket: SeedDemo = async (app, { referenceDir, report }) => {
  if (referenceDir === null) return [];
  const database = app.get(Database);
  if (await isThere(database)) return [];
  const clock = app.get(Clock);
  const tables = await database.read(SYSTEM, (tx) => readMarketTables(tx));
  const world = marketWorld(tables, { seed: SEED, today: clock.today() });
  report('Drawing a labour market from the national tables …');
  await database.transaction(SYSTEM, async (tx) => {
    const vacancies = await writeFirms(tx, world, clock);
    const people = await writePeople(tx, world, sealerOf(app), clock);
    const runs = await writeRows(tx, 'course_run', courses(world));
    report(`${vacancies} vacancies, ${people} people and ${runs} course runs written.`);
  });
  await matchAll(app.get(MatchingService), report);
  return [];
};

async function isThere(database: Database): Promise<boolean> {
  return database.read(SYSTEM, async (tx) => {
    const rows = await tx.query<unknown[]>(
      `select 1 from vacancy where source in ('market', 'jobs') limit 1`,
    );
    return rows.length > 0;
  });
}

async function writeFirms(tx: EntityManager, world: MarketWorld, clock: Clock): Promise<number> {
  const entered = new Date(clock.now().getTime() - 365 * 86_400_000);
  const today = clock.today();
  const rows: { organisations: Row[]; employers: Row[]; vacancies: Row[] } = {
    organisations: [],
    employers: [],
    vacancies: [],
  };
  let written = 0;
  const flush = async (): Promise<void> => {
    await writeRows(tx, 'organisation', rows.organisations.splice(0));
    await writeRows(tx, 'employer', rows.employers.splice(0));
    written += await writeRows(tx, 'vacancy', rows.vacancies.splice(0));
  };
  for (const { employer, vacancies } of world.firms()) {
    const [id, orgId] = [crypto.randomUUID(), crypto.randomUUID()];
    rows.organisations.push({
      id: orgId,
      kind: 'employer',
      name: employer.name,
      ags: employer.ags,
      created_at: entered.toISOString(),
    });
    rows.employers.push(employerRow(employer, id, orgId, entered));
    const known = { ...employer, id, createdAt: entered };
    const source = employer.ref.startsWith('t-') ? 'market' : 'jobs';
    for (const draft of vacancies)
      rows.vacancies.push(vacancyRow(draft, crypto.randomUUID(), known, null, source, clock.now(), today));
    if (rows.organisations.length >= FIRMS_AT_ONCE) await flush();
  }
  await flush();
  return written;
}

type Row = Readonly<Record<string, unknown>>;

/** People of the three study regions belong to the desks there; the others act alone. */
async function writePeople(
  tx: EntityManager,
  world: MarketWorld,
  sealer: Sealer,
  clock: Clock,
): Promise<number> {
  const desks = await desksByKreis(tx);
  const people: NewPerson[] = [];
  let written = 0;
  for (const draft of world.people()) {
    people.push({ draft, id: crypto.randomUUID(), orgId: desks.get(draft.ags) ?? null });
    if (people.length < FIRMS_AT_ONCE) continue;
    written += await writeSealedPeople(tx, sealer, people.splice(0), clock.today());
  }
  return written + (await writeSealedPeople(tx, sealer, people, clock.today()));
}

/** The first helper group of each Kreis that has one. */
async function desksByKreis(tx: EntityManager): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; ags: string }[]>(
    `select distinct on (ags) id, ags from organisation where kind = 'helper_group' and ags is not null order by ags, name`,
  );
  return new Map(rows.map(({ id, ags }) => [ags, id]));
}

function* courses(world: MarketWorld): Generator<Row> {
  for (const draft of world.courseRuns()) yield courseRow(draft, crypto.randomUUID(), 'drawn');
}

async function matchAll(matching: MatchingService, report: (line: string) => void): Promise<void> {
  const startedAt = performance.now();
  const bar = new SingleBar({
    format: 'matching {bar} {value}/{total} · {duration_formatted}',
    noTTYOutput: true,
    notTTYSchedule: 5000,
  });
  let started = false;
  const count = await matching.refreshAll((done, total) => {
    if (!started) bar.start(total, 0);
    started = true;
    bar.update(done);
  });
  bar.stop();
  report(`${count} lists worked out in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
}

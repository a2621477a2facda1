import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FirmDraft, MarketTables } from '../../src/cli/demo-data/index.js';
import type { MatchVacancy } from '../../src/domain/matching/index.js';
import { requirementLevel, seededRandom } from '../../src/domain/shared/index.js';
import { startTestCluster } from '../support/cluster.js';
import { freshDatabase } from '../support/database.js';
import { uuid, World, world, WORLD_DAY } from '../support/worlds.js';

/** The compiled portal: its modules need the metadata that a bundle leaves out. */
async function compiled<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(resolve('dist', path)).href)) as T;
}

/** `size`: how many vacancies there are. */
export type RealWorld = World & { readonly size: number; readonly tables: MarketTables };

/**
 * A world on the national tables of a folder: the vacancies are those of the real market of the demo (every unfilled
 * training place of the survey, jobs along the commuting table); people are invented at the tables' places, with their
 * occupations and skills.
 */
export async function realMarket(folder: string, seed: number): Promise<RealWorld> {
  const tables = await readTables(folder);
  const { marketWorld } =
    await compiled<typeof import('../../src/cli/demo-data/index.js')>('cli/demo-data/index.js');
  const firms = (): Generator<FirmDraft> => marketWorld(tables, { seed, today: WORLD_DAY }).firms();
  let size = 0;
  for (const { vacancies } of firms()) size += vacancies.length;
  const shortage = unfilledShares(tables);
  return {
    ...world({ seed, market: tables }),
    size,
    tables,
    *vacancies(count) {
      const random = seededRandom(seed + 29);
      let left = count;
      for (const { vacancies } of firms())
        for (const draft of vacancies) {
          if (left === 0) return;
          left -= 1;
          yield offer(draft, uuid(random), shortage);
        }
    },
  };
}

/** Reads the folder as the portal does, on a database of its own that is dropped again. */
async function readTables(folder: string): Promise<MarketTables> {
  const cluster = await startTestCluster();
  const { config, drop } = await freshDatabase({ cluster: cluster.address });
  const { openPortal } =
    await compiled<typeof import('../../src/platform/runtime.js')>('platform/runtime.js');
  const { AppModule } = await compiled<typeof import('../../src/app.module.js')>('app.module.js');
  const { loadConfig } =
    await compiled<typeof import('../../src/platform/config/index.js')>('platform/config/index.js');
  const { Database } = await compiled<typeof import('../../src/platform/database/index.js')>(
    'platform/database/index.js',
  );
  const { SYSTEM } =
    await compiled<typeof import('../../src/platform/auth/index.js')>('platform/auth/index.js');
  const { readMarketTables } =
    await compiled<typeof import('../../src/cli/demo-data/index.js')>('cli/demo-data/index.js');
  const settings = {
    ...{ NODE_ENV: 'test', WORKERS: 'off', LOG_LEVEL: 'error', REFERENCE_DIR: resolve(folder) },
    ...{ DATABASE_URL: config.url, DATABASE_OWNER_URL: config.ownerUrl },
    SESSION_SECRET: randomBytes(32).toString('hex'),
    MASTER_KEY: randomBytes(32).toString('base64'),
  };
  const portal = await openPortal(AppModule, loadConfig(settings));
  try {
    return await portal.app.get(Database).read(SYSTEM, (tx) => readMarketTables(tx));
  } finally {
    await portal.stop();
    await drop();
    await cluster.stop();
  }
}

type VacancyDraft = FirmDraft['vacancies'][number];

function offer(draft: VacancyDraft, id: string, shortage: ReadonlyMap<string, number>): MatchVacancy {
  return {
    ...{ id, revision: 1, kind: draft.kind, kldb5: draft.kldb, pay: 'ok', seatsLeft: draft.seats },
    place: draft.remote ? null : { lat: draft.lat, lon: draft.lon },
    kreis: draft.remote ? null : draft.ags,
    requirementLevel: requirementLevel(draft.kldb) ?? 1,
    hours: { min: draft.hoursMin, max: draft.hoursMax },
    start: draft.startsOn,
    latestStart: draft.latestStart,
    shifts: draft.shifts,
    languageNeeds: draft.languageNeeds,
    instructionLanguages: draft.instructionLanguages,
    skills: draft.skills,
    licences: draft.licences,
    regulated: draft.regulated,
    shortage: shortage.get(`${draft.ags} ${draft.kldb.slice(0, 2)}`) ?? null,
    expiresOn: draft.expiresOn,
    confirmedOn: draft.confirmedOn,
  };
}

/** Share of the training places that stayed unfilled, by Kreis and occupation group. */
function unfilledShares({ cells, districts }: MarketTables): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const { region, kldb2, unfilled, offer: offered } of cells)
    if (offered > 0)
      for (const ags of districts.get(region) ?? [])
        shares.set(`${ags} ${kldb2}`, Math.min(1, unfilled / offered));
  return shares;
}

import type pg from 'pg';
import { pick, seededRandom } from '../../../src/domain/shared/index.js';
import { CaseContext, OBSTACLES } from '../../../src/domain/shortage/outcomes/index.js';
import { LABOUR_MARKET_ENTITIES } from '../../../src/labour-market/index.js';
import { PlacementFiguresService } from '../../../src/placement/index.js';
import type { CaseAt } from '../../../src/workers/shortage-tracking/circumstances.service.js';
import { FiguresService } from '../../../src/workers/shortage-tracking/figures.service.js';
import { testDatabase, TestDatabase } from '../../support/database.js';
import {
  HistoryWorld,
  historyWorld,
  insertCases,
  insertSteps,
  placementId,
} from '../../support/history-world.js';
import { OUTCOME_ORACLE, STORED_COUNTS } from '../../support/outcome-oracle.js';

const HISTORIES = 10_000;
const STEP_BY_STEP = 400;

/** Circumstances that follow from the id alone, so that they are the same whenever they are asked for. */
function invented(id: string): Omit<CaseContext, 'kreis' | 'kldb'> {
  const random = seededRandom(Number(id.slice(-12)) + 1);
  return {
    shortage: pick(random, ['shortage', 'watch', 'none', 'unrated'] as const),
    jobCentre: random() < 0.4,
    mentor: random() < 0.3,
    obstacles: OBSTACLES.filter(() => random() < 0.2),
  };
}

const circumstances = {
  reader: () =>
    Promise.resolve({
      today: '2026-11-22',
      shortage: () => 'watch',
      contexts: (_client: pg.PoolClient, cases: readonly CaseAt[]): Promise<readonly CaseContext[]> =>
        Promise.resolve(
          cases.map(({ placement }) => ({
            kreis: placement.kreis,
            kldb: placement.kldb,
            ...invented(placement.id),
          })),
        ),
    }),
} as unknown as ConstructorParameters<typeof FiguresService>[2];

describe('figures against an independent recount', () => {
  let test: TestDatabase;
  let figures: FiguresService;
  beforeEach(async () => {
    test = await testDatabase(LABOUR_MARKET_ENTITIES);
    figures = new FiguresService(test.db, new PlacementFiguresService(), circumstances);
  });
  afterEach(() => test.close());

  const rows = async (sql: string): Promise<readonly unknown[]> =>
    (await test.admin.query<Record<string, unknown>>(sql)).rows;

  async function write(world: HistoryWorld): Promise<void> {
    await insertCases(test.admin, world);
    await insertSteps(test.admin, world.steps);
    await test.admin.query('analyze');
  }

  it(`are equal over ${HISTORIES} random histories, and a second rebuild corrects nothing`, async () => {
    await write(historyWorld(HISTORIES, 9));
    expect(await figures.rebuild()).toMatchObject({ cases: 2 * HISTORIES + 1 });
    const stored = await rows(STORED_COUNTS);
    expect(stored.length).toBeGreaterThan(1000);
    expect(stored).toEqual(await rows(OUTCOME_ORACLE));
    const measures = new Set(stored.map((row) => (row as { measure: string }).measure.split('/')[0]));
    expect([...measures].sort()).toEqual(
      [
        'closed',
        'held_12',
        'held_3',
        'held_6',
        'interviews',
        'matches',
        'people',
        'proposals',
        'proposals_started',
        'starts',
      ].sort(),
    );
    expect(await figures.rebuild()).toMatchObject({ corrected: 0 });
  }, 120_000);

  it('kept step by step, late, twice and out of order, equal the rebuild', async () => {
    const world = historyWorld(STEP_BY_STEP, 10);
    await insertCases(test.admin, { ...world, steps: [] });
    const random = seededRandom(11);
    const order = [...world.steps].sort((a, b) => a.number - b.number || a.placement - b.placement);
    for (let at = 0; at < order.length; at += 100) {
      const batch = order.slice(at, at + 100);
      await insertSteps(test.admin, batch);
      for (const { placement } of batch) {
        if (random() < 0.3) continue;
        await figures.countPlacement(placementId(placement));
        if (random() < 0.1) await figures.countPlacement(placementId(Math.floor(random() * STEP_BY_STEP)));
      }
    }
    await Promise.all(
      Array.from({ length: 4 }, async (_, worker) => {
        for (let n = worker; n < STEP_BY_STEP; n += 4) await figures.countPlacement(placementId(n));
      }),
    );
    const incremental = await rows(`select * from outcome_count order by 1, 2, 3, 4, 5, 6, 7`);
    await test.admin.query('delete from person');
    expect(await figures.rebuild()).toMatchObject({ cases: STEP_BY_STEP, corrected: 0 });
    expect(await rows(`select * from outcome_count order by 1, 2, 3, 4, 5, 6, 7`)).toEqual(incremental);
    expect(incremental).toEqual(await rows(OUTCOME_ORACLE));
  }, 120_000);

  it('a wrong count is found and put right', async () => {
    await write(historyWorld(50, 12));
    await figures.rebuild();
    const before = await rows(STORED_COUNTS);
    await test.admin.query(`update outcome_count set count = count + 1 where measure = 'matches'`);
    const { corrected } = await figures.rebuild();
    expect(corrected).toBeGreaterThan(0);
    expect(await rows(STORED_COUNTS)).toEqual(before);
  });

  it('asks for the circumstances of a case no more once they are fixed', async () => {
    await write(historyWorld(200, 13));
    await figures.rebuild();
    const stored = `select * from outcome_contribution where fixed and source like 'placement%' order by source`;
    const before = await rows(stored);
    expect(before.length).toBeGreaterThan(50);
    const asks = { ...(await circumstances.reader()), contexts: () => Promise.reject(new Error('asked')) };
    const other = new FiguresService(test.db, new PlacementFiguresService(), {
      reader: () => Promise.resolve(asks),
    } as unknown as ConstructorParameters<typeof FiguresService>[2]);
    for (const row of before.slice(0, 20) as readonly { source: string }[])
      await other.countPlacement(row.source.split('/')[1] ?? '');
    expect(await rows(stored)).toEqual(before);
    await expect(other.countPlacement(placementId(200))).resolves.toBeUndefined();
  });
});

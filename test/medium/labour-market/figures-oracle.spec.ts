import { pick, seededRandom } from '../../../src/domain/shared/index.js';
import { ShortageClass, shortageTree } from '../../../src/domain/shortage/index.js';
import { Obstacle, OBSTACLES } from '../../../src/domain/shortage/outcomes/index.js';
import { LABOUR_MARKET_ENTITIES } from '../../../src/labour-market/index.js';
import type { MatchIndex } from '../../../src/matching/index.js';
import {
  CircumstancesReader,
  type CircumstancesService,
} from '../../../src/workers/shortage-tracking/circumstances.service.js';
import { FiguresService } from '../../../src/workers/shortage-tracking/figures.service.js';
import { testDatabase, TestDatabase } from '../../support/database.js';
import { earlierWritesOver } from '../../support/earlier-writes.js';
import { insertHelp } from '../../support/help-world.js';
import { HistoryWorld, historyWorld, insertCases, insertSteps } from '../../support/history-world.js';
import { outcomeOracle, STORED_COUNTS } from '../../support/outcome-oracle.js';

const HISTORIES = 10_000;
const STEP_BY_STEP = 400;
const TODAY = '2026-11-22';
const CLASSES = ['shortage', 'watch', 'none', 'unrated'] as const;

/** Shortage and obstacles that follow from the ids alone, so that they are the same whenever they are asked for. */
class InventedReader extends CircumstancesReader {
  asked = 0;

  constructor() {
    super(shortageTree([], new Map()), undefined as unknown as MatchIndex, TODAY);
  }

  protected override shortage(kldb: string, kreis: string): ShortageClass {
    return pick(seededRandom(Number(kldb || 0) + Number(kreis)), CLASSES);
  }

  protected override obstacles(personId: string): readonly Obstacle[] {
    this.asked += 1;
    const random = seededRandom(Number(personId.slice(-12)) + 1);
    return OBSTACLES.filter(() => random() < 0.2);
  }
}

describe('figures against an independent recount', () => {
  let test: TestDatabase;
  let figures: FiguresService;
  const reader = new InventedReader();
  beforeEach(async () => {
    test = await testDatabase(LABOUR_MARKET_ENTITIES);
    figures = new FiguresService(test.db, {
      reader: () => Promise.resolve(reader),
    } as unknown as CircumstancesService);
  });
  afterEach(() => test.close());

  const rows = async (sql: string): Promise<readonly unknown[]> =>
    (await test.admin.query<Record<string, unknown>>(sql)).rows;

  async function write(world: HistoryWorld): Promise<void> {
    await insertCases(test.admin, world);
    await insertHelp(test.admin, world.startedOn.length);
    await insertSteps(test.admin, world.steps);
    await test.admin.query('analyze');
  }

  it(`are equal over ${HISTORIES} random histories, and a second rebuild corrects nothing`, async () => {
    await write(historyWorld(HISTORIES, 9));
    await test.admin.query(`update vacancy set state = 'published'`);
    expect(await figures.rebuild()).toMatchObject({ cases: 2 * HISTORIES + 1 });
    const stored = await rows(STORED_COUNTS);
    expect(stored.length).toBeGreaterThan(1000);
    expect(stored).toEqual(await rows(outcomeOracle(TODAY)));
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
  });

  it('kept up with by the cursor, late, twice, out of order and by several at once, equal the rebuild', async () => {
    const world = historyWorld(STEP_BY_STEP, 10);
    await insertCases(test.admin, { ...world, steps: [] });
    await insertHelp(test.admin, STEP_BY_STEP);
    const random = seededRandom(11);
    const order = [...world.steps].sort((a, b) => a.number - b.number || a.placement - b.placement);
    for (let at = 0; at < order.length; at += 100) {
      await insertSteps(test.admin, order.slice(at, at + 100));
      if (at === 500) await test.admin.query(`update person set ags = '11000' where ags = '09162'`);
      if (random() < 0.3) continue;
      await Promise.all(Array.from({ length: 1 + Math.floor(random() * 3) }, () => figures.catchUp()));
    }
    await earlierWritesOver(test.admin);
    await figures.catchUp();
    const incremental = await rows(STORED_COUNTS);
    expect(incremental).toEqual(await rows(outcomeOracle(TODAY)));
    expect(incremental.length).toBeGreaterThan(200);
    expect(await figures.catchUp()).toBeNull();
    expect(await figures.rebuild()).toMatchObject({ cases: 2 * STEP_BY_STEP + 1, corrected: 0 });
    expect(await rows(STORED_COUNTS)).toEqual(incremental);
  });

  it('read only the histories with rows newer than the cursor, also of a transaction that commits late', async () => {
    const world = historyWorld(300, 14);
    await insertCases(test.admin, { ...world, steps: [] });
    const number = (from: number, to: number): HistoryWorld['steps'] =>
      world.steps.filter(({ placement }) => placement >= from && placement < to);
    await insertSteps(test.admin, number(0, 200));
    await earlierWritesOver(test.admin);
    await figures.catchUp();
    const late = await test.admin.connect();
    await late.query('begin');
    await insertSteps(late, number(200, 250));
    await insertSteps(test.admin, number(250, 260));
    expect(await figures.catchUp()).toMatchObject({ cases: 10 });
    await late.query('commit');
    late.release();
    await earlierWritesOver(test.admin);
    await figures.catchUp();
    expect(await rows(STORED_COUNTS)).toEqual(await rows(outcomeOracle(TODAY)));
    await insertSteps(test.admin, number(260, 263));
    expect(await figures.catchUp()).toMatchObject({ cases: 3 });
  });

  it('help that joins after the introduction moves no case', async () => {
    const world = historyWorld(300, 15);
    await write(world);
    await figures.rebuild();
    const help = `select source, job_centre, mentor from outcome_contribution where fixed_on is not null order by source`;
    const before = await rows(help);
    expect(before.length).toBeGreaterThan(100);
    await test.admin.query('update case_contact set day = day - 20');
    await test.admin.query('update liaison_request set sent_on = sent_on - 400');
    await figures.rebuild();
    expect(await rows(help)).toEqual(before);
  });

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
    await test.admin.query(`update vacancy set state = 'published'`);
    reader.asked = 0;
    await figures.rebuild();
    const stored = `select * from outcome_contribution where fixed_on is not null and source like 'placement%' order by source`;
    const before = await rows(stored);
    expect(before.length).toBeGreaterThan(50);
    const open = 200 - before.length;
    expect(reader.asked).toBe(200);
    await figures.rebuild();
    expect(reader.asked).toBe(200 + open);
    expect(await rows(stored)).toEqual(before);
  });
});

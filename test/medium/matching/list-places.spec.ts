import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { PEOPLE_PER_VACANCY, VACANCIES_PER_PERSON } from '../../../src/domain/matching/index.js';
import { ListStore, type MatchEntry, MatchIndex, MatchSide } from '../../../src/matching/index.js';
import type { OwnedList } from '../../../src/matching/owned-list.js';
import { SYSTEM } from '../../../src/platform/auth/index.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { ownerSource } from '../../../src/platform/database/index.js';
import { MatchListColumns0390 } from '../../../src/platform/database/migrations/0390-match-list-columns.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { allEntities } from '../../support/entities.js';

let test: TestDatabase;
beforeAll(async () => (test = await testDatabase(await allEntities())));
afterAll(() => test.close());

const NOON = new Date('2026-11-23T12:00:00Z');
const CONTEXT = 'statistics';
const ENTRIES = `select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'score', m.score, 'on', m."on",
    'revision', m.revision) order by m.place), '[]') as entries
  from match_list l cross join lateral match_entries(l) m where l.side = $1 and l.owner_id = $2`;

const entry = fc.record({
  id: fc.uuid(),
  score: fc.integer({ min: 0, max: 10_000 }),
  revision: fc.integer({ min: 0, max: 1_000_000 }),
  opens: fc.oneof(
    fc.constant({ kind: 'now' as const, on: null }),
    fc.record({
      kind: fc.constantFrom('after_permission' as const, 'not_yet' as const),
      on: fc.constantFrom('2026-11-24', '2027-02-28', '2031-01-01'),
    }),
  ),
});
const places = fc
  .array(entry, { maxLength: PEOPLE_PER_VACANCY })
  .map((list) => list.map(({ opens, ...rest }): Required<MatchEntry> => ({ ...rest, ...opens })));

function listStore(): ListStore {
  const index = { contextId: () => CONTEXT } as unknown as MatchIndex;
  return new ListStore(test.db, index, new FixedClock(NOON));
}

describe('stored lists', () => {
  it('come back as they were written, however long each of them is, also through SQL', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(places, { maxLength: 5 }),
        fc.constantFrom<MatchSide>('person', 'vacancy'),
        async (lists, side) => {
          const store = listStore();
          const written = lists.map((entries, at): OwnedList => ({
            ownerId: randomUUID(),
            revision: at,
            entries,
          }));
          await store.write(side, written);
          for (const [at, { ownerId, entries }] of written.entries()) {
            const read = await store.read(SYSTEM, side, ownerId, at);
            expect(read).toEqual({
              entries: lists[at],
              computedAt: NOON,
              stale: false,
              day: '2026-11-23',
              context: CONTEXT,
            });
            const { rows } = await test.admin.query<{ entries: unknown }>(ENTRIES, [side, ownerId]);
            expect(rows[0]?.entries).toEqual(lists[at]);
            const limit = await test.admin.query(`select limit_score from match_list where owner_id = $1`, [
              ownerId,
            ]);
            const most = side === 'person' ? VACANCIES_PER_PERSON : PEOPLE_PER_VACANCY;
            expect(limit.rows).toEqual([
              { limit_score: entries.length < most ? null : (entries.at(-1)?.score ?? null) },
            ]);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('are replaced by one of the same or a newer revision alone, and found by who stands in them', async () => {
    const [ownerId, first, second] = [randomUUID(), randomUUID(), randomUUID()];
    const list = (id: string, revision: number): Promise<void> =>
      listStore().write('vacancy', [
        { ownerId, revision, entries: [{ id, kind: 'now', score: 5, on: null, revision: 1 }] },
      ]);
    const held = async (): Promise<unknown> => {
      const state = await listStore().read(SYSTEM, 'vacancy', ownerId, 3);
      return [state.entries?.map(({ id }) => id), state.stale];
    };
    await list(first, 2);
    expect(await held()).toEqual([[first], true]);
    await list(second, 1);
    expect(await held()).toEqual([[first], true]);
    await list(second, 3);
    expect(await held()).toEqual([[second], false]);
    const store = listStore();
    expect(await store.holdersOf('vacancy', second)).toEqual([ownerId]);
    expect(await store.holdersOf('vacancy', first)).toEqual([]);
    expect(await store.holdersOf('vacancy', first, [ownerId, randomUUID()])).toEqual([ownerId]);
    expect(await store.holdersOf('person', second)).toEqual([]);
  });

  it('keep their places when the columns become a document and columns again', async () => {
    const lists = fc.sample(places, 8);
    const written = lists.map((entries): OwnedList => ({ ownerId: randomUUID(), revision: 1, entries }));
    await listStore().write('vacancy', written);
    const source = await ownerSource(test.config).initialize();
    const runner = source.createQueryRunner();
    const migration = new MatchListColumns0390();
    await runner.startTransaction();
    await migration.down(runner);
    await runner.query(`select set_config('app.kind', 'system', true)`);
    for (const [at, { ownerId }] of written.entries())
      expect(await runner.query('select entries from match_list where owner_id = $1', [ownerId])).toEqual([
        { entries: lists[at] },
      ]);
    await migration.up(runner);
    await runner.commitTransaction();
    await source.destroy();
    for (const [at, { ownerId }] of written.entries())
      expect((await listStore().read(SYSTEM, 'vacancy', ownerId, 1)).entries).toEqual(lists[at]);
  });
});

import fc from 'fast-check';
import { filled, market, ofPeople, ofVacancies } from '../../../../test/support/match-market.js';
import { rankPersonViews, rankVacancyViews } from '../index.js';
import { agendaOf, Side } from './agenda.js';
import { FrozenEngine } from './base.js';
import { BatchMatcher, Lists } from './batch.js';
import { idText } from './ids.js';
import { Found } from './match-index.js';

const seeds = fc.integer({ min: 1, max: 1_000_000 });

describe('lists of many rows equal the readable functions', () => {
  it.each<Side>(['people', 'vacancies'])('in batches over the frozen rows of %s', (side) => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(1, 30, 1000), (seed, most) => {
        const sample = market(seed, 200, 200);
        const index = filled(sample);
        const engine = index.freeze();
        const people = sample.people.filter(
          ({ person }, at) => at % 9 !== 0 || !index.people.remove(person.id),
        );
        const vacancies = sample.vacancies.filter(
          ({ vacancy }, at) => at % 9 !== 0 || !index.vacancies.remove(vacancy.id),
        );
        const found = batched(engine, side, most);
        const { day, context } = sample;
        for (const person of side === 'people' ? people : [])
          expect(found.get(person.person.id)).toEqual(
            ofVacancies(rankVacancyViews(person, vacancies, day, { k: 10, context })),
          );
        for (const vacancy of side === 'vacancies' ? vacancies : [])
          expect(found.get(vacancy.vacancy.id)).toEqual(
            ofPeople(rankPersonViews(vacancy, people, day, { k: 10, context })),
          );
      }),
      { numRuns: 8 },
    );
  });

  it('in batches of some rows, in any order', () => {
    const sample = market(22, 200, 200);
    const engine = filled(sample).freeze();
    const rows = Int32Array.from({ length: 150 }, (_, at) => (at * 77) % 200);
    const k = 10;
    const lists = emptyLists(k, rows.length);
    new BatchMatcher(engine, agendaOf(engine, 'people', { rows, from: 50, to: 150 }), lists).runAll();
    const all = batched(engine, 'people', 1000);
    for (let list = 0; list < 100; list += 1)
      expect(listAt(engine.vacancies.data.id, lists, list)).toEqual(
        all.get(idText(engine.people.data.id, rows[50 + list] ?? 0)),
      );
  });
});

/** Lists of ten of all rows of a side by id, in blocks of at most so many rows. */
function batched(engine: FrozenEngine, side: Side, most: number): ReadonlyMap<string, readonly Found[]> {
  const [own, other] =
    side === 'people' ? [engine.people, engine.vacancies] : [engine.vacancies, engine.people];
  const lists = emptyLists(10, own.count);
  new BatchMatcher(engine, agendaOf(engine, side, { most }), lists).runAll();
  return new Map(
    Array.from({ length: own.count }, (_, row) => [
      idText(own.data.id, row),
      listAt(other.data.id, lists, row),
    ]),
  );
}

function emptyLists(k: number, count: number): Lists {
  return { k, rows: new Int32Array(count * k), scores: new Int16Array(count * k) };
}

function listAt(ids: Uint32Array, { k, rows, scores }: Lists, list: number): readonly Found[] {
  return Array.from({ length: k }, (_, place) => list * k + place)
    .filter((at) => (rows[at] ?? -1) >= 0)
    .map((at) => ({ id: idText(ids, rows[at] ?? 0), score: scores[at] ?? -1 }));
}

import { freezeBeside, sharedMemory } from '../../../src/matching/freezing/beside.js';
import { matchContext, MatchIndex } from '../../../src/domain/matching/index.js';
import { world } from '../../support/worlds.js';

/** More than is frozen without a thread. */
const PEOPLE = 9000;
const VACANCIES = 4000;

describe('freezing beside the serving thread', () => {
  it('makes the same base as freezing in place, and keeps limits that came meanwhile', async () => {
    const source = world({ seed: 11, coarse: true, clusters: 6, occupations: 40, skills: 60 });
    const people = [...source.people(PEOPLE)];
    const vacancies = [...source.vacancies(VACANCIES)];
    const filled = (): MatchIndex => {
      const index = new MatchIndex(matchContext(vacancies), source.day, [], sharedMemory);
      for (const person of people) index.people.load(person);
      for (const vacancy of vacancies) index.vacancies.load(vacancy);
      return index;
    };
    const inPlace = filled();
    const expected = inPlace.freeze(sharedMemory);
    const beside = filled();
    const freezing = beside.freezeBy(freezeBeside);
    for (const { id } of people) beside.people.setLimit(id, 10_001);
    expect(() => beside.people.remove(people[0]?.id ?? '')).toThrow();
    const engine = await freezing;
    expect(engine.people.data.limit.every((limit) => limit === 10_001)).toBe(true);
    inPlace.people.setLimits(new Int32Array(PEOPLE).fill(10_001));
    expect(written(engine.people) === written(expected.people)).toBe(true);
    expect(written(engine.vacancies) === written(expected.vacancies)).toBe(true);
    expect(beside.people.remove(people[0]?.id ?? '')).toBe(true);
  });
});

/** A base as one text, which compares in no time. */
function written(base: object): string {
  return JSON.stringify(base, (_, value: unknown) =>
    ArrayBuffer.isView(value)
      ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
      : value,
  );
}

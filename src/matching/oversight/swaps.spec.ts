import { Person } from '../../profile/index.js';
import { permissionOf } from '../../../test/support/match-samples.js';
import { type Gated, swapLines } from './swaps.js';

const FIRST = {
  ...{ id: 'a', displayName: 'Amira', wishes: 'Büro', ags: '08222', occupations: [], status: 'ae_25_2' },
  statusFacts: { nationality: 'SY', birthDate: '1991-04-12' },
} as unknown as Person;
const gated = (...people: readonly object[]): readonly Gated[] =>
  people.map((person) => ({ person: person as Person, permission: permissionOf({ gate: 'pass' }) }));
const lineOf = (people: readonly Gated[], fact: string): object | undefined =>
  swapLines(people).find((line) => line.fact === fact);

describe('exchanging facts between people', () => {
  it('counts who has another fact, and whom the ranking reads otherwise: nobody', () => {
    const other = { ...FIRST, id: 'b', displayName: 'Omar', statusFacts: { nationality: 'IQ' } };
    const people = gated(FIRST, other);
    for (const fact of ['name', 'origin', 'age', 'status'])
      expect(lineOf(people, fact)).toEqual({ fact, exchanged: 2, changed: 0 });
    expect(lineOf(people, 'words')).toEqual({ fact: 'words', exchanged: 0, changed: 0 });
  });

  it('finds a ranking that reads a name', () => {
    const leaking = (person: object): object =>
      Object.defineProperty({ ...person }, 'skills', {
        get(this: Person) {
          return [this.displayName];
        },
      });
    const people = gated(leaking(FIRST), leaking({ ...FIRST, displayName: 'Omar' }));
    expect(lineOf(people, 'name')).toEqual({ fact: 'name', exchanged: 2, changed: 2 });
  });
});

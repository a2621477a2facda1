import { type EntityManager, In } from 'typeorm';
import { Person } from '../person.entity.js';

export interface PeoplePair {
  readonly first: Person;
  readonly second: Person;
}

/** The older record stands first: as a rule it is the one that stays. Who is not there for the reader is left out. */
export async function openedPairs<Row extends { readonly one: string; readonly other: string }>(
  tx: EntityManager,
  rows: readonly Row[],
): Promise<readonly (PeoplePair & { readonly row: Row })[]> {
  const found = await tx.findBy(Person, { id: In(rows.flatMap(({ one, other }) => [one, other])) });
  const people = new Map(found.map((person) => [person.id, person]));
  return rows.flatMap((row) => {
    const [first, second] = [row.one, row.other]
      .flatMap((id) => people.get(id) ?? [])
      .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
    return first && second ? [{ first, second, row }] : [];
  });
}

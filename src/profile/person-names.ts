import { type EntityManager, In } from 'typeorm';
import { Person } from './person.entity.js';

/** Names by id, for lists that are read in SQL: a name stands in no column, so no statement can join or sort by it. */
export async function personNames(
  tx: EntityManager,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const people = await tx.find(Person, {
    select: { id: true, sealed: true },
    where: { id: In([...new Set(ids)]) },
  });
  return new Map(people.map(({ id, displayName }) => [id, displayName]));
}

const byName = new Intl.Collator('de');

/** Order of two names in a list, after they were opened. */
export function compareNames(a: string, b: string): number {
  return byName.compare(a, b);
}

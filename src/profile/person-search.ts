import { type EntityManager, In, IsNull, LessThan } from 'typeorm';
import { addDays, isNamed, type LocalDate } from '../domain/shared/index.js';
import type { Lookup } from '../platform/vault/index.js';
import { Person } from './person.entity.js';
import { compareNames } from './person-names.js';
import { peopleWithTwin } from './twins.js';

/**
 * `unconfirmed`: nobody said for 60 days that the profile is right; `papers`: the paper ends within eight weeks;
 * `twins`: another person of the desk has the same phone number, e-mail address, or name and year of birth.
 */
export const PERSON_FILTERS = ['unconfirmed', 'papers', 'twins'] as const;
export type PersonFilter = (typeof PERSON_FILTERS)[number];

export const UNCONFIRMED_DAYS = 60;
/** Eight weeks before its end a paper should be extended. */
const PAPER_DAYS = 56;

export interface PersonQuery {
  /** Beginnings of the words of a name, a phone number or an e-mail address. */
  readonly text: string;
  readonly only?: PersonFilter | null;
  readonly limit: number;
  readonly offset: number;
}

const CANDIDATES = `select p.id, coalesce(l.phone = $3 or l.email = $4, false) as exact
  from person p join person_lookup l on l.person_id = p.id
  where p.org_id = $1 and p.archived_at is null
    and ((l.words @> $2::int[] and cardinality($2::int[]) > 0) or l.phone = $3 or l.email = $4)`;

/**
 * People of a desk whom a typed text means: by beginnings of the words of the name, by phone number or by address. The
 * blind index gives a few candidates; those who only share a fingerprint go after their names were opened.
 */
async function findPeople(
  tx: EntityManager,
  lookup: Lookup,
  orgId: string,
  text: string,
): Promise<readonly Person[]> {
  const { typed, words, phone, email } = lookup.sought(text);
  if (typed.length === 0) return [];
  const rows = await tx.query<{ id: string; exact: boolean }[]>(CANDIDATES, [orgId, words, phone, email]);
  const exact = new Set(rows.filter((row) => row.exact).map(({ id }) => id));
  const people = await tx.findBy(Person, { id: In(rows.map(({ id }) => id)) });
  return people.filter(({ id, displayName }) => exact.has(id) || isNamed(displayName, typed));
}

/** All people of a desk: for what only an opened row can tell. */
async function peopleOfDesk(tx: EntityManager, orgId: string): Promise<readonly Person[]> {
  return tx.findBy(Person, { orgId, archivedAt: IsNull() });
}

/** Those whose paper ends until a day, the soonest first. */
function papersEnding(people: readonly Person[], until: LocalDate): readonly Person[] {
  return people
    .flatMap((person) => {
      const end = person.statusFacts.titleValidUntil ?? null;
      return end !== null && end <= until ? [{ person, end }] : [];
    })
    .sort((a, b) => compare(a.end, b.end) || compare(a.person.id, b.person.id))
    .map(({ person }) => person);
}

/** Those whom nobody confirmed for the longest first. */
function byConfirmation(people: readonly Person[]): readonly Person[] {
  return [...people].sort((a, b) => compare(a.confirmedOn, b.confirmedOn) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One page of the people of a desk as asked for; without a text those whom nobody confirmed for the longest first. */
export async function searchPeople(
  tx: EntityManager,
  lookup: Lookup,
  orgId: string,
  { text, only = null, limit, offset }: PersonQuery,
  today: LocalDate,
): Promise<{ readonly items: readonly Person[]; readonly total: number }> {
  const staleBefore = addDays(today, -UNCONFIRMED_DAYS);
  if (text.trim() === '' && (only === null || only === 'unconfirmed')) {
    const [items, total] = await tx.findAndCount(Person, {
      where: { orgId, archivedAt: IsNull(), ...(only && { confirmedOn: LessThan(staleBefore) }) },
      order: { confirmedOn: 'ASC', id: 'ASC' },
      take: limit,
      skip: offset,
    });
    return { items, total };
  }
  const found = await chosen(tx, lookup, orgId, { text, only }, today);
  return { items: found.slice(offset, offset + limit), total: found.length };
}

async function chosen(
  tx: EntityManager,
  lookup: Lookup,
  orgId: string,
  { text, only }: Required<Pick<PersonQuery, 'text' | 'only'>>,
  today: LocalDate,
): Promise<readonly Person[]> {
  if (only === 'twins') {
    const twins = await peopleWithTwin(tx, orgId);
    return [...twins].sort((a, b) => compareNames(a.displayName, b.displayName) || compare(a.id, b.id));
  }
  const people =
    text.trim() === '' ? await peopleOfDesk(tx, orgId) : await findPeople(tx, lookup, orgId, text);
  if (only === 'papers') return papersEnding(people, addDays(today, PAPER_DAYS));
  const staleBefore = addDays(today, -UNCONFIRMED_DAYS);
  return byConfirmation(
    only === 'unconfirmed' ? people.filter((one) => one.confirmedOn < staleBefore) : people,
  );
}

import { type EntityManager, In } from 'typeorm';
import { mailAddress, nameWords, phoneNumber } from '../domain/shared/index.js';
import { ColumnCells, planned } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';
import type { Findable, Lookup } from '../platform/vault/index.js';
import { notDistinct } from './merge/said-distinct.js';
import { Person } from './person.entity.js';

const SAME = `select p.id, coalesce(l.phone = $2 or l.email = $3 or l.twin = $4, false) as exact
  from person p join person_lookup l on l.person_id = p.id
  where p.org_id = $1 and p.archived_at is null
    and (l.phone = $2 or l.email = $3 or l.twin = $4 or (l.words @> $5::int[] and cardinality($5::int[]) > 0))`;

/**
 * Each name is looked up by itself, and whom it finds by her id (`is not distinct from` asks no index): a plan that goes
 * through the people of the desk instead looks good as long as they are few, and PostgreSQL keeps it while they become
 * many.
 */
const THERE = `select encode(asked.name, 'hex') as name from unnest($2::bytea[]) as asked(name)
  where exists (select from person_lookup l where l.named = asked.name and exists (
    select from person p where p.id = l.person_id and p.org_id is not distinct from $1 and p.archived_at is null
    offset 0) offset 0)`;

/** Written again once they have it, so that each is worked out once. */
const UNNAMED = `select p.id from person p join person_lookup l on l.person_id = p.id
  where p.org_id = $1 and p.archived_at is null and l.named is null limit 1000`;

const PAIRS = `select distinct p.id from person p join person_lookup l on l.person_id = p.id
    join person_lookup other on other.person_id <> l.person_id
      and (other.phone = l.phone or other.email = l.email or other.twin = l.twin)
    join person twin on twin.id = other.person_id and twin.org_id = p.org_id and twin.archived_at is null
  where p.org_id = $1 and p.archived_at is null and ${notDistinct('p.id', 'twin.id')}`;

/**
 * People of a desk who may be the one that is being entered: same phone number, same e-mail address, same name and
 * year of birth by the blind index; or the same name in the same postcode, after the few candidates were opened.
 */
export async function twinsOf(
  tx: EntityManager,
  lookup: Lookup,
  orgId: string,
  entered: Findable & { readonly plz: string },
): Promise<readonly Person[]> {
  const { phone, email, twin } = lookup.fingerprints(entered);
  const { words } = lookup.sought(entered.displayName);
  const rows = await tx.query<{ id: string; exact: boolean }[]>(SAME, [orgId, phone, email, twin, words]);
  const exact = new Set(rows.filter((row) => row.exact).map(({ id }) => id));
  const people = await tx.findBy(Person, { id: In(rows.map(({ id }) => id)) });
  return people
    .filter((one) => exact.has(one.id) || (one.plz === entered.plz && isSameName(one, entered)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Numbers of locks of one desk: a batch of many people must not fill the table of locks that all share. */
const LOCKS = 64;
const LOCK = `select pg_advisory_xact_lock(hashtext($1), number) from unnest($2::int[]) number`;

/**
 * Until the transaction ends nobody else of the desk enters somebody with one of the same fingerprints (hexadecimal).
 * The first statement of a transaction that enters: who holds a row already may not wait here.
 */
export async function lockEntered(
  tx: EntityManager,
  orgId: string,
  marks: readonly (string | null)[],
): Promise<void> {
  const numbers = new Set(
    marks.flatMap((mark) => (mark === null ? [] : [Number.parseInt(mark.slice(0, 4), 16) % LOCKS])),
  );
  // In a fixed order, so that two who share several of them do not wait for each other for ever.
  await tx.query(LOCK, [orgId, [...numbers].sort((a, b) => a - b)]);
}

/**
 * Two who enter the same person at the same moment stand in line, so that the second one is warned of the first. `seen`:
 * ids of people whom she is known not to be; null: nobody is asked. Gives those of them who look like her.
 * @throws AppError `person_known` with a pointer for each part that somebody of the desk has, and their ids
 */
export async function awaitTurn(
  tx: EntityManager,
  lookup: Lookup,
  {
    orgId,
    entered,
    seen,
  }: {
    readonly orgId: string;
    readonly entered: Findable & { readonly plz: string };
    readonly seen: readonly string[] | null;
  },
): Promise<readonly string[]> {
  const { phone, email, twin, named } = lookup.fingerprints(entered);
  const marks = [phone, email, twin, named].map((one) => one?.toString('hex') ?? null);
  await lockEntered(tx, orgId, marks);
  if (seen === null) return [];
  const alike = await twinsOf(tx, lookup, orgId, entered);
  const twins = alike.filter(({ id }) => !seen.includes(id));
  if (twins.length === 0) return alike.map(({ id }) => id);
  throw new AppError('person_known', {
    params: { people: twins.map(({ id }) => id).join(', ') },
    errors: twinParts(entered, twins).map((part) => ({ pointer: `/${part}`, code: 'maybe_known' })),
  });
}

/** Which fingerprints of name and postcode (hexadecimal) somebody of a desk has. */
export async function namesThere(
  tx: EntityManager,
  orgId: string,
  names: readonly (string | null)[],
): Promise<ReadonlySet<string>> {
  const sought = new ColumnCells('bytea');
  for (const name of names) if (name !== null) sought.add(Buffer.from(name, 'hex'));
  const rows = await planned<{ name: string }>(tx, THERE, [orgId, sought.array()]);
  return new Set(rows.map(({ name }) => name));
}

/** Works that fingerprint out for people of a desk who were entered before there was one. */
export async function nameRest(tx: EntityManager, lookup: Lookup, orgId: string): Promise<void> {
  for (;;) {
    const rows = await tx.query<{ id: string }[]>(UNNAMED, [orgId]);
    if (rows.length === 0) return;
    const people = await tx.findBy(Person, { id: In(rows.map(({ id }) => id)) });
    // An empty one fits nobody: who has no name or no postcode is not asked again.
    const named = people.map((person) => ({
      id: person.id,
      name: lookup.named(person)?.toString('hex') ?? '',
    }));
    await tx.query(
      `update person_lookup l set named = decode(given.name, 'hex')
       from json_to_recordset($1::json) as given(id uuid, name text) where l.person_id = given.id`,
      [JSON.stringify(named)],
    );
  }
}

/**
 * People of a desk who share a phone number, an e-mail address, or name and year of birth with another of them of whom
 * nobody said that it is somebody else.
 */
export async function peopleWithTwin(tx: EntityManager, orgId: string): Promise<readonly Person[]> {
  const rows = await tx.query<{ id: string }[]>(PAIRS, [orgId]);
  return tx.findBy(Person, { id: In(rows.map(({ id }) => id)) });
}

/** What of the entered one is also somebody's among the found: number, address, or else the name. */
function twinParts(
  entered: Findable,
  twins: readonly Pick<Person, 'phone' | 'email'>[],
): readonly ('phone' | 'email' | 'displayName')[] {
  const number = phoneNumber(entered.phone ?? '');
  const address = mailAddress(entered.email ?? '');
  const parts = twins.flatMap(({ phone, email }) => {
    const same: ('phone' | 'email')[] = [];
    if (number !== null && phoneNumber(phone ?? '') === number) same.push('phone');
    if (address !== null && mailAddress(email ?? '') === address) same.push('email');
    return same.length > 0 ? same : (['displayName'] as const);
  });
  return [...new Set(parts)].sort();
}

function isSameName(one: Pick<Person, 'displayName'>, other: Pick<Findable, 'displayName'>): boolean {
  const words = ({ displayName }: Pick<Findable, 'displayName'>): string =>
    [...nameWords(displayName)].sort().join(' ');
  return words(one) === words(other);
}

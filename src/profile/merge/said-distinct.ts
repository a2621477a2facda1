import type { EntityManager } from 'typeorm';
import type { Audit } from '../../platform/audit/index.js';
import type { Actor } from '../../platform/auth/index.js';

const SAY = `insert into distinct_pair (one_id, other_id, org_id, said_at)
  select least($1::uuid, other), greatest($1::uuid, other), $3, $4 from unnest($2::uuid[]) other
  on conflict (one_id, other_id) do update set said_at = distinct_pair.said_at
  returning id, one_id as one, other_id as other`;
const TRACE = { action: 'person:distinct', dataClass: 'case' } as const;
const END = `delete from distinct_pair where one_id = $1 or other_id = $1`;

/** A condition that two records, named by these columns, were not said to be two people. */
export function notDistinct(one: string, other: string): string {
  return `not exists (select from distinct_pair d
    where d.one_id = least(${one}, ${other}) and d.other_id = greatest(${one}, ${other}))`;
}

/** Who says that two are two people, for which desk, when; and where that is put on record. */
export interface Saying {
  readonly actor: Actor;
  readonly orgId: string;
  readonly saidAt: Date;
  readonly audit: Audit;
}

/**
 * Notes that a record is none of the others, whichever way round it was said before, with an entry in the audit trail of
 * both; gives the ids of the pairs. PostgreSQL refuses records that the desk does not keep.
 */
export async function sayDistinct(
  tx: EntityManager,
  { actor, orgId, saidAt, audit }: Saying,
  personId: string,
  others: readonly string[],
): Promise<readonly string[]> {
  const values = [personId, others, orgId, saidAt];
  const pairs = await tx.query<{ id: string; one: string; other: string }[]>(SAY, values);
  for (const { id, one, other } of pairs)
    await audit.recordFor(tx, actor, [one, other], { ...TRACE, recordId: id });
  return pairs.map(({ id }) => id);
}

/** A record that took another one in is to be compared anew. */
export async function endPairs(tx: EntityManager, personId: string): Promise<void> {
  await tx.query(END, [personId]);
}

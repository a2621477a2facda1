import { Injectable } from '@nestjs/common';
import { ReadLog } from '../../platform/audit/index.js';
import { type Actor, mayUse, SYSTEM } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { openedPairs, type PeoplePair } from './pair-people.js';
import { notDistinct } from './said-distinct.js';

/** What two records share by their fingerprints: number, address, name and year of birth, name and postcode. */
export const DUPLICATE_PARTS = ['phone', 'email', 'twin', 'named'] as const;
export type DuplicatePart = (typeof DUPLICATE_PARTS)[number];

export interface DuplicatePair extends PeoplePair {
  readonly same: readonly DuplicatePart[];
}

interface Row {
  readonly one: string;
  readonly other: string;
  readonly same: readonly DuplicatePart[];
  readonly total: number;
}

/** One join for each fingerprint, so that each goes through its index. An empty one fits nobody. */
const pairs = (which: string): string => {
  const shared = DUPLICATE_PARTS.map(
    (part, rank) => `select l.person_id as one, o.person_id as other, ${rank} as rank, '${part}' as part
      from person_lookup l join person p on p.id = l.person_id and p.org_id = $1 and p.archived_at is null
        join person_lookup o on o.${part} = l.${part} and length(o.${part}) > 0 and ${which}
        join person q on q.id = o.person_id and q.org_id = $1 and q.archived_at is null`,
  );
  return `with pairs as (select one, other, array_agg(part order by rank) as same, min(rank) as rank
      from (${shared.join(' union all ')}) shared group by one, other)
    select one, other, same, count(*) over ()::int as total from pairs where ${notDistinct('one', 'other')}
    order by rank, cardinality(same) desc, one, other limit $2 offset $3`;
};
const ALL = pairs('o.person_id > l.person_id');
const OF_ONE = pairs('l.person_id = $4 and o.person_id <> l.person_id');

/** Finds records of the own desk that may be one person's. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly database: Database,
    private readonly reads: ReadLog,
  ) {}

  /**
   * Pairs of people of the actor's own desk who share a fingerprint, the surest first; those an import warned of share
   * name and postcode. Who was said to be two is left out. `personId`: only that person's. @throws AppError `forbidden`
   */
  async list(
    actor: Actor,
    page: { readonly limit: number; readonly offset: number },
    personId: string | null = null,
  ): Promise<{ readonly items: readonly DuplicatePair[]; readonly total: number }> {
    const { orgId } = actor;
    if (orgId === null || !mayUse(actor, 'person:merge')) throw new AppError('forbidden');
    const values = [orgId, page.limit, page.offset];
    // With the portal's own rights: by a member's the wall would be climbed for every person of the desk.
    const rows = await this.database.read(SYSTEM, (tx) =>
      personId === null ? tx.query<Row[]>(ALL, values) : tx.query<Row[]>(OF_ONE, [...values, personId]),
    );
    const pairs = await this.database.read(actor, (tx) => openedPairs(tx, rows));
    const items = pairs.map(({ first, second, row: { same } }) => ({ first, second, same }));
    const subjects = items.flatMap(({ first, second }) => [first.id, second.id]);
    await this.reads.note(actor, { action: 'list:read', subjects, dataClass: 'case', list: true });
    return { items, total: rows[0]?.total ?? 0 };
  }
}

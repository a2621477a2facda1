import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ListedMatch, newMatches, pairKey } from '../../domain/matching/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { Notices } from '../../platform/notify/index.js';
import { listedMatches, noteMatches, WatchOwner } from './listed-matches.js';
import { WatchedMatch, WatchedSearchRow } from './watched-search.entity.js';

const OWNERS = `select distinct org_id as "orgId", person_id as "personId" from watched_search where active
  order by 1, 2`;

/** What a desk knows of somebody whose case it keeps no more, and what it has not read yet. */
const SILENCE = `with gone as (
    delete from watched_match m using watched_search s, person p
    where m.person_id = $1 and p.id = m.person_id and s.id = m.search_id and s.org_id is not null
      and (p.archived_at is not null or p.org_id is distinct from s.org_id)
    returning s.org_id)
  delete from notice n using (select distinct org_id from gone) g
  where n.org_id = g.org_id and n.seen_at is null and starts_with(n.key, 'watch/' || g.org_id || '/' || $1::text || '/')`;

/** The daily look at all watched searches: one notice for each new match of a desk or person, and none twice. */
@Injectable()
export class WatchDigestService {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
  ) {}

  /** Tells every owner of an active search what is new; a second run of the day finds nothing new. */
  async run(day: LocalDate): Promise<void> {
    const owners = await this.database.read(SYSTEM, (tx) => tx.query<WatchOwner[]>(OWNERS));
    for (const owner of owners) await this.database.transaction(SYSTEM, (tx) => this.tell(tx, owner, day));
  }

  /** Forgets what desks were told, or would read, about somebody who is no longer theirs. */
  async silence(personId: string): Promise<void> {
    await this.database.transaction(SYSTEM, (tx) => tx.query(SILENCE, [personId]));
  }

  private async tell(tx: EntityManager, owner: WatchOwner, day: LocalDate): Promise<void> {
    const { orgId, personId } = owner;
    const where = orgId === null ? { personId: personId ?? '' } : { orgId };
    const searches = await tx.find(WatchedSearchRow, {
      where: { ...where, active: true },
      order: { savedAt: 'ASC', id: 'ASC' },
    });
    const listed = await listedMatches(tx, owner, day);
    const fresh = new Map<string, { readonly match: ListedMatch; readonly searchId: string }>();
    for (const search of searches) {
      const known = await tx.findBy(WatchedMatch, { searchId: search.id });
      const found = newMatches(search, listed, new Set(known.map(pairKey)));
      await noteMatches(tx, search.id, found, day);
      for (const match of found)
        if (!fresh.has(pairKey(match))) fresh.set(pairKey(match), { match, searchId: search.id });
    }
    for (const [pair, { searchId }] of fresh)
      await this.notices.add(tx, {
        key: `watch/${orgId ?? personId ?? ''}/${pair}`,
        ...(orgId === null ? { audience: 'person', personId } : { audience: 'desk', orgId }),
        code: orgId === null ? 'watch_own' : 'watch_desk',
        href: `/watched/${searchId}`,
        day,
      });
  }
}

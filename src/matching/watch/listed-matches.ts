import type { EntityManager } from 'typeorm';
import type { ListedMatch } from '../../domain/matching/index.js';
import type { LocalDate } from '../../domain/shared/index.js';

/** Whose searches: a desk's or a person's own; exactly one of them. */
export interface WatchOwner {
  readonly orgId: string | null;
  readonly personId: string | null;
}

/** Open vacancies in the stored lists of the owner's people that nobody has been proposed for yet. */
const LISTED = `select p.id as "personId", v.id as "vacancyId", m.kind, m.score, v.kldb, case when v.remote then null else v.ags end as ags
  from person p join match_list l on l.side = 'person' and l.owner_id = p.id
    cross join lateral match_entries(l) m
    join vacancy v on v.id = m.id
  where (p.org_id = $1 or p.id = $2) and p.archived_at is null
    and v.state = 'published' and v.seats_taken < v.seats and v.expires_on >= $3
    and not exists (select from placement t where t.person_id = p.id and t.vacancy_id = v.id)
  order by score desc, p.id, v.id`;

/** Reads what an owner's searches choose from, the best first. */
export async function listedMatches(
  tx: EntityManager,
  { orgId, personId }: WatchOwner,
  day: LocalDate,
): Promise<readonly ListedMatch[]> {
  return tx.query<ListedMatch[]>(LISTED, [orgId, personId, day]);
}

/** Notes matches as known to a search, told on a day or (null) never; what it knows already stays as it is. */
export async function noteMatches(
  tx: EntityManager,
  searchId: string,
  matches: readonly ListedMatch[],
  toldOn: LocalDate | null,
): Promise<void> {
  if (matches.length === 0) return;
  await tx.query(
    `insert into watched_match (search_id, person_id, vacancy_id, told_on)
     select $1, person, vacancy, $4 from unnest($2::uuid[], $3::uuid[]) as pair(person, vacancy)
     on conflict do nothing`,
    [searchId, matches.map(({ personId }) => personId), matches.map(({ vacancyId }) => vacancyId), toldOn],
  );
}

import { EntityManager } from 'typeorm';
import type { DeskPerson, Wish } from '../../domain/assignment/index.js';
import { addDays, type LocalDate } from '../../domain/shared/index.js';
import { entriesOf, type ListPlaces, LIST_PLACES } from '../list-places.js';
import type { MatchEntry } from '../match-list.entity.js';

/** Weeks for which places are kept, and from which the number of people to come is learned. */
const AHEAD_DAYS = 28;
/** Introductions a volunteer can accompany in a week when nobody has said otherwise. */
const PER_VOLUNTEER = 4;

/** A person of the desk with the matches that a week's plan may use. */
export interface Candidate {
  readonly id: string;
  readonly entries: readonly MatchEntry[];
  /** Vacancies for which she is or was proposed. */
  readonly proposed: ReadonlySet<string>;
  /** Proposals that are still on their way. */
  readonly open: number;
  readonly isNew: boolean;
}

interface CandidateRow extends Omit<ListPlaces, 'others'> {
  readonly id: string;
  /** Null, as the other columns of the list, as long as it has not been worked out. */
  readonly others: string[] | null;
  readonly proposed: readonly string[];
  readonly open: number;
  readonly is_new: boolean;
}

const CANDIDATES = `select p.id, ${LIST_PLACES}, p.created_at >= $2 as is_new,
    coalesce(array_agg(t.vacancy_id::text) filter (where t.id is not null), '{}') as proposed,
    count(t.id) filter (where t.stage in ('suggested', 'agreed', 'introduced', 'interview', 'trial'))::int as open
  from person p left join match_list l on l.side = 'person' and l.owner_id = p.id
    left join placement t on t.person_id = p.id
  where p.org_id = $1 and p.archived_at is null
    and not exists (select from placement w where w.person_id = p.id
      and w.stage in ('permit_pending', 'started', 'held_3', 'held_6', 'held_12'))
  group by p.id, l.side, l.owner_id order by p.id`;

/** Free seats, and proposals of all desks that are on their way; counts only, so the portal itself may ask. */
const PLACES = `select v.id, v.seats - v.seats_taken as free,
    (select count(*)::int from placement t where t.vacancy_id = v.id
       and t.stage in ('suggested', 'agreed', 'introduced', 'interview', 'trial')) as open
  from vacancy v where v.id = any($1) and v.state = 'published' and v.expires_on >= $2 and v.seats_taken < v.seats`;

/** The desk's people without work, in a stable order. */
export async function candidates(
  tx: EntityManager,
  orgId: string,
  day: LocalDate,
): Promise<readonly Candidate[]> {
  const rows = await tx.query<CandidateRow[]>(CANDIDATES, [orgId, addDays(day, -AHEAD_DAYS)]);
  return rows.map(({ id, proposed, open, is_new, others, ...places }) => ({
    id,
    entries: entriesOf({ ...places, others: others ?? [] }).filter(({ kind }) => kind !== 'not_yet'),
    proposed: new Set(proposed),
    open,
    isNew: is_new,
  }));
}

/** How many people may still be introduced, per open vacancy. */
export async function places(
  tx: EntityManager,
  vacancyIds: readonly string[],
  day: LocalDate,
  perSeat: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: string; free: number; open: number }[]>(PLACES, [vacancyIds, day]);
  return new Map(rows.map(({ id, free, open }) => [id, Math.max(0, free * perSeat - open)]));
}

export async function usualCapacity(tx: EntityManager, orgId: string, day: LocalDate): Promise<number> {
  const rows = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from member where org_id = $1 and role in ('volunteer', 'desk_lead')
       and valid_from <= $2 and (valid_until is null or valid_until >= $2)`,
    [orgId, day],
  );
  return (rows[0]?.count ?? 0) * PER_VOLUNTEER;
}

export function wishesOf({ entries, proposed }: Candidate): readonly Wish[] {
  return entries.filter(({ id }) => !proposed.has(id)).map(({ id, score }) => ({ vacancyId: id, score }));
}

export function deskPerson(candidate: Candidate, perPerson: number): DeskPerson {
  const introductions = Math.max(0, perPerson - candidate.open);
  return { id: candidate.id, introductions, wishes: wishesOf(candidate) };
}

import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '../domain/shared/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { personNames } from '../profile/index.js';
import type { MatchEntry } from './match-list.entity.js';

/** A vacancy of the last days that came into the list of one of the desk's people. */
export interface RecentMatch {
  readonly personId: string;
  readonly personName: string;
  readonly vacancyId: string;
  readonly title: string;
  readonly employer: string;
  readonly kind: MatchEntry['kind'];
  /** 0..100 */
  readonly score: number;
  /** First day on which all gates are open; null for "now". */
  readonly on: LocalDate | null;
}

const DAYS = 7;

/** One row for each person, so that nobody fills the page alone; what can start now first, then the best fit. */
const NEWEST = `select * from (
    select distinct on (p.id) p.id as "personId", v.id as "vacancyId", v.title,
      e.name as employer, m.kind, m.score, m."on"::text
    from person p join match_list l on l.side = 'person' and l.owner_id = p.id
      cross join lateral match_entries(l) m
      join vacancy v on v.id = m.id join employer e on e.id = v.employer_id
    where p.org_id = $1 and p.archived_at is null and v.created_at >= $2 and v.state = 'published'
      and v.seats_taken < v.seats
      and not exists (select from placement t where t.person_id = p.id and t.vacancy_id = v.id)
    order by p.id, m.kind <> 'now', m.score desc, v.id
  ) best order by kind <> 'now', score desc, "personId" limit $3`;

/** What is new in the lists of a desk's people. */
@Injectable()
export class RecentMatchesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The best new vacancy of each person of the own desk in the last seven days; nothing for who keeps no people. */
  async ofDesk(actor: Actor, limit: number): Promise<readonly RecentMatch[]> {
    const isDesk = actor.role === 'volunteer' || actor.role === 'desk_lead' || actor.role === 'mentor';
    if (!isDesk || actor.orgId === null) return [];
    const since = addDays(this.clock.today(), -DAYS);
    return this.database.read(actor, async (tx) => {
      const rows = await tx.query<RecentMatch[]>(NEWEST, [actor.orgId, since, limit]);
      const names = await personNames(
        tx,
        rows.map(({ personId }) => personId),
      );
      return rows.map((row) => ({ ...row, personName: names.get(row.personId) ?? '' }));
    });
  }
}

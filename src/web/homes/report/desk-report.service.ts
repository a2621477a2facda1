import { Injectable } from '@nestjs/common';
import { addMonths, type LocalDate } from '../../../domain/shared/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';

/** What a report counts, in its order; what funders usually ask for is among it. */
export const DESK_COUNTS = [
  'people_new',
  'people_active',
  'people_proposed',
  'people_started',
  'proposals',
  'interviews',
  'starts',
  'held_3',
  'held_6',
  'held_12',
  'closed',
  'requests',
  'answers',
] as const;
export type DeskCount = (typeof DESK_COUNTS)[number];

/** Months as `YYYY-MM`. */
export interface DeskReport {
  readonly month: string;
  /** By count: the month, the month before, the year up to the end of the month. */
  readonly counts: readonly { readonly name: DeskCount; readonly values: readonly number[] }[];
  /** Ends of the year so far by reason, most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  readonly waiting: readonly { readonly stage: string; readonly open: number; readonly late: number }[];
}

/** Days after which a placement that does not move is named. */
const LATE_DAYS = 14;

/**
 * Steps that stand, in three spans of time. A step that was taken back, and the step that took it back, never happened.
 * Policies of the database show the reader's own desk alone; the group's id says the same again.
 */
const STANDING = `
  spans as (select * from (values (1, $2::date, $3::date), (2, $4::date, $2::date), (3, $5::date, $3::date))
    as s (span, from_day, to_day)),
  standing as (
    select p.person_id, p.id, s.to_stage, s.reason,
      case when s.to_stage = 'started' then coalesce(p.started_on, (s.at at time zone 'Europe/Berlin')::date)
        else (s.at at time zone 'Europe/Berlin')::date end as day
    from placement p join placement_step s on s.placement_id = p.id
    where p.org_id = $1 and s.corrects is null and not exists (
      select from placement_step c where c.placement_id = s.placement_id and c.corrects = s.number))`;

const COUNTS = `
  with ${STANDING}, within as (
    select span, to_stage, person_id, id from standing, spans where day >= from_day and day < to_day)
  select span,
    (select count(*) from person where org_id = $1 and (created_at at time zone 'Europe/Berlin')::date >= from_day
      and (created_at at time zone 'Europe/Berlin')::date < to_day)::int as people_new,
    (select count(distinct person_id) from within w where w.span = s.span)::int as people_active,
    (select count(distinct person_id) from within w where w.span = s.span and to_stage = 'introduced')::int as people_proposed,
    (select count(distinct person_id) from within w where w.span = s.span and to_stage = 'started')::int as people_started,
    (select count(distinct id) from within w where w.span = s.span and to_stage = 'introduced')::int as proposals,
    (select count(distinct id) from within w where w.span = s.span and to_stage in ('interview', 'trial'))::int as interviews,
    (select count(distinct id) from within w where w.span = s.span and to_stage = 'started')::int as starts,
    (select count(distinct id) from within w where w.span = s.span and to_stage = 'held_3')::int as held_3,
    (select count(distinct id) from within w where w.span = s.span and to_stage = 'held_6')::int as held_6,
    (select count(distinct id) from within w where w.span = s.span and to_stage = 'held_12')::int as held_12,
    (select count(distinct id) from within w where w.span = s.span and to_stage = 'closed')::int as closed,
    (select count(*) from liaison_request where org_id = $1 and sent_on >= from_day and sent_on < to_day)::int as requests,
    (select count(*) from liaison_request where org_id = $1 and decided_on >= from_day and decided_on < to_day)::int as answers
  from spans s order by span`;

const REASONS = `
  with ${STANDING} select reason, count(*)::int as count from standing, spans
  where span = 3 and to_stage = 'closed' and reason is not null and day >= from_day and day < to_day
  group by reason order by count desc, reason`;

const WAITING = `
  select stage, count(*)::int as open, count(*) filter (where stage_since < $2::date - ${LATE_DAYS})::int as late
  from placement where org_id = $1 and stage not in ('closed', 'held_12') group by stage`;

/** Counts a desk's own cases for its team, coordination and funders; exact, so only for the desk itself. */
@Injectable()
export class DeskReportService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async report(actor: Actor, orgId: string, month: string): Promise<DeskReport> {
    const first: LocalDate = `${month}-01`;
    const spans = [orgId, first, addMonths(first, 1), addMonths(first, -1), `${month.slice(0, 4)}-01-01`];
    return this.database.read(actor, async (tx) => {
      const columns = await tx.query<Record<DeskCount, number>[]>(COUNTS, spans);
      return {
        month,
        counts: DESK_COUNTS.map((name) => ({ name, values: columns.map((column) => column[name]) })),
        reasons: await tx.query<DeskReport['reasons'][number][]>(REASONS, spans),
        waiting: await tx.query<DeskReport['waiting'][number][]>(WAITING, [orgId, this.clock.today()]),
      };
    });
  }
}

/**
 * The figures once more, by SQL alone and from the raw history as of a day: nothing of the code that keeps them is used.
 * Who helped is found again from requests and contacts: an office that was asked, or a mentor who was in touch within the
 * six weeks before a day of the case. Of `outcome_contribution` only shortage and obstacles are read, and where a person
 * was: they are history themselves, never what was counted.
 */
export const outcomeOracle = (today: string): string => `
with standing as (
  select s.placement_id, s.number, s.to_stage, s.reason, (s.at at time zone 'Europe/Berlin')::date as day
  from placement_step s
  where s.corrects is null and not exists (
    select from placement_step c where c.placement_id = s.placement_id and c.corrects = s.number)
), reached as (
  select distinct on (placement_id, to_stage) placement_id, to_stage, day
  from standing order by placement_id, to_stage, number
), ends as (
  select distinct on (placement_id) placement_id, day, reason
  from standing where to_stage = 'closed' order by placement_id, number desc
), started as (
  select r.placement_id, coalesce(p.started_on, r.day) as day
  from reached r join placement p on p.id = r.placement_id where r.to_stage = 'started'
), counted as (
  select placement_id, day, 'matches' as measure from reached where to_stage = 'suggested'
  union all
  select placement_id, day, 'proposals' from reached where to_stage = 'introduced'
  union all
  select i.placement_id, i.day, 'interviews' from reached i where i.to_stage = 'introduced'
    and exists (select from reached t where t.placement_id = i.placement_id and t.to_stage in ('interview', 'trial'))
  union all
  select i.placement_id, i.day, 'proposals_started' from reached i join started using (placement_id)
    where i.to_stage = 'introduced'
  union all
  select i.placement_id, i.day, 'proposals/' || o
    from reached i join outcome_contribution c on c.source = 'placement/' || i.placement_id, unnest(c.obstacles) o
    where i.to_stage = 'introduced'
  union all
  select i.placement_id, i.day, 'proposals_started/' || o
    from reached i join started using (placement_id)
    join outcome_contribution c on c.source = 'placement/' || i.placement_id, unnest(c.obstacles) o
    where i.to_stage = 'introduced'
  union all
  select placement_id, day, 'starts' from started
  union all
  select s.placement_id, s.day, r.to_stage from started s join reached r using (placement_id)
    where r.to_stage in ('held_3', 'held_6', 'held_12')
  union all
  select placement_id, day, 'closed/' || reason from ends where reason is not null
), span as (
  select placement_id, coalesce(min(day) filter (where to_stage = 'suggested'), '${today}') as from_day,
    coalesce((array_agg(day order by number) filter (where to_stage in ('introduced', 'closed')))[1], '${today}') as to_day
  from standing group by placement_id
), circumstance as (
  select c.source, v.ags, substr(v.kldb, 1, 2) as occupation_group, c.shortage,
    exists (select from liaison_request r where r.person_id = p.person_id and r.sent_on <= s.to_day
      and r.office_id in (select id from liaison_office where kind = 'jobcenter' or kind = 'agentur')) as job_centre,
    exists (select from case_contact k where k.person_id = p.person_id and k.channel in ('met', 'phone', 'message')
      and (select role from member where id = k.member_id) = 'mentor'
      and k.day between s.from_day - 42 and s.to_day) as mentor
  from placement p join span s on s.placement_id = p.id join vacancy v on v.id = p.vacancy_id
  join outcome_contribution c on c.source = 'placement/' || p.id
  union all
  select source, ags, occupation_group, shortage, false, false from outcome_contribution where source like 'person/%'
), sourced as (
  select 'placement/' || placement_id as source, day, measure from counted
  union all
  select 'person/' || id, (created_at at time zone 'Europe/Berlin')::date, 'people' from person
)
select extract(year from day) || '-Q' || extract(quarter from day) as quarter, c.ags, c.occupation_group, c.shortage,
  c.job_centre, c.mentor, measure, count(*)::int as count
from sourced join circumstance c using (source)
group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7`;

export const STORED_COUNTS = `
select quarter, ags, occupation_group, shortage, job_centre, mentor, measure, count
from outcome_count order by 1, 2, 3, 4, 5, 6, 7`;

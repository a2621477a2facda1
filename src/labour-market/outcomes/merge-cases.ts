import type { PoolClient } from 'pg';
import { GROUP_DIGITS } from '../../domain/shortage/outcomes/index.js';

const CONTEXT = [
  'ags',
  'occupation_group',
  'shortage',
  'job_centre',
  'mentor',
  'obstacles',
  'fixed_on',
] as const;
const DAYS = [
  'entered_on',
  'suggested_on',
  'introduced_on',
  'interviewed',
  'started_on',
  'held_3',
  'held_6',
  'held_12',
  'closed_on',
  'closed_reason',
] as const;
const COLUMNS = [...CONTEXT, ...DAYS];
const of = (alias: string): string => COLUMNS.map((column) => `${alias}.${column}`).join(', ');

/**
 * Cases whose circumstances are not fixed yet, as rows of `outcome_case`: their present ones are asked for and written
 * into `case_shortage` (kldb, kreis, shortage), `case_help` (source, job_centre, mentor) and `case_obstacle` (source,
 * obstacles); a case that is not there has none.
 */
export const OPEN_CASES = `(select * from outcome_case c where not exists (
  select from outcome_contribution k where k.source = c.source and k.fixed_on = c.fixed_on))`;

/**
 * Cases under the circumstances they count under: kept ones where they are fixed, else the present ones. What fixed them
 * and was taken back fixes them no more.
 */
const present = (today: string): string => `
  select c.source, coalesce(k.ags, c.kreis) as ags, coalesce(k.occupation_group, left(c.kldb, ${GROUP_DIGITS})) as occupation_group,
    coalesce(k.shortage, s.shortage, 'unrated') as shortage, coalesce(k.job_centre, h.job_centre, false) as job_centre,
    coalesce(k.mentor, h.mentor, false) as mentor, coalesce(k.obstacles, o.obstacles, '{}') as obstacles,
    case when c.fixed_on <= '${today}' then c.fixed_on end as fixed_on, ${DAYS.map((day) => `c.${day}`).join(', ')}
  from outcome_case c
  left join outcome_contribution k on k.source = c.source and k.fixed_on = c.fixed_on
  left join case_shortage s on s.kldb = c.kldb and s.kreis = c.kreis
  left join case_help h on h.source = c.source
  left join case_obstacle o on o.source = c.source`;

/** Keeps the cases of `outcome_case` as they are now; rows that are right already are not written. */
export async function mergeCases(client: PoolClient, today: string, isRebuild: boolean): Promise<void> {
  await client.query(
    `delete from outcome_contribution t where not exists (select from outcome_case c where c.source = t.source)
     ${isRebuild ? '' : 'and t.source in (select source from touched_case)'}`,
  );
  await client.query(
    `insert into outcome_contribution as t (source, ${COLUMNS.join(', ')})
     select * from (${present(today)}) c where not exists (
       select from outcome_contribution t where t.source = c.source and (${of('t')}) is not distinct from (${of('c')}))
     order by source collate "C"
     on conflict (source) do update set (${COLUMNS.join(', ')}) = (${of('excluded')})`,
  );
}

import type { PoolClient } from 'pg';

/** Number of the step and its day in one whole number, so that the least one tells the day of the first step. */
const STAMP = `number::bigint * 16777216 + ((at at time zone 'Europe/Berlin')::date - date '1970-01-01')`;
const dayOf = (stamp: string): string => `date '1970-01-01' + (${stamp} % 16777216)::int`;
const first = (...stages: readonly string[]): string =>
  `min(stamp) filter (where to_stage in (${stages.map((stage) => `'${stage}'`).join(', ')}))`;
const ever = (...stages: readonly string[]): string =>
  `coalesce(bool_or(to_stage in (${stages.map((stage) => `'${stage}'`).join(', ')})), false)`;

/**
 * Per placement the days of the steps that stand: neither corrections nor corrected ones. Of several closings the last
 * counts, of anything else the first. Its circumstances are fixed by the introduction, or by an earlier end. The few
 * corrections are gathered once: joined row by row, each would ask the policies of the table anew.
 */
const cases = (scope: string): string => `
  with corrected as materialized (
    select placement_id, corrects as number from placement_step where corrects is not null ${scope}
  ), standing as (
    select placement_id, to_stage, reason, ${STAMP} as stamp from placement_step s
    where corrects is null ${scope} and not exists (
      select from corrected c where c.placement_id = s.placement_id and c.number = s.number)
  ), reached as (
    select placement_id, ${first('suggested')} as suggested, ${first('introduced')} as introduced,
      ${ever('interview', 'trial')} as interviewed, ${first('started')} as started,
      ${ever('held_3')} as held_3, ${ever('held_6')} as held_6, ${ever('held_12')} as held_12,
      max(lpad(stamp::text, 18, '0') || coalesce(reason, '')) filter (where to_stage = 'closed') as closed,
      ${first('introduced', 'closed')} as fixed
    from standing group by placement_id
  )
  insert into outcome_case (source, person_id, vacancy_id, kreis, kldb, suggested_on, introduced_on, interviewed,
    started_on, held_3, held_6, held_12, closed_on, closed_reason, fixed_on)
  select 'placement/' || p.id, p.person_id, p.vacancy_id, v.ags, v.kldb, ${dayOf('suggested')}, ${dayOf('r.introduced')},
    interviewed, case when started is not null then coalesce(p.started_on, ${dayOf('started')}) end,
    held_3, held_6, held_12, ${dayOf('left(closed, 18)::bigint')}, nullif(substr(closed, 19), ''), ${dayOf('fixed')}
  from reached r join placement p on p.id = r.placement_id join vacancy v on v.id = p.vacancy_id`;

/**
 * Writes placements as cases into `outcome_case`: those with a step that was written since a transaction, or all (null).
 * What is counted of them is where, which occupation, which steps on which days; nothing of the person or the firm.
 */
export async function addPlacementCases(client: PoolClient, since: bigint | null): Promise<void> {
  if (since === null) {
    await client.query(cases(''));
    return;
  }
  const { rows } = await client.query<{ id: string }>(
    `select distinct placement_id as id from placement_step where change_tx >= $1`,
    [since.toString()],
  );
  const touched = rows.map(({ id }) => id);
  await client.query(`insert into touched_case select 'placement/' || id from unnest($1::uuid[]) as t (id)`, [
    touched,
  ]);
  // Named one by one: of a table of ids the planner, which row security keeps from knowing, would read all histories.
  await client.query(cases('and placement_id = any($1::uuid[])'), [touched]);
}

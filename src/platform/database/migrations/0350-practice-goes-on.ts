import { MigrationInterface, QueryRunner } from 'typeorm';

/** What the work history of each person shows of an occupation: see `shownPractice`. */
const SHOWN = `
with going_on as (
  select person_id, kldb, min(from_month) as since from work_period where to_month is null group by 1, 2
), ended as (
  select w.person_id, w.kldb, count(distinct month) as months
  from work_period w left join going_on o using (person_id, kldb)
    cross join lateral generate_series((w.from_month || '-01')::date, (w.to_month || '-01')::date, '1 month') as month
  where o.since is null or to_char(month, 'YYYY-MM') < o.since
  group by 1, 2
), shown as (
  select person_id, kldb, jsonb_build_object('months', coalesce(e.months, 0), 'since', o.since) as shown
  from ended e full join going_on o using (person_id, kldb)
)
update person p set occupations = (
  select jsonb_agg(
    case when s.shown is null then entry else entry || jsonb_build_object('shown', s.shown) end order by place)
  from jsonb_array_elements(p.occupations) with ordinality as one(entry, place)
    left join shown s on s.person_id = p.id and s.kldb = entry ->> 'kldb')
where p.id in (select person_id from shown) and jsonb_array_length(p.occupations) > 0`;

const SAID = `
update person p set occupations = (
  select jsonb_agg(entry - 'shown' order by place)
  from jsonb_array_elements(p.occupations) with ordinality as one(entry, place))
where jsonb_path_exists(p.occupations, '$[*].shown')`;

/** Practice that goes on is kept by its first month, so that it grows with the day on which it is read. */
export class PracticeGoesOn0350 implements MigrationInterface {
  name = 'PracticeGoesOn1763700000350';

  async up(runner: QueryRunner): Promise<void> {
    await asSystem(runner, SHOWN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await asSystem(runner, SAID);
  }
}

/** The walls between cases stand for the owner of the tables, too. */
async function asSystem(runner: QueryRunner, statement: string): Promise<void> {
  await runner.query(`select set_config('app.kind', 'system', true)`);
  await runner.query(statement);
  await runner.query(`select set_config('app.kind', '', true)`);
}

import { MigrationInterface, QueryRunner } from 'typeorm';

/** What hangs on one person is seen by whoever sees the person's own row; that table's policies decide. */
const SEES_PERSON = `(select current_setting('app.kind', true)) = 'system'
  or exists (select from person p where p.id = person_id)`;

const TABLES = ['learning_situation', 'language_plan', 'language_plan_run', 'plan_notice', 'course_outcome'];

const SECURE = TABLES.map(
  (table) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy of_person on ${table} using (${SEES_PERSON}) with check (${SEES_PERSON});`,
).join('');

/** Counts by provider follow the outcomes by themselves, whoever writes or erases them. */
const COUNTS = `
create table pass_count (
  provider_key text not null,
  scheme text not null,
  target smallint not null,
  passed integer not null default 0,
  failed integer not null default 0,
  primary key (provider_key, scheme, target)
);
create function count_outcome() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update pass_count set passed = passed - old.passed::int, failed = failed - (not old.passed)::int
    where provider_key = old.provider_key and scheme = old.scheme and target = old.target;
  end if;
  if tg_op <> 'DELETE' then
    insert into pass_count (provider_key, scheme, target, passed, failed)
    values (new.provider_key, new.scheme, new.target, new.passed::int, (not new.passed)::int)
    on conflict (provider_key, scheme, target) do update
      set passed = pass_count.passed + excluded.passed, failed = pass_count.failed + excluded.failed;
  end if;
  return null;
end $$;
create trigger course_outcome_counts after insert or update or delete on course_outcome
  for each row execute function count_outcome();
`;

const DOWN = `
drop trigger course_outcome_counts on course_outcome;
drop function count_outcome();
drop table pass_count;
${TABLES.map(
  (table) => `drop policy of_person on ${table};
alter table ${table} no force row level security;
alter table ${table} disable row level security;`,
).join('\n')}
`;

/** The second wall around plans and outcomes, and the counts that everybody may read. */
export class CourseSecurity0031 implements MigrationInterface {
  name = 'CourseSecurity1763700000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SECURE + COUNTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

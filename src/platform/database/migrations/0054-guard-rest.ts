import { MigrationInterface, QueryRunner } from 'typeorm';

const OF_PERSON = `(select acting_system()) or person_id = (select acting_subject())
  or ((select acting_desk()) is not null and keeps_case(person_id))`;

/** Until now whoever saw the person's row, as a firm does after an introduction, could also write what hangs on it. */
const COURSE_TABLES = [
  'learning_situation',
  'language_plan',
  'language_plan_run',
  'plan_notice',
  'course_outcome',
] as const;

const KEEPERS = COURSE_TABLES.map(
  (table) => `drop policy of_person on ${table};
create policy keepers on ${table} using (${OF_PERSON}) with check (${OF_PERSON});`,
).join('\n');

const SEES_PERSON = `(select current_setting('app.kind', true)) = 'system'
  or exists (select from person p where p.id = person_id)`;

const DOWN_KEEPERS = COURSE_TABLES.map(
  (table) => `drop policy keepers on ${table};
create policy of_person on ${table} using (${SEES_PERSON}) with check (${SEES_PERSON});`,
).join('\n');

/** How far the nightly planning has come names the last person it planned for, so only the portal itself reads it. */
const UP = `
alter table plan_refresh enable row level security;
alter table plan_refresh force row level security;
create policy system on plan_refresh using ((select acting_system())) with check ((select acting_system()));
create policy progress on plan_refresh for select using ((select acting_org()) is not null);
`;

const DOWN = `
drop policy progress on plan_refresh;
drop policy system on plan_refresh;
alter table plan_refresh no force row level security;
alter table plan_refresh disable row level security;
`;

/** Row-level security for what came without it, and keepers only where whoever saw the person came in. */
export class GuardRest0054 implements MigrationInterface {
  name = 'GuardRest1763700000054';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEEPERS);
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
    await runner.query(DOWN_KEEPERS);
  }
}

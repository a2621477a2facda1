import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table goal (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  area text not null,
  text text not null,
  due_on date,
  done_on date,
  shared boolean not null default false,
  created_at timestamptz not null
);
create index goal_person on goal (person_id, created_at);
create policy own on goal using ((select acting_system()) or person_id = (select acting_subject()))
  with check ((select acting_system()) or person_id = (select acting_subject()));
create policy shared_with_desk on goal for select using (shared
  and (select acting_desk()) is not null and keeps_case(person_id));
alter table goal enable row level security;
alter table goal force row level security;
`;

/** A person's own goals; the desk reads what is shared and changes nothing. */
export class Goals0154 implements MigrationInterface {
  name = 'Goals1763700000154';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table goal');
  }
}

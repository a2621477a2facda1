import { MigrationInterface, QueryRunner } from 'typeorm';

const KEEPERS = `(select acting_system()) or person_id = (select acting_subject())
  or ((select acting_desk()) is not null and keeps_case(person_id))`;

const UP = `
create table skill_statement (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  skill_id text not null,
  answer text not null check (answer in ('yes', 'some', 'no')),
  source text not null,
  with_help boolean not null,
  dated_on date not null
);
create unique index skill_statement_once on skill_statement (person_id, skill_id);
create policy keepers on skill_statement using (${KEEPERS}) with check (${KEEPERS});
alter table skill_statement enable row level security;
alter table skill_statement force row level security;
`;

/** What somebody says of single skills when the question cards are gone through. */
export class SkillStatement0280 implements MigrationInterface {
  name = 'SkillStatement1763700000280';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table skill_statement');
  }
}

import { MigrationInterface, QueryRunner } from 'typeorm';

const KEEPERS = `(select acting_system()) or person_id = (select acting_subject())
  or ((select acting_desk()) is not null and keeps_case(person_id))`;
const TABLES = ['work_period', 'qualification'];

const UP = `
create table work_period (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  kldb text not null,
  esco_id text,
  from_month text not null,
  to_month text,
  hours smallint,
  sealed bytea constraint work_period_sealed_sealed check (get_byte(sealed, 0) = 1)
);
create index work_period_person on work_period (person_id);
create table qualification (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  kldb text not null,
  esco_id text,
  regulated boolean not null,
  state text not null,
  since date not null,
  papers_complete_on date,
  sealed bytea constraint qualification_sealed_sealed check (get_byte(sealed, 0) = 1)
);
create index qualification_person on qualification (person_id);
`;

/** Where somebody worked and what she was trained for, with the state of the recognition. */
export class Background0281 implements MigrationInterface {
  name = 'Background1763700000281';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    for (const table of TABLES)
      await runner.query(
        `create policy keepers on ${table} using (${KEEPERS}) with check (${KEEPERS});
         alter table ${table} enable row level security; alter table ${table} force row level security`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}

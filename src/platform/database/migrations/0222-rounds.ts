import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table round_task (
  id uuid primary key default gen_random_uuid(),
  ags text not null,
  what text not null,
  org_id uuid not null,
  due_on date not null,
  done_on date,
  set_by uuid not null,
  created_at timestamptz not null
);
create index round_task_ags on round_task (ags, due_on);

create table round_minutes (
  id uuid primary key default gen_random_uuid(),
  ags text not null,
  day date not null,
  text text not null,
  written_by uuid not null,
  created_at timestamptz not null
);
create index round_minutes_ags on round_minutes (ags, day);
`;
/** Who sits at the round of a Kreis: groups, offices and the municipality there. */
const AT_THE_ROUND = `(select acting_system())
  or ((select acting_role()) in ('volunteer', 'desk_lead', 'mentor', 'caseworker', 'municipal_reader')
    and ags = (select o.ags from organisation o where o.id = (select acting_org())))`;
const TABLES = ['round_task', 'round_minutes'];

/** The municipal round: who does what by when, and what was said. */
export class Rounds0222 implements MigrationInterface {
  name = 'Rounds1763700000222';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    for (const table of TABLES)
      await runner.query(
        `create policy at_the_round on ${table} using (${AT_THE_ROUND}) with check (${AT_THE_ROUND});
         alter table ${table} enable row level security; alter table ${table} force row level security`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}

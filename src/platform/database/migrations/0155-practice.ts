import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table practice_card (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null,
  obstacle text not null,
  title text not null,
  what text not null,
  context text not null,
  tried integer not null default 0,
  worked integer not null default 0,
  state text not null,
  copied_from uuid,
  origin_name text,
  changed_at timestamptz not null
);
create index practice_card_org on practice_card (org_id);
create index practice_card_state on practice_card (state, obstacle);
create policy own on practice_card using ((select acting_system()) or org_id = (select acting_desk()))
  with check ((select acting_system()) or org_id = (select acting_desk()));
create policy shared_card on practice_card for select
  using (state = 'shared' and coalesce((select current_setting('app.kind', true)), '') <> '');

create table reflection (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null,
  obstacle text not null,
  helped boolean not null,
  text text not null,
  day date not null
);
create index reflection_org on reflection (org_id, day);
create policy own on reflection using ((select acting_system()) or org_id = (select acting_desk()))
  with check ((select acting_system()) or org_id = (select acting_desk()));
`;
const TABLES = ['practice_card', 'reflection'];

/** What groups learned, to be shared. */
export class Practice0155 implements MigrationInterface {
  name = 'Practice1763700000155';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    for (const table of TABLES)
      await runner.query(
        `alter table ${table} enable row level security; alter table ${table} force row level security`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}

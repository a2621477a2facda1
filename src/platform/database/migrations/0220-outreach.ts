import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table outreach_visit (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null,
  ags text not null,
  sealed text not null,
  day date not null,
  starts_at text,
  member_ids uuid[] not null,
  languages text[] not null,
  state text not null,
  counts jsonb not null
);
create index outreach_visit_org on outreach_visit (org_id, day);

create table outreach_contact (
  id uuid primary key default gen_random_uuid(),
  visit_id uuid not null,
  org_id uuid not null,
  sealed text not null,
  language text not null,
  consent text not null,
  text_version text not null,
  noted_on date not null,
  delete_on date not null
);
create index outreach_contact_visit on outreach_contact (visit_id);
create index outreach_contact_delete on outreach_contact (delete_on);
`;
const INSIDE = `(select acting_system()) or org_id = (select acting_desk())`;
const TABLES = ['outreach_visit', 'outreach_contact'];

/** Visits to accommodation, and who met there wants to hear from the desk. */
export class Outreach0220 implements MigrationInterface {
  name = 'Outreach1763700000220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    for (const table of TABLES)
      await runner.query(
        `create policy inside on ${table} using (${INSIDE}) with check (${INSIDE});
         alter table ${table} enable row level security; alter table ${table} force row level security`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}

import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table people_export (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null,
  requested_by uuid not null,
  recipient_org_id uuid,
  vacancy_id uuid,
  columns text[] not null,
  purpose text not null,
  public_key bytea not null,
  rows integer not null,
  state text not null,
  decided_by uuid constraint people_export_second_person check (decided_by <> requested_by),
  requested_at timestamptz not null,
  expires_at timestamptz not null,
  downloads integer not null default 0,
  file bytea constraint people_export_file_sealed check (get_byte(file, 0) = 1),
  constraint people_export_approved check (state not in ('approved', 'ready') or decided_by is not null),
  constraint people_export_same_org foreign key (requested_by, org_id)
    references member (id, org_id) on delete cascade
);
create index people_export_org on people_export (org_id, requested_at);
create unique index people_export_of_org on people_export (id, org_id);

create table people_export_subject (
  export_id uuid not null,
  person_id uuid not null,
  org_id uuid not null,
  columns text[] not null,
  primary key (export_id, person_id),
  constraint people_export_subject_same_org foreign key (export_id, org_id)
    references people_export (id, org_id) on delete cascade
);
create index people_export_subject_person on people_export_subject (person_id);
`;

const LEADS = `(select acting_system())
  or (org_id = (select acting_desk()) and (select acting_role()) = 'desk_lead')`;
const OWN = `(select acting_subject()) is not null and person_id = (select acting_subject())`;

const POLICIES = `
create policy leads on people_export using (${LEADS}) with check (${LEADS});
create policy leads on people_export_subject using (${LEADS}) with check (${LEADS});
create policy own on people_export_subject for select using (${OWN});
`;

/** Exports of a desk's people, with who approved them and who stands in them. */
export class PeopleExport0260 implements MigrationInterface {
  name = 'PeopleExport1763700000260';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    await runner.query(POLICIES);
    for (const table of ['people_export', 'people_export_subject'])
      await runner.query(
        `alter table ${table} enable row level security; alter table ${table} force row level security`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table people_export_subject, people_export');
  }
}

import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table case_contact (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null,
  person_id uuid not null,
  member_id uuid,
  channel text not null,
  day date not null,
  next_on date,
  at timestamptz not null default now()
);
create index case_contact_person on case_contact (person_id, day);
create index case_contact_member on case_contact (member_id, at);

create table helper (
  member_id uuid primary key,
  org_id uuid not null,
  task_limit smallint,
  paused_until date
);
create index helper_org on helper (org_id);

create table case_handover (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  from_org_id uuid not null,
  to_org_id uuid not null,
  kind text not null,
  state text not null,
  reason text,
  offered_by uuid,
  offered_on date not null,
  changed_at timestamptz not null default now()
);
create unique index case_handover_open on case_handover (person_id, to_org_id) where state in ('offered', 'accepted');
create index case_handover_from on case_handover (from_org_id, state);
create index case_handover_to on case_handover (to_org_id, state);
`;

const OWN_CASE = `(select acting_system()) or person_id = (select acting_subject())
  or org_id = (select acting_desk())`;
const CASE_OF_DESK = `(select acting_system()) or person_id = (select acting_subject())
  or ((select acting_desk()) is not null and keeps_case(person_id))`;
const INSIDE = `(select acting_system()) or org_id = (select acting_desk())`;
const PARTIES = `(select acting_system()) or person_id = (select acting_subject())
  or from_org_id = (select acting_desk()) or to_org_id = (select acting_desk())`;

const POLICIES = `
create policy keepers on case_contact using (${OWN_CASE}) with check (${OWN_CASE});
create policy own_case_only on case_contact as restrictive for insert with check (${CASE_OF_DESK});
create policy inside on helper using (${INSIDE}) with check (${INSIDE});
create policy parties on case_handover using (${PARTIES}) with check (${PARTIES});
create policy own_case_only on case_handover as restrictive for insert with check (${CASE_OF_DESK});
`;
const TABLES = ['case_contact', 'helper', 'case_handover'];

/** Contacts with people, what helpers said of their own limits, and hand-overs of cases. */
export class Care0072 implements MigrationInterface {
  name = 'Care1763700000072';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    await runner.query(POLICIES);
    for (const table of TABLES)
      await runner.query(
        `alter table ${table} enable row level security; alter table ${table} force row level security`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...TABLES].reverse().join(', ')}`);
  }
}

import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table mentor (
  member_id uuid primary key,
  org_id uuid not null,
  capacity smallint not null,
  languages text[] not null,
  occupations text[] not null,
  times text[] not null,
  away_until date
);
create index mentor_org on mentor (org_id);

create table tandem (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null,
  person_id uuid not null,
  mentor_id uuid not null,
  state text not null,
  reason text,
  suggested_by uuid,
  suggested_on date not null,
  started_on date,
  paused_until date,
  ended_on date
);
create unique index tandem_open on tandem (person_id, mentor_id) where state in ('suggested', 'active', 'paused');
create index tandem_mentor on tandem (mentor_id, state);
create index tandem_org on tandem (org_id, state);
create index tandem_person on tandem (person_id);
`;

const INSIDE = `(select acting_system()) or org_id = (select acting_desk())`;
const OWN_CASE = `(select acting_system()) or person_id = (select acting_subject()) or org_id = (select acting_desk())`;
const CASE_OF_DESK = `(select acting_system()) or ((select acting_desk()) is not null and keeps_case(person_id))`;

const POLICIES = `
create policy inside on mentor using (${INSIDE}) with check (${INSIDE});
create policy keepers on tandem using (${OWN_CASE}) with check (${OWN_CASE});
create policy own_case_only on tandem as restrictive for insert with check (${CASE_OF_DESK});
`;
const TABLES = ['mentor', 'tandem'];

/** Mentors and their tandems. */
export class Tandems0153 implements MigrationInterface {
  name = 'Tandems1763700000153';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    await runner.query(POLICIES);
    for (const table of TABLES)
      await runner.query(
        `alter table ${table} enable row level security; alter table ${table} force row level security`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}

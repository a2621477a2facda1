import { MigrationInterface, QueryRunner } from 'typeorm';

const KEEPERS = `(select acting_system()) or ((select acting_desk()) is not null and keeps_case(person_id))`;

const UP = `
create table invitation (
  hash text primary key,
  person_id uuid not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create unique index invitation_person on invitation (person_id);
alter table invitation enable row level security;
alter table invitation force row level security;
create policy keepers on invitation using (${KEEPERS}) with check (${KEEPERS});
`;

/** Codes that a desk hands over: each opens one person's own account once. */
export class Invitation0053 implements MigrationInterface {
  name = 'Invitation1763700000053';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table invitation`);
  }
}

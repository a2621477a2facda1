import { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = `(select acting_system()) or member_id = (select acting_account())`;

const UP = `
create table second_factor (
  member_id uuid primary key,
  secret text not null,
  last_step bigint not null default 0,
  created_at timestamptz not null default now(),
  confirmed_at timestamptz
);
create table recovery_code (
  hash text primary key,
  member_id uuid not null,
  used_at timestamptz
);
create index recovery_code_member on recovery_code (member_id);
alter table second_factor enable row level security;
alter table second_factor force row level security;
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy own on second_factor using (${OWN}) with check (${OWN});
create policy own on recovery_code using (${OWN}) with check (${OWN});
`;

/** Second factors of accounts and the codes for the day on which the phone is gone. */
export class SecondFactor0052 implements MigrationInterface {
  name = 'SecondFactor1763700000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table recovery_code, second_factor`);
  }
}

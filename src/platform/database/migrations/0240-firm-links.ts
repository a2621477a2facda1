import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
alter table employer drop column link_version, add column answers_by_link boolean not null default false;
create table firm_link (
  id uuid primary key default gen_random_uuid(),
  digest text not null unique,
  desk_org_id uuid,
  vacancy_id uuid,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index firm_link_desk on firm_link (desk_org_id, made_at desc);
create index firm_link_vacancy on firm_link (vacancy_id);
create index firm_link_expiry on firm_link (expires_at);
create policy keepers on firm_link
  using ((select acting_system()) or desk_org_id = (select acting_desk()))
  with check ((select acting_system()) or desk_org_id = (select acting_desk()));
alter table firm_link enable row level security;
alter table firm_link force row level security;
`;

const DOWN = `
drop table firm_link;
alter table employer drop column answers_by_link, add column link_version integer not null default 1;
`;

/** Signed links by which a firm without an account posts and keeps one vacancy. */
export class FirmLinks0240 implements MigrationInterface {
  name = 'FirmLinks1763700000240';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table webhook (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null,
  url text not null,
  secret text not null,
  previous_secret text,
  previous_until timestamptz,
  created_at timestamptz not null
);
create index webhook_org on webhook (org_id);

create table webhook_delivery (
  id uuid primary key default gen_random_uuid(),
  webhook_id uuid not null,
  org_id uuid not null,
  event text not null,
  cause uuid not null,
  href text,
  state text not null,
  failures smallint not null default 0,
  outcome text,
  asked_at timestamptz not null,
  ended_at timestamptz
);
create unique index webhook_delivery_once on webhook_delivery (webhook_id, cause);
create index webhook_delivery_org on webhook_delivery (org_id, asked_at);
`;
const TABLES = ['webhook', 'webhook_delivery'];
const INSIDE = `(select acting_system()) or org_id = (select acting_org())`;

/** Calls to organisations' own systems. */
export class Webhooks0152 implements MigrationInterface {
  name = 'Webhooks1763700000152';

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

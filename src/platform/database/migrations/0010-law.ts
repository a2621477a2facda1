import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table law_entry (
  id uuid primary key default gen_random_uuid(),
  seed_key text,
  kind text not null,
  name text not null default '',
  list text,
  countries text[] not null default '{}',
  amounts integer[] not null default '{}',
  days text[] not null default '{}',
  valid_from date,
  valid_to date,
  source text not null,
  review_by date not null,
  removed boolean not null default false
);
create unique index law_entry_seed on law_entry (seed_key);
create table law_change (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_id uuid,
  action text not null,
  entry_id uuid not null,
  before jsonb,
  after jsonb
);
create index law_change_entry on law_change (entry_id);
create trigger law_change_append_only before update or delete on law_change
  for each row execute function refuse_history_change();
alter table person add column may_propose_until date, add column may_propose_confirmed_by uuid;
`;

const DOWN = `
alter table person drop column may_propose_until, drop column may_propose_confirmed_by;
drop table law_change, law_entry;
`;

/** Law as rows that an operator edits, their history, and advisers' confirmations before a proposal. */
export class Law0010 implements MigrationInterface {
  name = 'Law1763700000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

import { MigrationInterface, QueryRunner } from 'typeorm';

const SYSTEM = `current_setting('app.kind', true) = 'system' and coalesce(current_setting('app.person', true), '') = ''`;

const UP = `
create table match_shown (
  id uuid primary key default gen_random_uuid(),
  side text not null,
  owner_id uuid not null,
  day date not null,
  parameter_version text not null,
  stale boolean not null,
  facts jsonb not null,
  computed_at timestamptz not null,
  shown_at timestamptz not null default now()
);
create unique index match_shown_once on match_shown (side, owner_id, computed_at);
create index match_shown_at on match_shown (shown_at);
create table match_context (
  id text primary key,
  day date not null,
  facts jsonb not null
);
alter table match_list add column context text;
create policy system on match_shown using (${SYSTEM}) with check (${SYSTEM});
alter table match_shown enable row level security;
alter table match_shown force row level security;
`;

/** What shown lists rest on, so that each can be worked out again for an oversight body. */
export class MatchAudit0041 implements MigrationInterface {
  name = 'MatchAudit1763700000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table match_list drop column context; drop table match_context, match_shown');
  }
}

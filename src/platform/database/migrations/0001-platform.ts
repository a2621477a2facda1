import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table outbox (
  id uuid primary key default gen_random_uuid(),
  job text not null,
  data jsonb not null,
  created_at timestamptz not null default now(),
  not_before timestamptz not null default now(),
  dispatched_at timestamptz,
  failed_at timestamptz,
  failure text
);
create index on outbox (not_before) where dispatched_at is null;
create index on outbox (dispatched_at) where failed_at is null;

create table effect_done (
  key text primary key,
  done_at timestamptz not null default now()
);
create index on effect_done (done_at);

create table session (
  id text primary key,
  member_id uuid,
  data jsonb not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index on session (member_id);
create index on session (expires_at);

create table idempotency (
  id text primary key,
  actor_id uuid not null,
  token uuid not null,
  request_hash text not null,
  started_at timestamptz not null default now(),
  committed_at timestamptz,
  answered_at timestamptz,
  status integer,
  body text
);
create index on idempotency (started_at);
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy own_answers on idempotency
  using ((select current_setting('app.kind', true)) = 'system'
    or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))
  with check ((select current_setting('app.kind', true)) = 'system'
    or actor_id = (select nullif(current_setting('app.actor', true), '')::uuid));

create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor_kind text not null,
  actor_id uuid,
  org_id uuid,
  action text not null,
  subject_id uuid,
  record_id uuid,
  data_class text,
  detail jsonb not null default '{}'::jsonb
);
create index on audit_event (subject_id, at);
create index on audit_event (actor_id, at);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit_event is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_event_append_only before update or delete or truncate on audit_event
  for each statement execute function refuse_audit_change();
`;

const DOWN = `
drop table audit_event, idempotency, session, effect_done, outbox;
drop function refuse_audit_change();
`;

/** Tables of the platform: intents, effects, sessions, stored answers, the audit trail. */
export class Platform0001 implements MigrationInterface {
  name = 'Platform1763700000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

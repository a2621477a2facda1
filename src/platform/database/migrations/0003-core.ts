import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table organisation (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  name text not null,
  ags text,
  created_at timestamptz not null default now()
);
create table member (
  id uuid primary key default gen_random_uuid(),
  org_id uuid,
  person_id uuid,
  login text not null,
  display_name text not null,
  password_hash text not null,
  role text not null,
  locale text not null default 'de',
  valid_from date not null default current_date,
  valid_until date
);
create index member_org on member (org_id);
create unique index member_person on member (person_id);
create unique index member_login on member (login);
create table sign_in_attempt (
  key text primary key,
  failures integer not null default 0,
  blocked_until timestamptz,
  updated_at timestamptz not null default now()
);
create table one_time_token (
  hash text primary key,
  purpose text not null,
  expires_at timestamptz not null
);
create table consent_grant (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  recipient_org_id uuid,
  scopes text[] not null,
  purpose_kind text not null,
  purpose_id uuid,
  valid_from date not null,
  valid_until date not null,
  text_version text not null,
  locale text not null,
  channel text not null,
  explained_by uuid,
  given_at timestamptz not null default now(),
  revoked_at timestamptz
);
create index consent_grant_person on consent_grant (person_id);
create table person (
  id uuid primary key default gen_random_uuid(),
  org_id uuid,
  blind_id uuid not null default gen_random_uuid(),
  revision integer not null default 1,
  display_name text not null,
  plz text not null,
  ags text not null,
  lat double precision not null,
  lon double precision not null,
  status text not null,
  status_facts jsonb not null default '{}',
  occupations jsonb not null default '[]',
  recognitions jsonb not null default '[]',
  residence jsonb,
  qualification smallint,
  skills text[] not null default '{}',
  licences text[],
  german_listening smallint not null default 0,
  german_reading smallint not null default 0,
  german_speaking smallint not null default 0,
  german_writing smallint not null default 0,
  other_languages jsonb not null default '{}',
  language_ready jsonb,
  hours_min smallint,
  hours_max smallint,
  shifts text[],
  available_from date,
  mobility_km smallint,
  wishes text not null default '',
  confirmed_on date not null,
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  change_tx bigint not null default 0
);
create index person_org on person (org_id);
create unique index person_blind on person (blind_id);
create index person_change_tx on person (change_tx);
create table language_claim (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  language text not null,
  listening smallint,
  reading smallint,
  speaking smallint,
  writing smallint,
  source text not null,
  dated_on date not null,
  recorded_at timestamptz not null default now()
);
create index language_claim_person on language_claim (person_id);
create table employer (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null,
  name text not null,
  register_number text,
  verified boolean not null default false,
  created_at timestamptz not null default now()
);
create unique index employer_org on employer (org_id);
create table vacancy (
  id uuid primary key default gen_random_uuid(),
  employer_id uuid not null,
  org_id uuid,
  revision integer not null default 1,
  state text not null,
  kind text not null,
  title text not null,
  description text not null default '',
  kldb text not null,
  plz text not null,
  ags text not null,
  lat double precision not null,
  lon double precision not null,
  remote boolean not null default false,
  hours_min real,
  hours_max real,
  shifts text[] not null default '{}',
  pay_cents integer,
  pay_per text,
  starts_on date,
  latest_start date,
  ends_on date,
  training_year smallint,
  language_needs jsonb not null default '[]',
  instruction_languages text[] not null default '{}',
  skills jsonb not null default '[]',
  licences text[] not null default '{}',
  regulated boolean not null default false,
  seats smallint not null default 1,
  seats_taken smallint not null default 0,
  check_verdict text not null,
  check_findings jsonb not null default '[]',
  source text not null default 'portal',
  expires_on date not null,
  confirmed_on date not null,
  created_at timestamptz not null default now(),
  change_tx bigint not null default 0
);
alter table vacancy add constraint vacancy_seats check (seats_taken between 0 and seats);
create index vacancy_employer on vacancy (employer_id);
create index vacancy_org on vacancy (org_id);
create index vacancy_change_tx on vacancy (change_tx);
create table match_list (
  side text not null,
  owner_id uuid not null,
  owner_revision integer not null,
  parameter_version text not null,
  day date not null,
  entries jsonb not null,
  computed_at timestamptz not null default now(),
  primary key (side, owner_id)
);
create table placement (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  vacancy_id uuid not null,
  org_id uuid,
  stage text not null,
  revision integer not null default 1,
  stage_since timestamptz not null default now(),
  started_on date,
  created_at timestamptz not null default now()
);
create unique index placement_person_vacancy on placement (person_id, vacancy_id);
create index placement_vacancy on placement (vacancy_id);
create index placement_org on placement (org_id);
create table placement_step (
  id uuid primary key default gen_random_uuid(),
  placement_id uuid not null,
  number integer not null,
  from_stage text,
  to_stage text not null,
  actor_role text not null,
  actor_id uuid,
  reason text,
  corrects integer,
  note text not null default '',
  at timestamptz not null default now()
);
create unique index placement_step_order on placement_step (placement_id, number);
create table course_run (
  id uuid primary key default gen_random_uuid(),
  org_id uuid,
  provider text not null,
  title text not null,
  scheme text not null,
  entry_level smallint not null,
  entry_proof text not null default 'placement',
  entry_max_age_days smallint,
  target smallint not null,
  skills text[] not null default '{L,R,S,W}',
  starts_on date not null,
  ends_on date not null,
  register_by date not null,
  ue smallint not null,
  slots jsonb not null default '[]',
  mode text not null,
  plz text,
  ags text,
  lat double precision,
  lon double precision,
  childcare boolean not null default false,
  seats smallint,
  cost_cents integer not null default 0,
  self_pay_cost_cents integer,
  needs_job_offer boolean not null default false,
  pass_probability real not null,
  exam_on date,
  result_on date,
  certifies smallint,
  source text not null,
  updated_at timestamptz not null default now()
);
create index course_run_org on course_run (org_id);

create table outcome_count (
  quarter text not null,
  ags text not null,
  occupation_group text not null,
  shortage text not null,
  job_centre boolean not null,
  mentor boolean not null,
  measure text not null,
  count integer not null,
  primary key (quarter, ags, occupation_group, shortage, job_centre, mentor, measure)
);
create table outcome_contribution (
  source text primary key,
  deltas jsonb not null
);

create function stamp_change_tx() returns trigger language plpgsql as $$
begin
  new.change_tx := pg_current_xact_id()::text::bigint;
  return new;
end $$;
create trigger person_change before insert or update on person
  for each row execute function stamp_change_tx();
create trigger vacancy_change before insert or update on vacancy
  for each row execute function stamp_change_tx();

create function refuse_history_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger placement_step_append_only before update or delete on placement_step
  for each row execute function refuse_history_change();

create function only_revoke_grant() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.revoked_at is not null
     or (to_jsonb(new) - 'revoked_at') is distinct from (to_jsonb(old) - 'revoked_at') then
    raise exception 'a grant can only be withdrawn' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger consent_grant_immutable before update or delete on consent_grant
  for each row execute function only_revoke_grant();
`;

const DOWN = `
drop table outcome_contribution, outcome_count, course_run, placement_step, placement, match_list, vacancy, employer, language_claim, person,
  consent_grant, one_time_token, sign_in_attempt, member, organisation;
drop function stamp_change_tx(), refuse_history_change(), only_revoke_grant();
`;

/** Tables of access, profile, vacancy, matching, placement and courses. */
export class Core0003 implements MigrationInterface {
  name = 'Core1763700000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

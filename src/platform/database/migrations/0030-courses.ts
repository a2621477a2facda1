import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
alter table course_run
  add revision integer not null default 1,
  add cancelled_at timestamptz,
  add external_key text,
  add import_id uuid;
create unique index course_run_external on course_run (source, external_key);
create index course_run_import on course_run (import_id);
create index course_run_place on course_run (lat, lon);
create index course_run_register on course_run (register_by);

create table learning_situation (
  person_id uuid primary key,
  online boolean not null default true,
  max_travel_min smallint not null default 60,
  care_times text[] not null default '{}',
  busy_times text[] not null default '{}',
  budget_cents integer not null default 0,
  ik_ue_used smallint not null default 0,
  job_promise boolean not null default false,
  obliged boolean not null default false,
  updated_at timestamptz not null default now()
);

create table language_plan (
  person_id uuid not null,
  level smallint not null,
  qualified_on date not null,
  runs uuid[] not null,
  computed_at timestamptz not null default now(),
  primary key (person_id, level)
);
create table language_plan_run (
  run_id uuid not null,
  person_id uuid not null,
  level smallint not null,
  revision integer not null,
  primary key (run_id, person_id, level)
);
create index language_plan_run_person on language_plan_run (person_id);

create table plan_notice (
  id uuid primary key default gen_random_uuid(),
  org_id uuid,
  person_id uuid not null,
  run_id uuid not null,
  kind text not null,
  level smallint not null,
  old_on date not null,
  new_on date,
  created_at timestamptz not null default now(),
  seen_at timestamptz
);
create index plan_notice_org on plan_notice (org_id);
create index plan_notice_person on plan_notice (person_id);

create table plan_refresh (
  day date primary key,
  total integer not null,
  done integer not null default 0,
  changed integer not null default 0,
  reached uuid,
  started_at timestamptz not null,
  finished_at timestamptz
);

create table course_outcome (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  run_id uuid not null,
  provider_key text not null,
  scheme text not null,
  target smallint not null,
  passed boolean not null,
  consent_version text not null,
  consent_locale text not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now()
);
create unique index course_outcome_once on course_outcome (person_id, run_id);
create index course_outcome_provider on course_outcome (provider_key, scheme, target);

create table course_import (
  id uuid primary key default gen_random_uuid(),
  org_id uuid,
  file_name text not null,
  format text not null,
  state text not null,
  rows jsonb not null,
  created integer not null default 0,
  changed integer not null default 0,
  made_by uuid,
  made_at timestamptz not null default now(),
  committed_at timestamptz
);
create index course_import_org on course_import (org_id);
`;

const DOWN = `
drop table course_import, course_outcome, plan_refresh, plan_notice, language_plan_run, language_plan,
  learning_situation;
drop index course_run_register, course_run_place, course_run_import, course_run_external;
alter table course_run drop import_id, drop external_key, drop cancelled_at, drop revision;
`;

/** Stored language plans with their index, notices, learning situations, outcomes of exams, imports of courses. */
export class Courses0030 implements MigrationInterface {
  name = 'Courses1763700000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
drop table course_import;
alter table table_import
  add rows_changed integer not null default 0,
  add rows_same integer not null default 0,
  add rows_taken_back integer not null default 0,
  add rows_kept integer not null default 0;
alter table table_import_record
  add before jsonb,
  add revision integer,
  add taken_back boolean;
`;

const DOWN = `
alter table table_import_record drop taken_back, drop revision, drop before;
alter table table_import drop rows_kept, drop rows_taken_back, drop rows_same, drop rows_changed;
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

/** Courses come in by the same way as people and postings, and go back by it. */
export class CourseImports0170 implements MigrationInterface {
  name = 'CourseImports1763700000170';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

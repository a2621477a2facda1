import { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = `(select acting_system()) or org_id = (select acting_org())`;
const PART = `exists (select from table_import t where t.id = table_import_record.import_id)`;

const UP = `
create table table_import (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null,
  org_kind text not null,
  member_id uuid not null,
  role text not null,
  kind text not null,
  state text not null,
  file_name text not null,
  file bytea,
  headers text[] not null default '{}',
  samples jsonb not null default '[]',
  mapping jsonb not null default '[]',
  rows_total integer not null default 0,
  rows_done integer not null default 0,
  rows_stored integer not null default 0,
  rows_held integer not null default 0,
  consent_gaps integer not null default 0,
  faults jsonb not null default '[]',
  faults_total integer not null default 0,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  undone_at timestamptz
);
create index table_import_org on table_import (org_id, created_at);
create table table_import_record (
  import_id uuid not null,
  line integer not null,
  record_id uuid not null,
  consent_gap boolean not null default false,
  primary key (import_id, line)
);
create table table_import_memory (
  org_id uuid not null,
  kind text not null,
  header_key text not null,
  mapping jsonb not null,
  primary key (org_id, kind, header_key)
);
create policy own on table_import using (${OWN}) with check (${OWN});
create policy own on table_import_memory using (${OWN}) with check (${OWN});
create policy own on table_import_record using (${PART}) with check (${PART});
alter table table_import enable row level security;
alter table table_import force row level security;
alter table table_import_memory enable row level security;
alter table table_import_memory force row level security;
alter table table_import_record enable row level security;
alter table table_import_record force row level security;
`;

const DOWN = `drop table table_import_memory, table_import_record, table_import;`;

/** Tables that people and postings are brought in with: the file, what it made, and what was learnt about its columns. */
export class TableImports0061 implements MigrationInterface {
  name = 'TableImports1763700000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

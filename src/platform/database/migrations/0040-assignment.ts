import { MigrationInterface, QueryRunner } from 'typeorm';

/** The portal itself, acting for nobody; and the lead of the desk that a row belongs to. */
const KEEPERS = `(current_setting('app.kind', true) = 'system' and coalesce(current_setting('app.person', true), '') = '')
  or (current_setting('app.kind', true) = 'member' and current_setting('app.role', true) = 'desk_lead'
    and org_id = nullif(current_setting('app.org', true), '')::uuid)`;

const UP = `
create table assignment_run (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null,
  day date not null,
  parameter_version text not null,
  capacity integer not null,
  per_person smallint not null,
  per_seat smallint not null,
  keeps_places boolean not null,
  kept integer not null,
  profit integer not null,
  bound integer not null,
  made_by uuid,
  made_at timestamptz not null default now()
);
create index assignment_run_org on assignment_run (org_id, made_at);
create table assignment_pair (
  id uuid primary key default gen_random_uuid(),
  run_id uuid not null,
  org_id uuid not null,
  person_id uuid not null,
  vacancy_id uuid not null,
  kind text not null,
  opens_on date,
  score integer not null,
  price integer not null default 0,
  origin text not null,
  dropped boolean not null default false,
  reason text,
  note text not null default '',
  changed_by uuid,
  changed_at timestamptz,
  reviewed_by uuid,
  reviewed_at timestamptz
);
create unique index assignment_pair_once on assignment_pair (run_id, person_id, vacancy_id);
create index assignment_pair_changed on assignment_pair (org_id, changed_at);
create policy keepers on assignment_run using (${KEEPERS}) with check (${KEEPERS});
create policy keepers on assignment_pair using (${KEEPERS}) with check (${KEEPERS});
alter table assignment_run enable row level security;
alter table assignment_run force row level security;
alter table assignment_pair enable row level security;
alter table assignment_pair force row level security;
`;

/** Who a desk should introduce where, week by week, and what its people changed. */
export class Assignment0040 implements MigrationInterface {
  name = 'Assignment1763700000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table assignment_pair, assignment_run');
  }
}

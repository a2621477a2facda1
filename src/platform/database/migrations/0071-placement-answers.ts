import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
alter table placement_step add column helper_reason text;

create table placement_answer (
  id uuid primary key default gen_random_uuid(),
  placement_id uuid not null,
  kind text not null,
  text text not null default '',
  dates timestamptz[] not null default '{}',
  at timestamptz not null default now()
);
create index placement_answer_placement on placement_answer (placement_id, at);

create table interview (
  id uuid primary key default gen_random_uuid(),
  placement_id uuid not null,
  starts_at timestamptz not null,
  minutes smallint not null default 60,
  place text not null default '',
  sequence integer not null default 0,
  state text not null default 'planned',
  made_by uuid,
  changed_at timestamptz not null default now()
);
create index interview_placement on interview (placement_id, starts_at);
`;

/** Whoever sees the placement sees what hangs on it. */
const PART = `(select acting_system()) or exists (select from placement p where p.id = placement_id)`;
const TABLES = ['placement_answer', 'interview'];

/** Answers of firms through a link, interviews, and a second reason that only helpers read. */
export class PlacementAnswers0071 implements MigrationInterface {
  name = 'PlacementAnswers1763700000071';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    for (const table of TABLES)
      await runner.query(
        `create policy part on ${table} using (${PART}) with check (${PART});
         alter table ${table} enable row level security; alter table ${table} force row level security`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table ${TABLES.join(', ')}; alter table placement_step drop column helper_reason`,
    );
  }
}

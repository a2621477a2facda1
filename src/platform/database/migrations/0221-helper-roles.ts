import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table helper_role (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null,
  ags text,
  title text not null,
  what text not null,
  hours smallint not null,
  skills text[] not null,
  languages text[] not null,
  from_on date not null,
  until_on date,
  closed boolean not null,
  created_at timestamptz not null
);
create index helper_role_org on helper_role (org_id);

create table helper_answer (
  id uuid primary key default gen_random_uuid(),
  role_id uuid not null,
  org_id uuid not null,
  sealed text not null,
  text_version text not null,
  locale text not null,
  received_on date not null,
  delete_on date not null,
  replied_on date
);
create index helper_answer_org on helper_answer (org_id, received_on);
create index helper_answer_role on helper_answer (role_id);
create index helper_answer_delete on helper_answer (delete_on);
`;
const INSIDE = `(select acting_system()) or org_id = (select acting_desk())`;
/** Mentors have no part in it. */
const DESK = `(select acting_system())
  or (org_id = (select acting_desk()) and (select acting_role()) in ('volunteer', 'desk_lead'))`;

/** Wanted hands, and who answered. */
export class HelperRoles0221 implements MigrationInterface {
  name = 'HelperRoles1763700000221';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    await runner.query(
      `create policy inside on helper_role using (${INSIDE}) with check (${INSIDE});
       create policy desk on helper_answer using (${DESK}) with check (${DESK})`,
    );
    for (const table of ['helper_role', 'helper_answer'])
      await runner.query(
        `alter table ${table} enable row level security; alter table ${table} force row level security`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table helper_role, helper_answer');
  }
}

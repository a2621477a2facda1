import { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether somebody beside the one who asked leads the group on the day, and so can be the second person. */
const WHO = `
create function lead_beside(org uuid, asker uuid) returns boolean language sql stable as
  $$ select exists (select from public.member m where m.org_id = org and m.id <> asker and m.role = 'desk_lead'
       and m.valid_from <= public.acting_day() and coalesce(m.valid_until, public.acting_day()) >= public.acting_day()) $$;
`;

/** What a group with a single lead asks: the operator sees the question, never who stands in the file. */
const ALONE = `(select acting_role()) = 'operator' and state = 'waiting' and not lead_beside(org_id, requested_by)`;
const DECIDED = `(select acting_role()) = 'operator' and decided_by = (select acting_account())`;

const POLICIES = `
create policy operator_reads on people_export for select using ((${ALONE}) or (${DECIDED}));
create policy operator_decides on people_export for update using (${ALONE})
  with check (${DECIDED} and state in ('approved', 'declined'));
`;

/** The operator is the second person for an export of a group that has one lead only. */
export class ExportAlone0360 implements MigrationInterface {
  name = 'ExportAlone1763700000360';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WHO + POLICIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop policy operator_decides on people_export; drop policy operator_reads on people_export;
      drop function lead_beside(uuid, uuid)`);
  }
}

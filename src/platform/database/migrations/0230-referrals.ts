import { MigrationInterface, QueryRunner } from 'typeorm';

const parties = (office: string): string => `(select acting_system()) or person_id = (select acting_subject())
  or from_org_id = (select acting_desk()) or to_org_id = (select acting_desk())${office}`;
const OFFICE = ` or to_org_id = (select acting_office())`;

const replaced = (condition: string): string => `
drop policy parties on case_handover;
create policy parties on case_handover using (${condition}) with check (${condition});
`;

/** Referrals: what of a case is opened, and offices as those it is opened to. */
export class Referrals0230 implements MigrationInterface {
  name = 'Referrals1763700000230';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table case_handover add column scopes text[] not null default '{}'`);
    await runner.query(replaced(parties(OFFICE)));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(replaced(parties('')));
    await runner.query(`alter table case_handover drop column scopes`);
  }
}

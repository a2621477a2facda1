import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The portal at work for one organisation: a system actor that names one has that organisation's rows and no others,
 * as one that names a person has hers.
 */
const WHO = `
create or replace function acting_system() returns boolean language sql stable parallel safe as
  $$ select current_setting('app.kind', true) = 'system' and coalesce(current_setting('app.person', true), '') = ''
       and coalesce(current_setting('app.org', true), '') = '' $$;
create or replace function acting_org() returns uuid language sql stable parallel safe as
  $$ select case when current_setting('app.kind', true) in ('member', 'system')
       then nullif(current_setting('app.org', true), '')::uuid end $$;
`;
const BEFORE = `
create or replace function acting_system() returns boolean language sql stable parallel safe as
  $$ select current_setting('app.kind', true) = 'system' and coalesce(current_setting('app.person', true), '') = '' $$;
create or replace function acting_org() returns uuid language sql stable parallel safe as
  $$ select case when current_setting('app.kind', true) = 'member'
       then nullif(current_setting('app.org', true), '')::uuid end $$;
`;

/** These spelt out for themselves who the all-seeing portal is. */
const LEADS = `(select acting_system())
  or (org_id = (select acting_org()) and (select acting_role()) = 'desk_lead')`;
const POLICIES = `
alter policy system on match_shown using ((select acting_system())) with check ((select acting_system()));
alter policy keepers on assignment_run using (${LEADS}) with check (${LEADS});
alter policy keepers on assignment_pair using (${LEADS}) with check (${LEADS});
`;
const SPELT = `current_setting('app.kind', true) = 'system' and coalesce(current_setting('app.person', true), '') = ''`;
const LEAD_BEFORE = `(${SPELT}) or (current_setting('app.kind', true) = 'member'
  and current_setting('app.role', true) = 'desk_lead' and org_id = nullif(current_setting('app.org', true), '')::uuid)`;
const POLICIES_BEFORE = `
alter policy system on match_shown using (${SPELT}) with check (${SPELT});
alter policy keepers on assignment_run using (${LEAD_BEFORE}) with check (${LEAD_BEFORE});
alter policy keepers on assignment_pair using (${LEAD_BEFORE}) with check (${LEAD_BEFORE});
`;

/** Jobs about one person or organisation run with her or its rights. */
export class JobsForOne0251 implements MigrationInterface {
  name = 'JobsForOne1763700000251';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WHO + POLICIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(POLICIES_BEFORE + BEFORE);
  }
}

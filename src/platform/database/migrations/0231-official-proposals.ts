import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table official_proposal (
  id uuid primary key default gen_random_uuid(),
  org_id uuid,
  person_id uuid not null,
  office_id uuid not null,
  title text not null,
  employer text not null,
  proposed_on date not null,
  answer_by date,
  entered_by text not null,
  outcome text not null default 'open',
  outcome_on date,
  made_at timestamptz not null default now()
);
create index official_proposal_person on official_proposal (person_id);
create index official_proposal_org on official_proposal (org_id, outcome);
create index official_proposal_office on official_proposal (office_id);
`;

const OWN_CASE = `(select acting_system()) or person_id = (select acting_subject())
  or ((select acting_desk()) is not null and keeps_case(person_id))`;

const KEEPERS = `(select acting_system()) or person_id = (select acting_subject())
  or org_id = (select acting_desk())`;

/** An office: what it entered itself, while the person lets it read something; what others noted is not its business. */
const OFFICE = `(select acting_office()) is not null and office_id = (select acting_office())
  and entered_by = 'office'
  and exists (select from consent_grant g where g.person_id = official_proposal.person_id
    and g.recipient_org_id = (select acting_office()) and g.revoked_at is null
    and (select acting_day()) between g.valid_from and g.valid_until)`;

const POLICIES = `
create policy keepers on official_proposal using (${KEEPERS}) with check (${KEEPERS});
create policy own_case_only on official_proposal as restrictive for insert with check (${OWN_CASE} or (${OFFICE}));
create policy office_reads on official_proposal for select using (${OFFICE});
create policy office_enters on official_proposal for insert with check (${OFFICE});
alter table official_proposal enable row level security;
alter table official_proposal force row level security;
`;

/** Jobs that an office put before a person, kept apart from what the portal suggests. */
export class OfficialProposals0231 implements MigrationInterface {
  name = 'OfficialProposals1763700000231';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    await runner.query(POLICIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table official_proposal`);
  }
}

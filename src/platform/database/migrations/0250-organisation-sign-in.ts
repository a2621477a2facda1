import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table oidc_provider (
  org_id uuid primary key,
  short_name text not null,
  issuer text not null,
  client_id text not null,
  secret text not null,
  second_factor text not null check (second_factor in ('provider', 'portal')),
  updated_at timestamptz not null
);
create unique index oidc_provider_short_name on oidc_provider (short_name);

create table oidc_link (
  member_id uuid primary key,
  org_id uuid not null,
  subject text not null,
  linked_at timestamptz not null,
  constraint oidc_link_same_org foreign key (member_id, org_id) references member (id, org_id) on delete cascade
);
create unique index oidc_link_subject on oidc_link (org_id, subject);

create table oidc_invitation (
  hash text primary key,
  member_id uuid not null,
  org_id uuid not null,
  expires_at timestamptz not null,
  constraint oidc_invitation_same_org foreign key (member_id, org_id) references member (id, org_id) on delete cascade
);
create index oidc_invitation_member on oidc_invitation (member_id, org_id);
`;
const LEADS = `(select acting_system()) or (select acting_role()) = 'operator'
  or (org_id = (select acting_org()) and (select acting_role()) = 'desk_lead')`;
/** Nobody links an account for somebody else: only its owner, and the portal for a link that went to her by mail. */
const OWNER = `(select acting_system()) or member_id = (select acting_account())`;

const POLICIES = `
create policy colleagues on oidc_provider for select using (org_id = (select acting_org()));
create policy leads on oidc_provider using (${LEADS}) with check (${LEADS});
create policy owner on oidc_link using (${OWNER}) with check (${OWNER});
create policy leads_read on oidc_link for select using (${LEADS});
create policy leads_end on oidc_link for delete using (${LEADS});
create policy leads on oidc_invitation using (${LEADS}) with check (${LEADS});
`;
const TABLES = ['oidc_provider', 'oidc_link', 'oidc_invitation'] as const;

/** Signing in through the service that an organisation runs itself (OpenID Connect). */
export class OrganisationSignIn0250 implements MigrationInterface {
  name = 'OrganisationSignIn1763700000250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    await runner.query(POLICIES);
    for (const table of TABLES)
      await runner.query(
        `alter table ${table} enable row level security; alter table ${table} force row level security`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...TABLES].reverse().join(', ')}`);
  }
}

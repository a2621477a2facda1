import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table liaison_office (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  area text not null,
  ags text
);
create unique index liaison_office_area on liaison_office (kind, area);

create table office_contact (
  org_id uuid not null,
  office_id uuid not null,
  function text not null default '',
  inbox text not null default '',
  deputy_function text not null default '',
  deputy_inbox text not null default '',
  phone text not null default '',
  primary key (org_id, office_id)
);

create table cooperation_agreement (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null,
  office_id uuid not null,
  kinds text[] not null,
  scopes text[] not null,
  response_times jsonb not null default '{}',
  text text not null default '',
  valid_from date not null,
  valid_to date,
  made_by uuid,
  made_at timestamptz not null default now()
);
create index cooperation_agreement_org on cooperation_agreement (org_id);
create index cooperation_agreement_office on cooperation_agreement (office_id);

create table liaison_request (
  id uuid primary key default gen_random_uuid(),
  org_id uuid,
  person_id uuid not null,
  office_id uuid not null,
  kind text not null,
  instrument text,
  vacancy_id uuid,
  circumstances text[] not null default '{}',
  note text not null default '',
  state text not null default 'draft',
  revision integer not null default 1,
  member_id uuid,
  event_on date,
  apply_by date,
  sent_on date,
  received_on date,
  complete_on date,
  due_on date,
  due_basis text,
  due_source text,
  decided_on date,
  reason text,
  channel text,
  passed_on date,
  asked_on date,
  approved_on date,
  with_deputy boolean not null default false,
  grant_id uuid,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
create index liaison_request_org on liaison_request (org_id, state);
create index liaison_request_person on liaison_request (person_id);
create index liaison_request_office on liaison_request (office_id, state);

create table request_step (
  id uuid primary key default gen_random_uuid(),
  request_id uuid not null,
  number integer not null,
  from_state text not null,
  to_state text not null,
  side text not null,
  actor_id uuid,
  channel text,
  reason text,
  at timestamptz not null default now()
);
create unique index request_step_order on request_step (request_id, number);
create trigger request_step_append_only before update or delete on request_step
  for each row execute function refuse_history_change();

create table request_paper (
  request_id uuid not null,
  paper text not null,
  present_on date not null,
  noted_by uuid,
  primary key (request_id, paper)
);
create table request_message (
  id uuid primary key default gen_random_uuid(),
  request_id uuid not null,
  side text not null,
  actor_id uuid,
  text text not null,
  at timestamptz not null default now()
);
create index request_message_request on request_message (request_id, at);
create table request_link (
  id uuid primary key default gen_random_uuid(),
  request_id uuid not null,
  person_id uuid not null,
  made_by uuid,
  made_at timestamptz not null default now(),
  expires_on date not null,
  revoked_at timestamptz
);
create index request_link_request on request_link (request_id);
create table request_escalation (
  request_id uuid not null,
  due_on date not null,
  step text not null,
  taken_on date not null,
  primary key (request_id, due_on, step)
);

create table remedy_clock (
  id uuid primary key default gen_random_uuid(),
  org_id uuid,
  person_id uuid not null,
  matter text not null,
  channel text not null,
  dispatched_on date not null,
  received_on date,
  instruction text not null,
  companion text not null default '',
  made_by uuid,
  made_at timestamptz not null default now(),
  closed_on date
);
create index remedy_clock_org on remedy_clock (org_id);
create index remedy_clock_person on remedy_clock (person_id);

create table notice (
  id uuid primary key default gen_random_uuid(),
  key text not null,
  audience text not null,
  org_id uuid,
  person_id uuid,
  member_id uuid,
  code text not null,
  href text not null,
  day date not null,
  seen_at timestamptz,
  mailed_at timestamptz
);
create unique index notice_key on notice (key);
create index notice_org on notice (org_id, day);
create index notice_person on notice (person_id, day);
create index notice_member on notice (member_id);
`;

const OWN_CASE = `(select acting_system()) or person_id = (select acting_subject())
  or ((select acting_desk()) is not null and keeps_case(person_id))`;
const KEEPERS = `(select acting_system()) or person_id = (select acting_subject())
  or org_id = (select acting_desk())`;

/** An office: what was sent to it, while the person's grant for this one request lives. */
const OFFICE = `(select acting_office()) is not null and office_id = (select acting_office()) and state <> 'draft'
  and exists (select from consent_grant g where g.person_id = liaison_request.person_id
    and g.recipient_org_id = (select acting_office()) and g.purpose_kind = 'measure'
    and g.purpose_id = liaison_request.id and g.revoked_at is null
    and (select acting_day()) between g.valid_from and g.valid_until)`;

/** Whoever sees the request sees what hangs on it. */
const PART = `(select acting_system()) or exists (select from liaison_request r where r.id = request_id)`;
const OWN_NOTICE = `(select acting_system()) or (audience = 'person' and person_id = (select acting_subject()))
  or (audience in ('desk', 'office', 'firm') and org_id = (select acting_org()))
  or (audience = 'lead' and org_id = (select acting_org()) and (select acting_role()) = 'desk_lead')
  or (audience = 'member' and member_id = (select acting_account()))`;

const POLICIES = `
create policy own_desk on office_contact using ((select acting_system()) or org_id = (select acting_desk()))
  with check ((select acting_system()) or org_id = (select acting_desk()));
create policy partners on cooperation_agreement using ((select acting_system()) or org_id = (select acting_desk())
    or office_id = (select acting_office()))
  with check ((select acting_system()) or org_id = (select acting_desk()) or office_id = (select acting_office()));

create policy keepers on liaison_request using (${KEEPERS}) with check (${KEEPERS});
create policy office_reads on liaison_request for select using (${OFFICE});
create policy office_acts on liaison_request for update using (${OFFICE}) with check (${OFFICE});
create policy own_case_only on liaison_request as restrictive for insert with check (${OWN_CASE});
create policy part on request_step using (${PART}) with check (${PART});
create policy part on request_paper using (${PART}) with check (${PART});
create policy part on request_message using (${PART}) with check (${PART});
create policy part on request_escalation using (${PART}) with check (${PART});
create policy keepers on request_link using ((select acting_system()) or ((select acting_office()) is null and (${PART})))
  with check ((select acting_system()) or ((select acting_office()) is null and (${PART})));

create policy keepers on remedy_clock using (${KEEPERS}) with check (${KEEPERS});
create policy own_case_only on remedy_clock as restrictive for insert with check (${OWN_CASE});

create policy addressee on notice for select using (${OWN_NOTICE});
create policy seen on notice for update using (${OWN_NOTICE}) with check (${OWN_NOTICE});
create policy write on notice for insert with check (coalesce((select current_setting('app.kind', true)), '') <> '');
create policy forget on notice for delete using ((select acting_system()));
`;

const TABLES = [
  'office_contact',
  'cooperation_agreement',
  'liaison_request',
  'request_step',
  'request_paper',
  'request_message',
  'request_link',
  'request_escalation',
  'remedy_clock',
  'notice',
];

/** Requests to offices with all that hangs on them, agreements, remedy clocks, and notices inside the portal. */
export class Liaison0070 implements MigrationInterface {
  name = 'Liaison1763700000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    await runner.query(POLICIES);
    for (const table of TABLES)
      await runner.query(
        `alter table ${table} enable row level security; alter table ${table} force row level security`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...TABLES].reverse().join(', ')}, liaison_office`);
  }
}

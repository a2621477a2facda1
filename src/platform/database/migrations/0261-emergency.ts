import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table emergency_access (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  org_id uuid not null,
  member_id uuid not null,
  keeper_org_id uuid,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  sealed bytea constraint emergency_access_sealed_sealed check (get_byte(sealed, 0) = 1),
  constraint emergency_access_same_org foreign key (member_id, org_id) references member (id, org_id)
);
create index emergency_access_person on emergency_access (person_id);
create unique index emergency_access_once on emergency_access (member_id, person_id) where closed_at is null;

create function only_close_emergency() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null or new.closed_at is null
      or (to_jsonb(new) - 'closed_at') is distinct from (to_jsonb(old) - 'closed_at') then
    raise exception 'an emergency access is closed, nothing else' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger emergency_access_closes before update on emergency_access
  for each row execute function only_close_emergency();
`;

/** Only the portal opens, closes and erases; who opened it, the leads of both groups and the person read that it was. */
const READERS = `member_id = (select acting_account()) or person_id = (select acting_subject())
  or ((select acting_role()) = 'desk_lead' and (org_id = (select acting_desk()) or keeper_org_id = (select acting_desk())))`;

/** The hour runs here, by the clock of the database: no job has to come by for it to end. */
const OPEN = `(select acting_desk()) is not null and (select acting_role()) = 'desk_lead'
  and id in (select e.person_id from emergency_access e
    where e.member_id = (select acting_account()) and e.org_id = (select acting_desk())
      and e.closed_at is null and now() >= e.opened_at and now() < e.opened_at + interval '60 minutes')`;

const POLICIES = `
create policy system on emergency_access using ((select acting_system())) with check ((select acting_system()));
create policy readers on emergency_access for select using (${READERS});
create policy emergency on person for select using (${OPEN});
alter table emergency_access enable row level security;
alter table emergency_access force row level security;
`;

/** Access to one person's record outside the usual rights: loud, with a reason, for an hour. */
export class Emergency0261 implements MigrationInterface {
  name = 'Emergency1763700000261';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    await runner.query(POLICIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy emergency on person');
    await runner.query('drop table emergency_access');
    await runner.query('drop function only_close_emergency()');
  }
}

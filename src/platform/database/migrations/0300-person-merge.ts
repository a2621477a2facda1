import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table person_merge (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  gone_id uuid not null,
  org_id uuid not null,
  merged_at timestamptz not null,
  undone_at timestamptz,
  sealed bytea constraint person_merge_sealed_sealed check (get_byte(sealed, 0) = 1),
  constraint person_merge_two check (person_id <> gone_id)
);
create index person_merge_person on person_merge (person_id);
create unique index person_merge_gone on person_merge (gone_id) where undone_at is null;
create policy system on person_merge using ((select acting_system())) with check ((select acting_system()));
create policy readers on person_merge for select using (person_id = (select acting_subject())
  or ((select acting_desk()) is not null and keeps_case(person_id)));
alter table person_merge enable row level security;
alter table person_merge force row level security;

create function merging() returns boolean language sql stable parallel safe as
  $$ select acting_system() and coalesce(current_setting('app.merge', true), '') = 'on' $$;
`;

const grantTrigger = (moves: string): string => `
create or replace function only_revoke_grant() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and erasing() then
    return old;
  end if;${moves}
  if tg_op = 'DELETE' or old.revoked_at is not null
     or (to_jsonb(new) - 'revoked_at') is distinct from (to_jsonb(old) - 'revoked_at') then
    raise exception 'a grant can only be withdrawn' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;`;

const emergencyTrigger = (moves: string): string => `
create or replace function only_close_emergency() returns trigger language plpgsql as $$
begin${moves}
  if old.closed_at is not null or new.closed_at is null
      or (to_jsonb(new) - 'closed_at') is distinct from (to_jsonb(old) - 'closed_at') then
    raise exception 'an emergency access is closed, nothing else' using errcode = '23514';
  end if;
  return new;
end $$;`;

/** What was agreed to never changes with a merge: not the scopes, not the days; only whose record it is, and its end. */
const GRANT_MOVES = `
  if tg_op = 'UPDATE' and merging()
     and (to_jsonb(new) - 'revoked_at' - 'person_id') is not distinct from (to_jsonb(old) - 'revoked_at' - 'person_id') then
    return new;
  end if;`;

const EMERGENCY_MOVES = `
  if merging() and (to_jsonb(new) - 'sealed' - 'person_id') is not distinct from (to_jsonb(old) - 'sealed' - 'person_id') then
    return new;
  end if;`;

/** A contact stays with the group that had it, also where the case has moved on since: only the record is another. */
const contactTrigger = (when: string): string => `
drop trigger case_contact_keeper on case_contact;
create constraint trigger case_contact_keeper after insert or update of person_id, org_id on case_contact
  for each row${when} execute function keeper_is_own();`;

const OWN_TRAIL = `(select acting_system()) or (select acting_role()) = 'auditor' or subject_id = (select acting_subject())`;

/** Who looked at a record that went into the own one is hers to know, too. */
const MERGED_TRAIL = `or ((select acting_subject()) is not null and subject_id in (
  select m.gone_id from person_merge m where m.person_id = (select acting_subject()) and m.undone_at is null))`;

const trailPolicy = (further: string): string => `
drop policy read on audit_event;
create policy read on audit_event for select using (${OWN_TRAIL} ${further});`;

/** Two records of one person become one, and two again for a while. */
export class PersonMerge0300 implements MigrationInterface {
  name = 'PersonMerge1763700000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    await runner.query(grantTrigger(GRANT_MOVES));
    await runner.query(emergencyTrigger(EMERGENCY_MOVES));
    await runner.query(contactTrigger(' when (not merging())'));
    await runner.query(trailPolicy(MERGED_TRAIL));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(trailPolicy(''));
    await runner.query(contactTrigger(''));
    await runner.query(emergencyTrigger(''));
    await runner.query(grantTrigger(''));
    await runner.query('drop function merging()');
    await runner.query('drop table person_merge');
  }
}

import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A case moves between groups and takes along what is still open, while what ended stays with the group that did it. A
 * foreign key cannot say "while it is open", so deferred constraint triggers do: at the end of the transaction each open
 * row is kept by the group that keeps the person. The person's row is locked against a move at the same time. Rows of
 * other groups count, too, whoever acts; missing and foreign people are refused alike.
 */
const UP = `
create function keeper_is_own() returns trigger language plpgsql as $$
declare
  kind text := current_setting('app.kind', true);
  person text := current_setting('app.person', true);
  org text := current_setting('app.org', true);
  known boolean;
begin
  perform set_config('app.kind', 'system', true), set_config('app.person', '', true),
    set_config('app.org', '', true);
  perform from person p where p.id = new.person_id and p.org_id = new.org_id for share;
  known := found;
  perform set_config('app.kind', coalesce(kind, ''), true), set_config('app.person', coalesce(person, ''), true),
    set_config('app.org', coalesce(org, ''), true);
  if not known then
    raise exception 'the organisation does not keep this case' using errcode = '23503';
  end if;
  return null;
end $$;
create function open_rows_follow() returns trigger language plpgsql as $$
declare
  kind text := current_setting('app.kind', true);
  person text := current_setting('app.person', true);
  org text := current_setting('app.org', true);
  left_behind boolean;
begin
  perform set_config('app.kind', 'system', true), set_config('app.person', '', true),
    set_config('app.org', '', true);
  select exists (select from placement r where r.person_id = p.id and r.org_id <> coalesce(p.org_id, gen_random_uuid())
        and r.stage not in ('closed', 'held_12'))
      or exists (select from liaison_request r where r.person_id = p.id
        and r.org_id <> coalesce(p.org_id, gen_random_uuid()) and r.state not in ('answered', 'refused', 'withdrawn'))
    into left_behind from person p where p.id = new.id;
  perform set_config('app.kind', coalesce(kind, ''), true), set_config('app.person', coalesce(person, ''), true),
    set_config('app.org', coalesce(org, ''), true);
  if left_behind then
    raise exception 'open steps of the case stay behind' using errcode = '23503';
  end if;
  return null;
end $$;

create constraint trigger placement_keeper after insert or update of person_id, org_id, stage on placement
  deferrable initially deferred for each row
  when (new.org_id is not null and new.stage not in ('closed', 'held_12')) execute function keeper_is_own();
create constraint trigger liaison_request_keeper after insert or update of person_id, org_id, state on liaison_request
  deferrable initially deferred for each row
  when (new.org_id is not null and new.state not in ('answered', 'refused', 'withdrawn'))
  execute function keeper_is_own();
create constraint trigger case_contact_keeper after insert or update of person_id, org_id on case_contact
  for each row execute function keeper_is_own();
create constraint trigger person_moves after update of org_id on person deferrable initially deferred for each row
  when (new.org_id is distinct from old.org_id) execute function open_rows_follow();

alter table case_contact add constraint case_contact_same_org
  foreign key (member_id, org_id) references member (id, org_id);
alter table liaison_request add constraint liaison_request_same_org
  foreign key (member_id, org_id) references member (id, org_id);
`;

const DOWN = `
alter table liaison_request drop constraint liaison_request_same_org;
alter table case_contact drop constraint case_contact_same_org;
drop trigger person_moves on person;
drop trigger case_contact_keeper on case_contact;
drop trigger liaison_request_keeper on liaison_request;
drop trigger placement_keeper on placement;
drop function open_rows_follow();
drop function keeper_is_own();
`;

/** Open steps of a case belong to the group that keeps it, and to its own members; the database refuses the rest. */
export class CaseOrganisation0262 implements MigrationInterface {
  name = 'CaseOrganisation1763700000262';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

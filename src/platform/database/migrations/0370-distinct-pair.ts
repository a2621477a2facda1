import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A pair belongs to the desk that keeps both records. A foreign key with the organisation in it would cost every person
 * who is entered another index, so a trigger asks instead, with both rows locked against a move; missing and foreign
 * records are refused alike. Whichever way a record leaves the desk (handed over, merged, erased): its pairs go.
 */
const UP = `
create table distinct_pair (
  id uuid primary key default gen_random_uuid(),
  one_id uuid not null,
  other_id uuid not null,
  org_id uuid not null,
  said_at timestamptz not null,
  constraint distinct_pair_ordered check (one_id < other_id)
);
create unique index distinct_pair_once on distinct_pair (one_id, other_id);
create index distinct_pair_other on distinct_pair (other_id);
create index distinct_pair_said on distinct_pair (org_id, said_at);
create policy keepers on distinct_pair using ((select acting_system()) or org_id = (select acting_desk()))
  with check ((select acting_system()) or org_id = (select acting_desk()));
alter table distinct_pair enable row level security;
alter table distinct_pair force row level security;

create function pair_is_own() returns trigger language plpgsql as $$
declare
  kind text := current_setting('app.kind', true);
  person text := current_setting('app.person', true);
  org text := current_setting('app.org', true);
  known integer;
begin
  perform set_config('app.kind', 'system', true), set_config('app.person', '', true),
    set_config('app.org', '', true);
  perform from person p where p.id in (new.one_id, new.other_id) and p.org_id = new.org_id order by p.id for share;
  get diagnostics known = row_count;
  perform set_config('app.kind', coalesce(kind, ''), true), set_config('app.person', coalesce(person, ''), true),
    set_config('app.org', coalesce(org, ''), true);
  if known <> 2 then
    raise exception 'the organisation does not keep both records' using errcode = '23503';
  end if;
  return null;
end $$;
create constraint trigger distinct_pair_keeper after insert or update on distinct_pair
  for each row execute function pair_is_own();

create function pairs_end() returns trigger language plpgsql as $$
declare
  kind text := current_setting('app.kind', true);
  person text := current_setting('app.person', true);
  org text := current_setting('app.org', true);
begin
  perform set_config('app.kind', 'system', true), set_config('app.person', '', true),
    set_config('app.org', '', true);
  delete from distinct_pair where one_id = old.id or other_id = old.id;
  perform set_config('app.kind', coalesce(kind, ''), true), set_config('app.person', coalesce(person, ''), true),
    set_config('app.org', coalesce(org, ''), true);
  return null;
end $$;
create trigger person_leaves_pairs after update of org_id on person for each row
  when (new.org_id is distinct from old.org_id) execute function pairs_end();
create trigger person_gone_from_pairs after delete on person for each row execute function pairs_end();
`;

const DOWN = `
drop trigger person_gone_from_pairs on person;
drop trigger person_leaves_pairs on person;
drop function pairs_end();
drop table distinct_pair;
drop function pair_is_own();
`;

/** Two records of which somebody said that they are two people. */
export class DistinctPair0370 implements MigrationInterface {
  name = 'DistinctPair1763700000370';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

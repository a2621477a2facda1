import { MigrationInterface, QueryRunner } from 'typeorm';

const KEYS = `
create table person_key (
  person_id uuid primary key,
  wrapped bytea not null,
  version text not null
);
create index person_key_version on person_key (version);
create table service_key (
  name text primary key,
  wrapped bytea not null,
  version text not null
);
create table person_lookup (
  person_id uuid primary key,
  words integer[] not null default '{}',
  twin bytea,
  phone bytea,
  email bytea
);
create index person_lookup_twin on person_lookup (twin);
create index person_lookup_phone on person_lookup (phone);
create index person_lookup_email on person_lookup (email);
create table erasure (
  person_id uuid primary key,
  erased_at timestamptz not null
);
create table unsealed_row (
  table_name text not null,
  row_id uuid not null,
  person_id uuid,
  content jsonb not null,
  primary key (table_name, row_id)
);
`;

/** Rows wait in a table of their own until the next start, because the key is not in the database. */
const SET_ASIDE = `
insert into unsealed_row (table_name, row_id, person_id, content)
  select 'person', id, id, jsonb_build_object('displayName', display_name, 'plz', plz, 'lat', lat, 'lon', lon,
    'status', status, 'statusFacts', status_facts, 'residence', residence, 'wishes', wishes)
  from person where display_name <> '';
insert into unsealed_row (table_name, row_id, person_id, content)
  select 'remedy_clock', id, person_id, jsonb_build_object('matter', matter, 'companion', companion) from remedy_clock;
insert into unsealed_row (table_name, row_id, person_id, content)
  select 'member', id, person_id, jsonb_build_object('login', login) from member
  where person_id is not null and login not like 'card:%';
insert into unsealed_row (table_name, row_id, content)
  select 'match_shown', id, facts from match_shown;
`;

const SEALED = `
alter table person add column sealed bytea, add column area_lat double precision not null default 0,
  add column area_lon double precision not null default 0;
update person set area_lat = round(lat * 4) / 4, area_lon = round(lon * 4) / 4;
alter table person drop column display_name, drop column plz, drop column lat, drop column lon, drop column status,
  drop column status_facts, drop column residence, drop column wishes, alter column ags set default '';
alter table remedy_clock add column sealed bytea, drop column matter, drop column companion;
update member set display_name = '', login = case when login like 'card:%' then login else 'person:' || id end
  where person_id is not null;
alter table match_shown drop column facts, add column facts bytea, add column people uuid[] not null default '{}';
update match_shown m set people = (select coalesce(array_agg((p ->> 'id')::uuid), '{}')
  from unsealed_row u, jsonb_array_elements(u.content -> 'people') p
  where u.table_name = 'match_shown' and u.row_id = m.id);
`;

/**
 * What lives for hours or days only begins anew: who was signed in signs in again, an unfinished table comes again. So do
 * authenticator apps, whose secrets lay under the master key itself, which could not be changed that way.
 */
const BEGIN_ANEW = `
delete from session;
alter table session drop column data, add column data bytea not null;
delete from idempotency;
alter table idempotency drop column body, add column body bytea;
alter table table_import drop column samples, add column samples bytea;
alter table second_factor drop column secret;
delete from recovery_code;
delete from second_factor;
alter table second_factor add column secret bytea not null;
update table_import set file = null, state = case when state in ('columns', 'running') then 'failed' else state end;
`;

/** Nothing that is not sealed gets in: no text begins with this byte. */
const CHECKS = [
  'person.sealed',
  'remedy_clock.sealed',
  'match_shown.facts',
  'session.data',
  'idempotency.body',
  'second_factor.secret',
  'table_import.file',
  'table_import.samples',
];

/** Who may see a person may open what is hers; a desk makes the key of a person that it enters. */
const POLICIES = `
create policy seen on person_key for select using ((select acting_system()) or person_id = (select acting_subject())
  or exists (select from person p where p.id = person_key.person_id));
create policy made on person_key for insert with check ((select acting_system())
  or person_id = (select acting_subject()) or (select acting_desk()) is not null);
create policy turned on person_key for update using ((select acting_system())) with check ((select acting_system()));
create policy destroyed on person_key for delete using ((select acting_system()));
create policy keepers on person_lookup using ((select acting_system()) or person_id = (select acting_subject())
    or ((select acting_desk()) is not null and keeps_case(person_id)))
  with check ((select acting_system()) or person_id = (select acting_subject())
    or ((select acting_desk()) is not null and keeps_case(person_id)));
create policy system on service_key using ((select acting_system())) with check ((select acting_system()));
create policy system on erasure using ((select acting_system())) with check ((select acting_system()));
create policy system on unsealed_row using ((select acting_system())) with check ((select acting_system()));
`;

const TABLES = ['person_key', 'person_lookup', 'service_key', 'erasure', 'unsealed_row'];

/** SQL cannot open what is sealed: the way back is for empty tables. */
const DOWN = `
do $$ begin
  if exists (select from person where sealed is not null) then raise exception 'sealed rows cannot be brought back'; end if;
end $$;
alter table table_import drop constraint table_import_file_sealed, drop column samples, add column samples jsonb not null default '[]';
delete from second_factor;
alter table second_factor drop column secret, add column secret text not null;
alter table idempotency drop column body, add column body text;
delete from session;
alter table session drop column data, add column data jsonb not null;
delete from match_shown;
alter table match_shown drop column people, drop column facts, add column facts jsonb not null;
alter table remedy_clock drop column sealed, add column matter text not null, add column companion text not null default '';
alter table person drop column sealed, drop column area_lat, drop column area_lon, add column display_name text not null,
  add column plz text not null, add column lat double precision not null, add column lon double precision not null,
  add column status text not null, add column status_facts jsonb not null default '{}', add column residence jsonb,
  add column wishes text not null default '', alter column ags drop default;
drop table unsealed_row, erasure, person_lookup, service_key, person_key;
`;

/** Names, contact, address and delicate facts leave their columns; what is stored of them is sealed. */
export class Sealed0120 implements MigrationInterface {
  name = 'Sealed1763700000120';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [KEYS, SET_ASIDE, SEALED, BEGIN_ANEW]) await runner.query(sql);
    for (const column of CHECKS) {
      const [table = '', name = ''] = column.split('.');
      await runner.query(
        `alter table ${table} add constraint ${table}_${name}_sealed check (get_byte(${name}, 0) = 1)`,
      );
    }
    await runner.query(POLICIES);
    for (const table of TABLES)
      await runner.query(
        `alter table ${table} enable row level security; alter table ${table} force row level security`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

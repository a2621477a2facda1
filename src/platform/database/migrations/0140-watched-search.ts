import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table watched_search (
  id uuid primary key default gen_random_uuid(),
  org_id uuid,
  person_id uuid,
  kldb text,
  whole_group boolean not null,
  region text,
  threshold smallint not null,
  also_later boolean not null,
  active boolean not null default true,
  saved_at timestamptz not null default now()
);
create index watched_search_org on watched_search (org_id);
create index watched_search_person on watched_search (person_id);

create table watched_match (
  search_id uuid not null,
  person_id uuid not null,
  vacancy_id uuid not null,
  told_on date,
  primary key (search_id, person_id, vacancy_id)
);
create index watched_match_person on watched_match (person_id);
create index watched_match_vacancy on watched_match (vacancy_id);
`;

const OWNER = `(select acting_system()) or person_id = (select acting_subject()) or org_id = (select acting_desk())`;
/** What is known of a search belongs to whoever owns it; a desk's only while it keeps the person's case. */
const OF_SEARCH = `(select acting_system()) or (exists (select from watched_search s where s.id = search_id)
  and (person_id = (select acting_subject()) or ((select acting_desk()) is not null and keeps_case(person_id))))`;

const POLICIES = `
create policy owner on watched_search using (${OWNER}) with check (${OWNER});
create policy of_search on watched_match using (${OF_SEARCH}) with check (${OF_SEARCH});
`;
const TABLES = ['watched_search', 'watched_match'];

/** Searches whose new matches somebody wants to hear of, and what each of them knows already. */
export class WatchedSearch0140 implements MigrationInterface {
  name = 'WatchedSearch1763700000140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    await runner.query(POLICIES);
    for (const table of TABLES)
      await runner.query(
        `alter table ${table} enable row level security; alter table ${table} force row level security`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table watched_match, watched_search');
  }
}

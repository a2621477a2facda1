import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table kreis (
  ags text primary key,
  name text not null,
  kind text not null,
  nuts3 text not null,
  land text not null,
  lat double precision not null,
  lon double precision not null,
  source text not null
);
create table agentur (
  id text primary key,
  name text not null,
  directorate text not null,
  source text not null
);
create table kreis_agentur (
  ags text not null,
  agentur_id text not null,
  role text not null,
  source text not null,
  primary key (ags, agentur_id, role)
);
create table postcode (
  plz text not null,
  place text not null,
  ags text,
  lat double precision not null,
  lon double precision not null,
  source text not null,
  primary key (plz, place)
);
create table commuting (
  home_ags text not null,
  work_ags text not null,
  total integer not null,
  foreign_nationals integer not null,
  apprentices integer not null,
  approximate boolean not null default false,
  source text not null,
  primary key (home_ags, work_ags)
);
create index commuting_work on commuting (work_ags);
create table jobcenter (
  id text primary key,
  agentur_id text not null,
  form text not null,
  name text not null,
  source text not null
);
create index jobcenter_agentur on jobcenter (agentur_id);
create table jobcenter_kreis (
  jobcenter_id text not null,
  ags text not null,
  source text not null,
  primary key (jobcenter_id, ags)
);
create index jobcenter_kreis_ags on jobcenter_kreis (ags);
create table kldb (
  code text primary key,
  level smallint not null,
  title text not null,
  short_title text not null,
  source text not null
);
create table kldb_isco (
  kldb text not null,
  isco text not null,
  source text not null,
  primary key (kldb, isco)
);
create table lay_occupation (
  id text primary key,
  title text not null,
  title_en text,
  title_ar text,
  task text not null default '',
  description text not null default '',
  words text[] not null default '{}',
  kldb text,
  isco text,
  source text not null
);
create index lay_occupation_kldb on lay_occupation (kldb);
create table lay_kldb (
  lay_id text not null,
  kldb text not null,
  source text not null,
  primary key (lay_id, kldb)
);
create table lay_similarity (
  lay_id text not null,
  similar_id text not null,
  grade text not null,
  source text not null,
  primary key (lay_id, similar_id)
);
create table lay_followup (
  lay_id text not null,
  position smallint not null,
  question_id text,
  question_index smallint,
  entry text not null,
  kind text,
  question text,
  question_past text,
  answer_id smallint,
  answer text,
  combination text,
  kldb text,
  isco text,
  answer_level text,
  last boolean,
  source text not null,
  primary key (lay_id, position)
);
create table esco_occupation (
  id text primary key,
  uri text not null,
  isco text not null,
  code text not null,
  label_de text not null,
  alt_de text[] not null default '{}',
  label_en text not null,
  regulated boolean not null,
  source text not null
);
create table esco_kldb (
  occupation_id text not null,
  number text not null,
  kldb text not null,
  label text not null,
  relation text not null,
  source text not null,
  primary key (occupation_id, number)
);
create index esco_kldb_kldb on esco_kldb (kldb);
create table skill (
  id text primary key,
  label_de text,
  label_en text not null,
  label_ar text,
  uri text,
  esco_number integer,
  source text not null
);
create unique index skill_label_en on skill (label_en);
create table occupation_skill (
  occupation_id text not null,
  skill_id text not null,
  essential boolean not null,
  source text not null,
  primary key (occupation_id, skill_id, essential)
);
create table kldb_skill (
  kldb text not null,
  skill_id text not null,
  essential boolean not null,
  position smallint not null,
  source text not null,
  primary key (kldb, skill_id)
);
create table shortage_record (
  origin text not null,
  year smallint not null,
  region text not null,
  kldb text not null,
  requirement smallint not null default 0,
  score double precision,
  class text not null,
  indicators jsonb not null default '{}',
  source text not null,
  primary key (origin, year, region, kldb, requirement)
);
create index shortage_record_place on shortage_record (kldb, region);
create table apprenticeship_market (
  region text not null,
  kldb text not null,
  year smallint not null,
  contracts integer,
  contracts_before integer,
  unplaced integer,
  unplaced_before integer,
  unfilled integer,
  unfilled_before integer,
  offer integer,
  demand integer,
  source text not null,
  primary key (region, kldb, year)
);
create table reference_source (
  file text primary key,
  rows integer not null,
  sha256 text not null,
  notice text not null,
  imported_at timestamptz not null default now()
);
`;

const DOWN = `
drop table reference_source, apprenticeship_market, shortage_record, kldb_skill, occupation_skill, skill,
  esco_kldb, esco_occupation, lay_followup, lay_similarity, lay_kldb, lay_occupation, kldb_isco, kldb,
  jobcenter_kreis, jobcenter, commuting, postcode, kreis_agentur, agentur, kreis;
`;

/** Public tables of the labour market: regions, offices, occupations, skills, figures, and where they come from. */
export class Reference0002 implements MigrationInterface {
  name = 'Reference1763700000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

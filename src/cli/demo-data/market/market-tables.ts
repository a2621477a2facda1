import { EntityManager } from 'typeorm';
import { KldbCode, KreisAgs, RegionCode } from '../../../domain/shared/index.js';
import { readSkillLinks, SkillLink } from '../../../labour-market/index.js';
import { PlaceDraft } from '../drafts.js';

export interface MarketKreis {
  readonly ags: KreisAgs;
  readonly name: string;
  /** People who come in for work, and who live here and go out. */
  readonly jobs: number;
  readonly workers: number;
  /** At least one; postcodes of the Kreis. */
  readonly places: readonly PlaceDraft[];
}

/** Unfilled apprenticeship places of an occupation group in a district (Agentur, or a Land where they are merged). */
export interface MarketCell {
  readonly region: RegionCode;
  readonly kldb2: KldbCode;
  readonly unfilled: number;
  /** Places offered, a measure of how many jobs the group has there; 0 where suppressed. */
  readonly offer: number;
}

export interface MarketOccupation {
  readonly kldb: KldbCode;
  readonly label: string;
  /** How many lay and ESCO occupations it stands for; common occupations are told apart more finely. */
  readonly names: number;
}

/** What the drawn world is built from; all of it is imported reference data. */
export interface MarketTables {
  readonly kreise: readonly MarketKreis[];
  readonly districts: ReadonlyMap<RegionCode, readonly KreisAgs[]>;
  readonly cells: readonly MarketCell[];
  readonly occupations: readonly MarketOccupation[];
  readonly skills: ReadonlyMap<KldbCode, readonly SkillLink[]>;
}

type Tx = Pick<EntityManager, 'query'>;
const SKILLS_PER_OCCUPATION = 14;

/** Reads the tables from the database; everything in a fixed order, so that the same data gives the same world. */
export async function readMarketTables(tx: Tx): Promise<MarketTables> {
  const links = await readSkillLinks(tx, null, SKILLS_PER_OCCUPATION);
  const skills = new Map<KldbCode, SkillLink[]>();
  for (const link of links) skills.set(link.kldb, [...(skills.get(link.kldb) ?? []), link]);
  return {
    kreise: await readKreise(tx),
    districts: await readDistricts(tx),
    cells: await readRows(
      tx,
      `select region, kldb as kldb2, coalesce(unfilled, 0) as unfilled, coalesce(offer, 0) as offer
       from apprenticeship_market where year = (select max(year) from apprenticeship_market) order by region, kldb`,
    ),
    occupations: await readRows(
      tx,
      `select k.code as kldb,
         coalesce((select l.title from lay_occupation l where l.kldb = k.code order by l.source desc, l.id limit 1),
           k.short_title) as label,
         ((select count(*) from lay_kldb l where l.kldb = k.code)
           + (select count(*) from esco_kldb e where e.kldb = k.code))::int as names
       from kldb k where k.level = 5 and k.code !~ '^0' and k.title <> '(weggefallen)' order by k.code`,
    ),
    skills,
  };
}

async function readKreise(tx: Tx): Promise<readonly MarketKreis[]> {
  const places = await readRows<PlaceDraft>(
    tx,
    `select plz, ags, avg(lat)::float8 as lat, avg(lon)::float8 as lon from postcode where ags is not null
     group by plz, ags order by plz, ags`,
  );
  const byKreis = new Map<KreisAgs, PlaceDraft[]>();
  for (const place of places) {
    const group = byKreis.get(place.ags);
    if (group) group.push(place);
    else byKreis.set(place.ags, [place]);
  }
  const rows = await readRows<Omit<MarketKreis, 'places'>>(
    tx,
    `select k.ags, k.name,
       coalesce((select sum(total) from commuting c where c.work_ags = k.ags), 0)::int as jobs,
       coalesce((select sum(total) from commuting c where c.home_ags = k.ags), 0)::int as workers
     from kreis k order by k.ags`,
  );
  return rows
    .map((row) => ({ ...row, places: byKreis.get(row.ags) ?? [] }))
    .filter(({ places: own }) => own.length > 0);
}

/** Kreise by district: the one that older figures count them under where it differs, and the Land. */
async function readDistricts(tx: Tx): Promise<ReadonlyMap<RegionCode, readonly KreisAgs[]>> {
  const rows = await readRows<{ region: RegionCode; ags: KreisAgs }>(
    tx,
    `select 'AA' || agentur_id as region, ags from kreis_agentur a
     where role = 'statistics' or not exists
       (select from kreis_agentur s where s.ags = a.ags and s.role = 'statistics')
     union all select land, ags from kreis order by 1, 2`,
  );
  const districts = new Map<RegionCode, KreisAgs[]>();
  for (const { region, ags } of rows) districts.set(region, [...(districts.get(region) ?? []), ags]);
  return districts;
}

async function readRows<Row>(tx: Tx, sql: string): Promise<readonly Row[]> {
  return tx.query<Row[]>(sql);
}

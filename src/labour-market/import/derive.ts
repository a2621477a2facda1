import type { ClientBase } from 'pg';

/**
 * Agentur districts that existed when the apprenticeship market of 2023 was counted and were merged since; the list
 * of job centres names only today's offices.
 */
const FORMER_DISTRICTS: readonly (readonly [agentur: string, kreise: readonly string[]])[] = [
  ['221', ['03351', '03358']],
  ['331', ['05766']],
  ['535', ['07141', '07143']],
  ['614', ['08417', '08437']],
];

const formerRows = FORMER_DISTRICTS.flatMap(([agentur, kreise]) =>
  kreise.map((ags) => `('${ags}', '${agentur}')`),
).join(', ');

/** Which Agentur serves a Kreis today, through its job centres, and which district older figures count it under. */
const DISTRICTS = `
  select distinct jk.ags, j.agentur_id, 'office' as role
  from jobcenter_kreis jk join jobcenter j on j.id = jk.jobcenter_id
  where jk.source = 'reference' and j.source = 'reference'
  union all
  select f.ags, f.agentur_id, 'statistics' from (values ${formerRows}) as f (ags, agentur_id)
  where exists (select from kreis k where k.ags = f.ags) and exists (select from agentur a where a.id = f.agentur_id)`;

/** The market's figures as records of shortage: raw indicators of the trained level, without an invented score. */
const MARKET_RECORDS = `
  select 'apprenticeship_market' as origin, year, region, kldb, 2::smallint as requirement,
    null::double precision as score, 'unrated' as class,
    jsonb_build_object('contracts', contracts, 'contracts_before', contracts_before, 'unplaced', unplaced,
      'unplaced_before', unplaced_before, 'unfilled', unfilled, 'unfilled_before', unfilled_before,
      'offer', offer, 'demand', demand) as indicators
  from apprenticeship_market`;

/** Rows that follow from several files. Equal rows are not written. */
export async function derive(client: ClientBase): Promise<void> {
  await client.query(
    `insert into kreis_agentur (ags, agentur_id, role, source) select d.*, 'reference' from (${DISTRICTS}) as d
     on conflict (ags, agentur_id, role) do update set source = excluded.source
     where kreis_agentur.source is distinct from excluded.source`,
  );
  await client.query(
    `delete from kreis_agentur t where source = 'reference' and not exists
       (select from (${DISTRICTS}) as d where d.ags = t.ags and d.agentur_id = t.agentur_id and d.role = t.role)`,
  );
  await client.query(
    `insert into shortage_record as t (origin, year, region, kldb, requirement, score, class, indicators, source)
     select m.*, 'reference' from (${MARKET_RECORDS}) as m
     on conflict (origin, year, region, kldb, requirement) do update
       set score = excluded.score, class = excluded.class, indicators = excluded.indicators, source = excluded.source
     where (t.score, t.class, t.indicators, t.source) is distinct from
           (excluded.score, excluded.class, excluded.indicators, excluded.source)`,
  );
  await client.query(
    `delete from shortage_record t where origin = 'apprenticeship_market' and not exists
       (select from apprenticeship_market m where m.year = t.year and m.region = t.region and m.kldb = t.kldb)`,
  );
  // Examples of the starter pack would mislead beside real figures.
  await client.query(
    `delete from shortage_record where source = 'starter'
       and exists (select from shortage_record s where s.source = 'reference')`,
  );
}

import type { PoolClient } from 'pg';

/**
 * Writes people as cases into `outcome_case`: those changed since a transaction, or all (null). Counted are the Kreis, the
 * occupation named first (empty where none is) and the day on which they came; archived ones were here, too. Of an erased
 * one nothing is left to count, not even the Kreis.
 */
export async function addPersonCases(client: PoolClient, since: bigint | null): Promise<void> {
  const scope = since === null ? '' : `where change_tx >= ${since}`;
  await client.query(
    `insert into outcome_case (source, person_id, kreis, kldb, entered_on, fixed_on)
     select 'person/' || id, id, ags, coalesce(occupations -> 0 ->> 'kldb', ''), entered_on,
       (date_trunc('quarter', entered_on::timestamp) + interval '3 months')::date
     from (select *, (created_at at time zone 'Europe/Berlin')::date as entered_on from person ${scope}) p where ags <> ''`,
  );
  if (since !== null)
    await client.query(`insert into touched_case select 'person/' || id from person ${scope}`);
}

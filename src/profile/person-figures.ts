import type { PoolClient } from 'pg';
import type { LocalDate } from '../domain/shared/index.js';

/** A person as the figures see one: where, which kind of work, since when. */
export interface PersonFigures {
  readonly id: string;
  readonly kreis: string;
  /** The occupation named first; empty where none is. */
  readonly kldb: string;
  readonly enteredOn: LocalDate;
}

const BATCH = 4000;

/** All people in batches, inside the caller's transaction; archived ones were here, too, and stay counted. */
export async function* allPersonFigures(client: PoolClient): AsyncGenerator<readonly PersonFigures[]> {
  await client.query(`declare person_figures no scroll cursor for
    select id, ags as kreis, coalesce(occupations -> 0 ->> 'kldb', '') as kldb,
      (created_at at time zone 'Europe/Berlin')::date::text as "enteredOn" from person`);
  for (;;) {
    const { rows } = await client.query<PersonFigures>(`fetch ${BATCH} from person_figures`);
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query('close person_figures');
}

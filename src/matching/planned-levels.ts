import { SYSTEM } from '../platform/auth/index.js';
import type { Database } from '../platform/database/index.js';

/** CEFR levels as numbers to which a person has a stored path of known courses. */
export type PlannedLevels = (personId: string) => ReadonlySet<number>;

const NONE: ReadonlySet<number> = new Set();

/**
 * Reads the paths of people whom the caller may read. Asked by the portal itself, since a row that its reader does not
 * see would look like a path that does not exist.
 */
export async function plannedLevels(
  database: Database,
  personIds: readonly string[],
): Promise<PlannedLevels> {
  if (personIds.length === 0) return () => NONE;
  const rows = await database.read(SYSTEM, (tx) =>
    tx.query<{ id: string; levels: number[] }[]>(
      `select person_id as id, array_agg(level::int) as levels from language_plan where person_id = any($1)
       group by person_id`,
      [personIds],
    ),
  );
  const found = new Map(rows.map(({ id, levels }) => [id, new Set(levels)]));
  return (id) => found.get(id) ?? NONE;
}

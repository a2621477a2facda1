import type { EntityManager } from 'typeorm';
import { insertRows } from '../../platform/database/index.js';

type Row = Readonly<Record<string, unknown>>;

export type SeedTable =
  | 'organisation'
  | 'member'
  | 'person'
  | 'person_lookup'
  | 'language_claim'
  | 'employer'
  | 'vacancy'
  | 'course_run'
  | 'consent_grant'
  | 'placement'
  | 'placement_step'
  | 'mentor'
  | 'tandem';

/** Rows sent in one statement: large enough to be fast, small enough to keep memory flat. */
const BATCH = 1000;

/**
 * Writes rows of one table in batches, as one JSON parameter each; columns that a row leaves out get their default.
 * All rows of a table must name the same columns.
 */
export async function writeRows(
  tx: EntityManager,
  table: SeedTable,
  rows: Iterable<Row>,
  onRows: (count: number) => void = () => undefined,
): Promise<number> {
  let batch: Row[] = [];
  let count = 0;
  const flush = async (): Promise<void> => {
    await insertRows(tx, table, batch);
    count += batch.length;
    if (batch.length > 0) onRows(count);
    batch = [];
  };
  for (const row of rows) {
    batch.push(row);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  return count;
}

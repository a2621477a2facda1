import { importReference, ImportReport } from '../../../src/labour-market/index.js';
import { TestDatabase } from '../../support/database.js';

/** All reference tables. */
export const TABLES = [
  'kreis',
  'agentur',
  'kreis_agentur',
  'jobcenter',
  'jobcenter_kreis',
  'postcode',
  'commuting',
  'kldb',
  'kldb_isco',
  'lay_occupation',
  'lay_kldb',
  'lay_similarity',
  'lay_followup',
  'esco_occupation',
  'skill',
  'occupation_skill',
  'esco_kldb',
  'apprenticeship_market',
  'shortage_record',
  'kldb_skill',
  'reference_source',
];

/** Per table: rows, and a fingerprint of which transaction wrote each row; a row written again changes it. */
export async function fingerprints(test: TestDatabase): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const table of TABLES) {
    const { rows } = await test.admin.query<{ print: string }>(
      `select count(*) || ' ' || coalesce(sum(xmin::text::bigint * hashtext(t::text)::bigint), 0) as print from ${table} t`,
    );
    prints[table] = rows[0]?.print ?? '';
  }
  return prints;
}

export async function count(test: TestDatabase, sql: string): Promise<number> {
  const { rows } = await test.admin.query<{ n: string }>(`select count(*) as n from ${sql}`);
  return Number(rows[0]?.n);
}

/** Imports a folder that is sound. */
export async function run(test: TestDatabase, folder: string): Promise<ImportReport> {
  const result = await importReference(test.db, folder);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

import type { EntityManager } from 'typeorm';
import { RegionOutlook } from './region.entity.js';

/** Replaces what is known of all Kreise by what the night found. */
export async function storeOutlook(tx: EntityManager, rows: readonly RegionOutlook[]): Promise<void> {
  await tx.query('delete from region_outlook');
  await tx.query(
    `insert into region_outlook (ags, day, people, open_now, one_step, steps, groups)
     select ags, day, people, open_now, one_step, steps, groups
     from jsonb_to_recordset($1::jsonb) as r (ags text, day date, people integer, open_now integer, one_step integer,
       steps jsonb, groups jsonb)`,
    [
      JSON.stringify(
        rows.map(({ openNow, oneStep, ...row }) => ({ ...row, open_now: openNow, one_step: oneStep })),
      ),
    ],
  );
}

/** Tells one night's outlook from another's: the rows are always replaced together. */
export async function outlookVersion(tx: EntityManager): Promise<string> {
  const rows = await tx.query<{ version: string }[]>(
    `select xmin::text as version from region_outlook limit 1`,
  );
  return rows[0]?.version ?? '';
}

/** What is known of the Kreise; one that nothing is known of is left out. */
export async function allOutlooks(tx: EntityManager): Promise<ReadonlyMap<string, RegionOutlook>> {
  const rows = await tx.query<RegionOutlook[]>(
    `select ags, day::text, people, open_now as "openNow", one_step as "oneStep", steps, groups from region_outlook`,
  );
  return new Map(rows.map((row) => [row.ags, row]));
}

import type { PoolClient } from 'pg';
import { CELL_KEY, cellsOf } from './cells.js';
import { mergeCases } from './merge-cases.js';

export interface CountReport {
  /** Cases that were read. */
  readonly cases: number;
  /** Counts that were written: in a rebuild those that were not what history says. */
  readonly corrected: number;
}

/** The cases that changed, as they are kept now. */
const TOUCHED = `select * from outcome_contribution where source in (select source from touched_case)`;

/**
 * Counts the cases that stand in `outcome_case` under their circumstances (see `OPEN_CASES`), inside the caller's
 * transaction after `openCount`. Anew from all cases, or by what changed: what the touched cases gave before is taken
 * away and what they give now is added. Both come to the same numbers.
 * @param today circumstances of a person are fixed once the quarter of the entry is over
 */
export async function countCases(
  client: PoolClient,
  today: string,
  isRebuild: boolean,
): Promise<CountReport> {
  if (!isRebuild) await client.query(`create temp table case_before on commit drop as ${TOUCHED}`);
  await mergeCases(client, today, isRebuild);
  const { rows } = await client.query<{ cases: number }>(`select count(*)::int as cases from outcome_case`);
  const corrected = isRebuild ? await replaceCounts(client) : await moveCounts(client);
  return { cases: rows[0]?.cases ?? 0, corrected };
}

async function replaceCounts(client: PoolClient): Promise<number> {
  await client.query(`create temp table cell on commit drop as ${cellsOf('outcome_contribution')}`);
  const gone = await client.query(
    `delete from outcome_count t where not exists (select from cell c where (${of('c')}) = (${of('t')}))`,
  );
  const written = await client.query(
    `insert into outcome_count as t (${CELL_KEY}, count) select ${CELL_KEY}, count from cell c where not exists (
       select from outcome_count t where (${of('c')}, c.count) = (${of('t')}, t.count)) order by ${CELL_KEY}
     on conflict (${CELL_KEY}) do update set count = excluded.count`,
  );
  return (gone.rowCount ?? 0) + (written.rowCount ?? 0);
}

async function moveCounts(client: PoolClient): Promise<number> {
  await client.query(`create temp table case_after on commit drop as ${TOUCHED}`);
  await client.query(
    `create temp table cell_change on commit drop as select ${CELL_KEY}, sum(count)::integer as count
     from (${cellsOf('case_after')} union all select ${CELL_KEY}, -count from (${cellsOf('case_before')}) b) as both_sides
     group by ${CELL_KEY} having sum(count) <> 0`,
  );
  const written = await client.query(
    `insert into outcome_count as t (${CELL_KEY}, count) select ${CELL_KEY}, count from cell_change order by ${CELL_KEY}
     on conflict (${CELL_KEY}) do update set count = t.count + excluded.count`,
  );
  await client.query(
    `delete from outcome_count t using cell_change c where (${of('c')}) = (${of('t')}) and t.count = 0`,
  );
  return written.rowCount ?? 0;
}

function of(alias: string): string {
  return CELL_KEY.split(', ')
    .map((column) => `${alias}.${column}`)
    .join(', ');
}

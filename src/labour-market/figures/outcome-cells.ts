import type { EntityManager } from 'typeorm';
import type { ShortageClass } from '../../domain/shortage/index.js';
import { cellId, Measure, OutcomeCell, OutcomeCells } from '../../domain/shortage/outcomes/index.js';

interface Row {
  readonly quarter: string;
  readonly kreis: string;
  readonly group: string;
  readonly shortage: ShortageClass;
  readonly jobCentre: boolean;
  readonly mentor: boolean;
  readonly measure: Measure;
  readonly count: number;
}

/** The counts of one quarter without occupation groups, which the published tables do not show. */
export async function cellsOfQuarter(tx: EntityManager, quarter: string): Promise<readonly OutcomeCell[]> {
  const rows = await tx.query<Row[]>(
    `select quarter, ags as kreis, '' as "group", shortage, job_centre as "jobCentre", mentor, measure,
       sum(count)::int as count
     from outcome_count where quarter = $1 and position('/' in measure) = 0 group by 1, 2, 3, 4, 5, 6, 7`,
    [quarter],
  );
  return [...cellsOf(rows).values()];
}

/** All counts that the comparison asks for, by Land: it looks at nothing smaller. */
export async function cellsForComparison(tx: EntityManager): Promise<OutcomeCells> {
  const rows = await tx.query<Row[]>(
    `select quarter, left(ags, 2) || '000' as kreis, occupation_group as "group", shortage, job_centre as "jobCentre",
       mentor, measure, sum(count)::int as count
     from outcome_count where measure in ('proposals', 'proposals_started', 'starts', 'held_12')
     group by 1, 2, 3, 4, 5, 6, 7`,
  );
  return cellsOf(rows);
}

function cellsOf(rows: readonly Row[]): OutcomeCells {
  const cells = new Map<string, { key: OutcomeCell['key']; counts: Map<Measure, number> }>();
  for (const { measure, count, ...key } of rows) {
    const id = cellId(key);
    const cell = cells.get(id) ?? { key, counts: new Map<Measure, number>() };
    cell.counts.set(measure, count);
    cells.set(id, cell);
  }
  return cells;
}

import { Result, err, ok } from '../../../shared/index.js';

/** A row of a table; rows without children hold counts, the others are their sums (Kreis → Land → Germany). */
export interface TableRow {
  readonly id: string;
  /** Null for the one root. */
  readonly parent: string | null;
}

/**
 * Counts by row and column with all totals: each row sums to its total column, each inner row to its children. Rows
 * come parents first. Columns must not overlap: figures that contain one another (proposals, starts, held) become
 * columns as their parts ("not started", "started, not held", "held"), so that every link between published numbers
 * is a sum that the suppression knows.
 */
export interface CountTable {
  readonly rows: readonly TableRow[];
  readonly columns: readonly string[];
  /** Whole numbers ≥ 0 of each leaf row, in the order of the columns. */
  readonly counts: ReadonlyMap<string, readonly number[]>;
}

export type TableError =
  | 'no_columns'
  | 'no_single_root'
  | 'duplicate_row'
  | 'parent_not_before'
  | 'counts_not_of_leaves'
  | 'not_a_count';

/** A cell as `row × (columns + 1) + column`; the last column is the total. */
export type CellIndex = number;

/** The table with its sums, by numbers instead of names. */
export interface Grid {
  readonly table: CountTable;
  /** Columns with the total. */
  readonly width: number;
  readonly values: readonly number[];
  /** Row number of the parent; −1 for the root, which is row 0. */
  readonly parents: readonly number[];
  readonly leaf: readonly boolean[];
}

/** Checks a table and fills in its sums. */
export function gridOf(table: CountTable): Result<Grid, TableError> {
  const columns = table.columns.length;
  if (columns === 0) return err('no_columns');
  const numbers = new Map<string, number>();
  const parents: number[] = [];
  for (const row of table.rows) {
    if (numbers.has(row.id)) return err('duplicate_row');
    if ((row.parent === null) !== (parents.length === 0)) return err('no_single_root');
    const parent = row.parent === null ? -1 : numbers.get(row.parent);
    if (parent === undefined) return err('parent_not_before');
    numbers.set(row.id, parents.length);
    parents.push(parent);
  }
  if (parents.length === 0) return err('no_single_root');
  const inner = new Set(parents);
  const leaf = parents.map((_, row) => !inner.has(row));
  const leaves = table.rows.filter((_, row) => leaf[row]);
  if (
    leaves.length !== table.counts.size ||
    leaves.some((row) => table.counts.get(row.id)?.length !== columns)
  )
    return err('counts_not_of_leaves');
  if ([...table.counts.values()].some((counts) => counts.some((n) => !Number.isSafeInteger(n) || n < 0)))
    return err('not_a_count');
  return ok({ table, width: columns + 1, values: sums(table, parents, leaf), parents, leaf });
}

function sums(table: CountTable, parents: readonly number[], leaf: readonly boolean[]): readonly number[] {
  const width = table.columns.length + 1;
  const values = new Array<number>(parents.length * width).fill(0);
  for (let row = parents.length - 1; row >= 0; row -= 1) {
    const counts = leaf[row] ? table.counts.get(table.rows[row]?.id ?? '') : undefined;
    counts?.forEach((count, column) => {
      values[row * width + column] = count;
      values[row * width + width - 1] = (values[row * width + width - 1] ?? 0) + count;
    });
    const parent = parents[row] ?? -1;
    if (parent < 0) continue;
    for (let column = 0; column < width; column += 1)
      values[parent * width + column] =
        (values[parent * width + column] ?? 0) + (values[row * width + column] ?? 0);
  }
  return values;
}

import { Result, err, ok } from '../../../shared/index.js';
import { Policy, roundCount } from './policy.js';
import { Suppression, suppress } from './suppress.js';
import { CellIndex, CountTable, Grid, TableError, gridOf } from './table.js';

export interface PublishedCell {
  readonly row: string;
  /** Null: the total of the row. */
  readonly column: string | null;
  /** Rounded count; null where hidden. Why it is hidden is not told: a small count and its cover look the same. */
  readonly count: number | null;
}

export interface PublishedTable {
  readonly cells: readonly PublishedCell[];
  readonly hidden: number;
}

/**
 * A table as it may go out: small counts hidden, what would give them away hidden too, the rest rounded, each cell by
 * itself (so rounded parts need not add up to rounded sums, and the page says so). Holds for one table and everything
 * inside it, differences between a Kreis and its Land included. Two tables protect each other only when the second
 * goes through `publishLinked`; and a published period is final, because a corrected second edition would tell the
 * difference.
 */
export function publishTable(table: CountTable, policy: Policy): Result<PublishedTable, TableError> {
  const grid = gridOf(table);
  if (!grid.ok) return grid;
  return ok(release(grid.value, suppress(grid.value, policy), policy));
}

/** `not_linked`: a row of the second table is no row of the first, or its total is another number there. */
export type LinkError = TableError | 'not_linked';

/**
 * A second table that splits totals of one already published by something else (with and without job centre). It has
 * one root and, beneath it, rows of the first table. Only rows whose total is public there take part, for then
 * everything that joins the two tables is known anyway and neither can be used to narrow the other. If all rows
 * do, and the totals need not be hidden, sums over the rows are published too; otherwise each row stands alone.
 * @param main the first table, and `published` what was published of it
 */
export function publishLinked(
  main: CountTable,
  published: PublishedTable,
  side: CountTable,
  policy: Policy,
): Result<PublishedTable, LinkError> {
  const [mainGrid, sideGrid] = [gridOf(main), gridOf(side)];
  if (!mainGrid.ok) return mainGrid;
  if (!sideGrid.ok) return sideGrid;
  if (!isLinked(mainGrid.value, sideGrid.value)) return err('not_linked');
  const shown = new Set(
    published.cells.flatMap((cell) => (cell.column === null && cell.count !== null ? [cell.row] : [])),
  );
  if (side.rows.every((row) => shown.has(row.id))) {
    const whole = suppress(sideGrid.value, policy, totalsOf(sideGrid.value));
    if (whole.exposed.length === 0) return ok(release(sideGrid.value, whole, policy));
  }
  return ok(releaseRows(side, shown, policy));
}

function isLinked(main: Grid, side: Grid): boolean {
  const totals = new Map(main.table.rows.map((row, index) => [row.id, totalOf(main, index)]));
  return side.table.rows.every((row, index) => totals.get(row.id) === totalOf(side, index));
}

/** Every leaf row with a public total as a table of its own; its total is public already and must stay. */
function releaseRows(side: CountTable, shown: ReadonlySet<string>, policy: Policy): PublishedTable {
  const cells: PublishedCell[] = [];
  for (const row of side.rows) {
    const counts = side.counts.get(row.id);
    const alone = counts && shown.has(row.id) ? gridOf(singleRow(row.id, side.columns, counts)) : null;
    const suppression = alone?.ok ? suppress(alone.value, policy, totalsOf(alone.value)) : null;
    if (alone?.ok && suppression?.exposed.length === 0)
      cells.push(...release(alone.value, suppression, policy).cells);
    else cells.push(...[...side.columns, null].map((column) => ({ row: row.id, column, count: null })));
  }
  return { cells, hidden: cells.filter((cell) => cell.count === null).length };
}

function singleRow(id: string, columns: readonly string[], counts: readonly number[]): CountTable {
  return { rows: [{ id, parent: null }], columns, counts: new Map([[id, counts]]) };
}

function release(grid: Grid, { hidden }: Suppression, policy: Policy): PublishedTable {
  const { rows, columns } = grid.table;
  const cells = rows.flatMap((row, index) =>
    Array.from({ length: grid.width }, (_, column): PublishedCell => {
      const cell = index * grid.width + column;
      const count = hidden.has(cell) ? null : roundCount(grid.values[cell] ?? 0, policy);
      return { row: row.id, column: columns[column] ?? null, count };
    }),
  );
  return { cells, hidden: hidden.size };
}

function totalsOf(grid: Grid): ReadonlySet<CellIndex> {
  return new Set(grid.parents.map((_, row) => row * grid.width + grid.width - 1));
}

function totalOf(grid: Grid, row: number): number {
  return grid.values[row * grid.width + grid.width - 1] ?? 0;
}

/** Least published denominator of a published share. */
const MIN_DENOMINATOR = 20;

/**
 * A share of two published counts in whole percent, made of the rounded numbers alone so that it tells nothing new.
 * Null where either is hidden, the denominator is below 20, or rounding left a part larger than its whole.
 */
export function publishedShare(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole < MIN_DENOMINATOR || part > whole) return null;
  return Math.round((part / whole) * 100);
}

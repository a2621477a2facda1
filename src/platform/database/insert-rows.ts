import { type ColumnArrays, type ColumnTypes, travelsAs } from './column-cells.js';
import { type LaidOutRows, layOut } from './lay-out.js';
import { planned, plannedArrays, Runs } from './planned.js';

/** Stores rows by one statement, also where row-level security holds, which COPY refuses. */
export async function insertLaidOut(
  tx: Runs,
  table: string,
  rows: LaidOutRows | null,
  onConflict = '',
): Promise<void> {
  if (rows === null) return;
  const columns = rows.columns.join(', ');
  await planned(
    tx,
    `insert into ${table} (${columns})
     select ${columns} from json_populate_recordset(null::${table}, $1::json) ${onConflict}`,
    [rows.json],
  );
}

/** Both at once. Columns that the rows leave out get their default. */
export async function insertRows(
  tx: Runs,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
  onConflict = '',
): Promise<void> {
  await insertLaidOut(tx, table, layOut(rows), onConflict);
}

/** Stores rows that `RowsByColumn` wrote for these columns; columns that are left out get their default. */
export async function insertColumns(
  tx: Runs,
  table: string,
  columns: ColumnTypes,
  arrays: ColumnArrays | null,
): Promise<void> {
  if (arrays !== null) await plannedArrays(tx, insertionOf(table, columns), arrays);
}

function insertionOf(table: string, columns: ColumnTypes): string {
  const names = Object.keys(columns);
  const types = Object.values(columns);
  const given = types.map((type, at) => `$${at + 1}::${travelsAs(type)}[]`);
  const cells = types.map((type, at) => `c${at}::${type}`);
  return `insert into ${table} (${names.join(', ')}) select ${cells.join(', ')}
    from unnest(${given.join(', ')}) as given(${names.map((_, at) => `c${at}`).join(', ')})`;
}

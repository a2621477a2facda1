import { type LaidOutRows, layOut } from './lay-out.js';
import { planned, Runs } from './planned.js';

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

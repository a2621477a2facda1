/** Rows of a table as a statement takes them: one text in place of many objects. */
export interface LaidOutRows {
  readonly columns: readonly string[];
  /** A JSON array of objects keyed by column. */
  readonly json: string;
}

type Row = Readonly<Record<string, unknown>>;

/** Lays rows out for `insertLaidOut`. They are keyed by column, all by the same ones; lists go as arrays. */
export class RowsText {
  private columns: readonly string[] | undefined;
  private json = '';

  /** Bytes go as `bytesText`. The row itself is forgotten. */
  add(row: Row): void {
    this.columns ??= Object.keys(row);
    this.json += (this.json === '' ? '[' : ',') + JSON.stringify(row);
  }

  /** Null without rows. */
  rows(): LaidOutRows | null {
    return this.columns ? { columns: this.columns, json: `${this.json}]` } : null;
  }
}

/** The same for rows that are there already; bytes may go as buffers. */
export function layOut(rows: readonly Row[]): LaidOutRows | null {
  const [first] = rows;
  if (!first) return null;
  const columns = Object.keys(first);
  const text = new RowsText();
  for (const row of rows) {
    const cells: Record<string, unknown> = {};
    for (const name of columns) cells[name] = cell(row[name]);
    text.add(cells);
  }
  return text.rows();
}

/** Bytes as PostgreSQL reads them from a text. */
export function bytesText(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}

function cell(value: unknown): unknown {
  return Buffer.isBuffer(value) ? bytesText(value) : value;
}

import type { SpareMemory } from './spare.js';

/** What COPY can store: texts, numbers, lists of texts as arrays, anything else as JSON. */
export type CopyCell = string | number | boolean | null | readonly string[] | object;

/** Bytes of one message to the database; a longer row has one of its own. */
const PIECE = 65_536;

/** Rows in the text format of COPY, in pieces: one message per line would cost more than the lines. */
export class CopyText {
  private readonly isJson: readonly boolean[];
  private written: Buffer[] = [];
  private bytes: Buffer | null = null;
  private at = 0;

  /** `memory`: where the pieces lie, each in a piece of it; otherwise each has memory of its own. */
  constructor(
    columns: readonly string[],
    jsonColumns: ReadonlySet<string> = new Set(),
    private readonly memory?: SpareMemory,
  ) {
    this.isJson = columns.map((column) => jsonColumns.has(column));
  }

  /** A row by the number of its column. */
  add(cell: (column: number) => CopyCell): void {
    const { isJson } = this;
    let text = '';
    for (let at = 0; at < isJson.length; at += 1)
      text += (at === 0 ? '' : '\t') + copyCell(cell(at), isJson[at] === true);
    this.write(`${text}\n`);
  }

  /** Takes the pieces that are full. */
  whole(): readonly Buffer[] {
    if (this.written.length === 0) return NOTHING;
    const { written } = this;
    this.written = [];
    return written;
  }

  /** Takes everything. */
  pieces(): readonly Buffer[] {
    this.end();
    return this.whole();
  }

  /** At once, row by row: texts that wait to be written together would be moved in memory again and again. */
  private write(text: string): void {
    // A sign takes three bytes at most for each of its units in a string.
    const most = 3 * text.length;
    if (this.bytes === null || this.at + most > this.bytes.length) {
      this.end();
      this.bytes = this.ofSize(Math.max(PIECE, most));
    }
    this.at += this.bytes.write(text, this.at);
  }

  private end(): void {
    if (this.bytes !== null) this.written.push(this.bytes.subarray(0, this.at));
    [this.bytes, this.at] = [null, 0];
  }

  private ofSize(length: number): Buffer {
    return this.memory ? Buffer.from(this.memory.take(length)) : Buffer.allocUnsafeSlow(length);
  }
}

const NOTHING: readonly Buffer[] = [];

/** A cell in the text format of COPY, where tab, line ends and backslash are escaped and `\N` is null. */
function copyCell(cell: CopyCell, json: boolean): string {
  if (cell === null) return '\\N';
  if (json) return escaped(JSON.stringify(cell));
  if (typeof cell === 'string') return escaped(cell);
  if (typeof cell !== 'object') return String(cell);
  return escaped(Array.isArray(cell) ? arrayLiteral(cell as readonly string[]) : JSON.stringify(cell));
}

/** A list as the text of an array. */
export function arrayLiteral(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (found) => ESCAPES[found] ?? found) : text;
}

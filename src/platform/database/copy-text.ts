import type { SpareMemory } from './spare.js';

/** What COPY can store: texts, numbers, lists of texts as arrays, anything else as JSON. */
export type CopyCell = string | number | boolean | null | readonly string[] | object;

/** Characters of one message to the database. */
const PIECE = 65_536;

/** Rows in the text format of COPY, in pieces: one message per line would cost more than the lines. */
export class CopyText {
  private readonly isJson: readonly boolean[];
  private written: Buffer[] = [];
  private text = '';

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
    let { text } = this;
    for (let at = 0; at < isJson.length; at += 1)
      text += (at === 0 ? '' : '\t') + copyCell(cell(at), isJson[at] === true);
    this.text = `${text}\n`;
    if (this.text.length >= PIECE) this.end();
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
    if (this.text !== '') this.end();
    return this.whole();
  }

  private end(): void {
    const { text, memory } = this;
    this.written.push(memory ? encoded(text, memory) : Buffer.from(text));
    this.text = '';
  }
}

/** A sign takes three bytes at most for each of its units in a string. */
function encoded(text: string, memory: SpareMemory): Buffer {
  const bytes = Buffer.from(memory.take(3 * text.length));
  return bytes.subarray(0, bytes.write(text));
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

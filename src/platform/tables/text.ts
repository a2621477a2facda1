import { isUtf8 } from 'node:buffer';
import { parse, Parser } from 'csv-parse';
import { ByteSource, PIECE_BYTES, piecesOf } from './byte-source.js';
import { TableLimits, TableRefusal } from './limits.js';
import { PlainLines } from './plain-lines.js';
import { TableRow } from './table-row.js';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes looked at to tell text from anything else. */
const SAMPLE = 65_536;
const DELIMITERS = [';', ',', '\t', '|'] as const;
const QUOTE = 34;
const LINE_FEED = 10;

/** A text file, read piece by piece: it is never in memory as a whole text. */
export interface TextFile {
  readonly encoding: TextEncoding;
  /** The beginning, enough to see how the table is written. */
  readonly head: string;
  pieces(): AsyncGenerator<string>;
}

/**
 * A text from any office program: a byte order mark decides its encoding; without one it is UTF-8 where that reads
 * without a fault, otherwise Windows-1252, which older exports of German programs use.
 * @throws TableRefusal for bytes that are no text.
 */
export async function openText(source: ByteSource): Promise<TextFile> {
  const start = await source.read(0, SAMPLE);
  const encoding = await encodingOf(source, start);
  const head = new TextDecoder(encoding).decode(start, { stream: true });
  return { encoding, head, pieces: () => decoded(source, encoding) };
}

async function encodingOf(source: ByteSource, start: Buffer): Promise<TextEncoding> {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  if (start.includes(0)) throw new TableRefusal('file_not_a_table');
  return (await isUtf8Text(source)) ? 'utf-8' : 'windows-1252';
}

/** Whether the whole file reads as UTF-8, looked at `step` bytes at a time. */
export async function isUtf8Text(source: ByteSource, step = PIECE_BYTES): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of piecesOf(source, 0, source.size, step)) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const end = wholeCharacters(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return false;
    rest = bytes.subarray(end);
  }
  return rest.length === 0;
}

/** Where the last character that is wholly there ends; up to three bytes may wait for the next piece. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needed > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

async function* decoded(source: ByteSource, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of piecesOf(source)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** The separator that parts the first line into most cells; quoted text does not count. */
export function delimiterOf(text: string): string {
  const hint = /^sep=(.)\r?\n/.exec(text)?.[1];
  if (hint !== undefined) return hint;
  const line = firstLine(text.slice(0, SAMPLE)).replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';';
}

function firstLine(text: string): string {
  return text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '' && !line.startsWith('sep=')) ?? '';
}

/**
 * Rows of a text table (RFC 4180, with any of the usual separators), read in pieces so that the server goes on
 * answering meanwhile. Empty lines are left out.
 * @throws TableRefusal
 */
export async function* textRows(
  file: TextFile,
  delimiter: string,
  limits: TableLimits,
): AsyncGenerator<TableRow> {
  const plain = new PlainLines(delimiter, limits);
  let quoted: QuotedLines | null = null;
  const guard = new ColumnGuard(delimiter, limits.columns);
  const checked = new RowCheck(limits);
  try {
    let first = true;
    for await (const piece of file.pieces()) {
      guard.pass(piece);
      const text = first ? piece.replace(/^sep=.\r?\n/, '') : piece;
      first = false;
      if (quoted === null && text.includes('"')) quoted = new QuotedLines(delimiter, limits, plain);
      yield* checked.rows(quoted === null ? plain.push(text) : quoted.push(text));
      await new Promise((resolve) => setImmediate(resolve));
    }
    yield* checked.rows(quoted === null ? plain.finish() : await quoted.finish());
  } finally {
    quoted?.destroy();
  }
}

/** Holds rows against the limits and leaves those without any text out. */
class RowCheck {
  private count = 0;

  constructor(private readonly limits: TableLimits) {}

  /** @throws TableRefusal */
  *rows(found: Iterable<TableRow>): Generator<TableRow> {
    const { limits } = this;
    for (const row of found) {
      if (row.cells.length > limits.columns) throw new TableRefusal('file_too_many_columns');
      if (row.cells.some((cell) => cell.length > limits.cell)) throw new TableRefusal('file_cell_too_long');
      if (row.cells.every((cell) => cell.trim() === '')) continue;
      this.count += 1;
      if (this.count > limits.rows) throw new TableRefusal('file_too_many_rows');
      yield row;
    }
  }
}

/** Rows of a text from the line on in which the first quote stands. */
class QuotedLines {
  private readonly parser: Parser;
  private readonly before: number;
  private fault: unknown = null;

  constructor(delimiter: string, limits: TableLimits, plain: PlainLines) {
    this.before = plain.count;
    this.parser = parse({
      delimiter,
      ...(plain.end !== null && { record_delimiter: plain.end }),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: limits.row,
    });
    this.parser.on('error', (error) => (this.fault ??= error));
    if (plain.rest !== '') this.parser.write(plain.rest);
  }

  /** @throws TableRefusal */
  push(piece: string): Iterable<TableRow> {
    this.parser.write(piece);
    return this.ready();
  }

  async finish(): Promise<Iterable<TableRow>> {
    await new Promise<void>((resolve) => {
      this.parser.once('error', () => resolve());
      this.parser.end(() => resolve());
    });
    return this.ready();
  }

  destroy(): void {
    this.parser.destroy();
  }

  private *ready(): Generator<TableRow> {
    if (this.fault !== null) throw refusalOf(this.fault);
    for (let found = next(this.parser); found !== null; found = next(this.parser))
      yield { line: this.before + found.info.lines, cells: found.record };
  }
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function next(parser: { read(): unknown }): Parsed | null {
  return parser.read() as Parsed | null;
}

/** A line with far more separators than columns are allowed ends the reading before the parser makes a million cells. */
class ColumnGuard {
  private readonly separator: number;
  private quoted = false;
  private found = 0;

  constructor(
    delimiter: string,
    private readonly columns: number,
  ) {
    this.separator = delimiter.charCodeAt(0);
  }

  /** @throws TableRefusal */
  pass(piece: string): void {
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (code === QUOTE) this.quoted = !this.quoted;
      else if (code === LINE_FEED && !this.quoted) this.found = 0;
      else if (code === this.separator && !this.quoted) this.found += 1;
      if (this.found > this.columns) throw new TableRefusal('file_too_many_columns');
    }
  }
}

function refusalOf(error: unknown): TableRefusal {
  const code = (error as { code?: unknown } | null)?.code;
  return new TableRefusal(code === 'CSV_MAX_RECORD_SIZE' ? 'file_too_many_columns' : 'file_broken');
}

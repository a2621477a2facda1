import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { TableLimits, TableRefusal } from './limits.js';
import { TableRow } from './table-row.js';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes looked at to tell text from anything else. */
const SAMPLE = 65_536;
const DELIMITERS = [';', ',', '\t', '|'] as const;
const PIECE = 65_536;
const QUOTE = 34;
const LINE_FEED = 10;

/**
 * Text of a file from any office program: a byte order mark decides; without one it is UTF-8 where that reads without
 * a fault, otherwise Windows-1252, which older exports of German programs use.
 * @throws TableRefusal for bytes that are no text.
 */
export function decodeText(bytes: Buffer): { readonly text: string; readonly encoding: TextEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodedAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodedAs(bytes, 'utf-16be');
  if (bytes.subarray(0, SAMPLE).includes(0)) throw new TableRefusal('file_not_a_table');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return decodedAs(bytes, 'windows-1252');
  }
}

function decodedAs(bytes: Buffer, encoding: TextEncoding): { text: string; encoding: TextEncoding } {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
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
 * Rows of a text table (RFC 4180, with any of the usual separators), parsed in pieces so that the server goes on
 * answering meanwhile. Empty lines are left out.
 * @throws TableRefusal
 */
export async function* textRows(
  text: string,
  delimiter: string,
  limits: TableLimits,
): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: limits.row,
  });
  const source = Readable.from(pieces(text.replace(/^sep=.\r?\n/, ''), delimiter, limits.columns));
  source.on('error', (error) => parser.destroy(error)).pipe(parser);
  let count = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (record.length > limits.columns) throw new TableRefusal('file_too_many_columns');
      if (record.some((cell) => cell.length > limits.cell)) throw new TableRefusal('file_cell_too_long');
      if (record.every((cell) => cell.trim() === '')) continue;
      count += 1;
      if (count > limits.rows) throw new TableRefusal('file_too_many_rows');
      yield { line: info.lines, cells: record };
    }
  } catch (error) {
    throw error instanceof TableRefusal ? error : refusalOf(error);
  } finally {
    parser.destroy();
  }
}

/**
 * The text in pieces, so that everything else that waits has its turn between two. A line with far more separators than
 * columns are allowed ends it here, before the parser makes a million cells.
 */
async function* pieces(text: string, delimiter: string, columns: number): AsyncGenerator<string> {
  const separator = delimiter.charCodeAt(0);
  let quoted = false;
  let found = 0;
  for (let from = 0; from < text.length; from += PIECE) {
    const piece = text.slice(from, from + PIECE);
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (code === QUOTE) quoted = !quoted;
      else if (code === LINE_FEED && !quoted) found = 0;
      else if (code === separator && !quoted) found += 1;
      if (found > columns) throw new TableRefusal('file_too_many_columns');
    }
    yield piece;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function refusalOf(error: unknown): TableRefusal {
  const code = (error as { code?: unknown } | null)?.code;
  return new TableRefusal(code === 'CSV_MAX_RECORD_SIZE' ? 'file_too_many_columns' : 'file_broken');
}

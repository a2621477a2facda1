import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { CsvError, Info, parse, Parser } from 'csv-parse';
import { isUtf8, textOf } from './encoding.js';
import { Cell, FileLayout, Skipped } from './layout.js';
import { Faults, Row } from './row.js';

/** A file found for a layout: where it is, and the edition that its name tells. */
export interface FoundFile {
  readonly layout: FileLayout;
  readonly path: string;
  readonly name: string;
  readonly edition: string;
  readonly bytes: number;
}

export interface ReadTally {
  rows: number;
  readonly skipped: Map<string, number>;
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: Info;
}

/** The longest line of a sound file is about 3,000 bytes; far beyond it a quote was never closed. */
const MAX_RECORD_BYTES = 262_144;

/**
 * Reads a file row by row into values for its layout's columns, each with the line it began on. Byte order mark,
 * both kinds of line end and quoted cells over several lines are understood. Faulty rows are noted and left out.
 */
export async function* readRows(
  file: FoundFile,
  faults: Faults,
  tally: ReadTally,
  onBytes: (bytes: number) => void,
): AsyncGenerator<readonly [cells: readonly Cell[], line: number]> {
  const parser = openParser(file, file.layout.anyEncoding === true && !(await isUtf8(file.path)), onBytes);
  const read = file.layout.reader(file.edition);
  let row: Row | null = null;
  let width = 0;
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      const startedOn = line;
      line = info.lines + 1;
      if (row === null) {
        width = record.length;
        row = openRow(file, record, faults);
        if (row === null) return;
        continue;
      }
      if (file.layout.footer?.test(record[0] ?? '')) return;
      tally.rows += 1;
      row.load(record, startedOn);
      if (record.length !== width) row.fault(null, `has ${record.length} cells instead of ${width}`);
      const cells = record.length === width ? read(row) : [];
      if (cells instanceof Skipped)
        tally.skipped.set(cells.reason, (tally.skipped.get(cells.reason) ?? 0) + 1);
      else if (row.faults === 0) yield [cells, startedOn];
      if (faults.full) return;
    }
    if (row === null) faults.add({ file: file.name, line: 1, column: null, reason: 'is empty' });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.add(asFault(file, error));
  } finally {
    parser.destroy();
  }
}

function openParser(file: FoundFile, isWindows1252: boolean, onBytes: (bytes: number) => void): Parser {
  const parser = parse({
    bom: true,
    delimiter: file.layout.delimiter,
    info: true,
    max_record_size: MAX_RECORD_BYTES,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const bytes: Readable = createReadStream(file.path, { highWaterMark: 262_144 });
  bytes.on('data', (chunk: Buffer) => onBytes(chunk.length));
  bytes.on('error', (error) => parser.destroy(error));
  (isWindows1252 ? Readable.from(textOf(bytes)) : bytes).pipe(parser);
  return parser;
}

/** Where each needed header stands; null and a fault for each that is missing. */
function openRow(file: FoundFile, header: readonly string[], faults: Faults): Row | null {
  const wanted = file.layout.headers(file.edition);
  if (file.layout.byPosition && header.length >= wanted.length)
    return new Row(file.name, new Map(wanted.map((name, index) => [name, index])), faults);
  const places = new Map(header.map((name, index) => [name.replace('\uFEFF', '').trim(), index]));
  const missing = wanted.filter((name) => !places.has(name));
  for (const name of missing)
    faults.add({ file: file.name, line: 1, column: name, reason: 'is missing from the header line' });
  return missing.length === 0 ? new Row(file.name, places, faults) : null;
}

const CSV_REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed',
  CSV_MAX_RECORD_SIZE: 'a quote is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quote',
  INVALID_OPENING_QUOTE: 'a quote stands in the middle of a cell',
};

function asFault(
  file: FoundFile,
  error: CsvError,
): { file: string; line: number | null; column: string | null; reason: string } {
  const details = error as CsvError & { readonly lines?: unknown; readonly column?: unknown };
  const column = typeof details.column === 'number' ? `column ${details.column + 1}` : null;
  return {
    file: file.name,
    line: typeof details.lines === 'number' ? details.lines : null,
    column,
    reason: CSV_REASONS[error.code] ?? error.message,
  };
}

import type { ByteSource } from './byte-source.js';
import { TABLE_LIMITS, TableLimits, TableRefusal } from './limits.js';
import { sheetRows } from './sheet.js';
import { TableRow } from './table-row.js';
import { delimiterOf, openText, TextEncoding, textRows } from './text.js';
import { openWorkbook } from './workbook.js';
import { zipDirectory } from './zip.js';

/** An uploaded table, recognised by its bytes and never by its name. */
export interface Table {
  readonly kind: 'csv' | 'xlsx';
  /** Of a text table. */
  readonly encoding: TextEncoding | null;
  /** Of a text table. */
  readonly delimiter: string | null;
  /** Name of the sheet that is read: the first visible one. */
  readonly sheet: string | null;
  /** The rows from the beginning, each time anew. @throws TableRefusal while reading. */
  rows(): AsyncGenerator<TableRow>;
}

const ZIP = 0x04034b50;
/** Compound File Binary: workbooks of before 2007, and encrypted ones of today. */
const COMPOUND = 0xd0cf11e0;

/**
 * Opens a CSV text or an XLSX workbook that somebody sent. Reading it costs time and memory by what is in it and
 * never by what it claims; bombs, foreign archives and document types are refused.
 * @throws TableRefusal
 */
export async function openTable(source: ByteSource, own: Partial<TableLimits> = {}): Promise<Table> {
  const limits = { ...TABLE_LIMITS, ...own };
  if (source.size === 0) throw new TableRefusal('file_empty');
  const mark = await source.read(0, 4);
  if (mark.length === 4 && mark.readUInt32BE(0) === COMPOUND) throw new TableRefusal('file_encrypted');
  if (mark.length === 4 && mark.readUInt32LE(0) === ZIP) return openXlsx(source, limits);
  const file = await openText(source);
  const delimiter = delimiterOf(file.head);
  return {
    kind: 'csv',
    encoding: file.encoding,
    delimiter,
    sheet: null,
    rows: () => textRows(file, delimiter, limits),
  };
}

async function openXlsx(source: ByteSource, limits: TableLimits): Promise<Table> {
  const workbook = await openWorkbook(source, await zipDirectory(source, limits), limits);
  return {
    kind: 'xlsx',
    encoding: null,
    delimiter: null,
    sheet: workbook.sheet.name,
    rows: () => sheetRows(source, workbook, limits),
  };
}

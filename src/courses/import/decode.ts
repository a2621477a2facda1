import { parse } from 'csv-parse/sync';
import { fromBaSearch, fromSchemaOrg, recordsOf } from '../../domain/course-feed/index.js';
import type { RawCourse } from '../../domain/course-feed/index.js';
import { AppError } from '../../platform/http/index.js';
import type { ImportFormat } from './course-import.entity.js';
import { elementsOf } from './scan.js';
import { readSheet } from './xlsx.js';

export interface Decoded {
  readonly format: ImportFormat;
  readonly records: readonly { readonly row: number; readonly raw: RawCourse }[];
}

/** More rows than this are no list of one provider. */
export const MOST_ROWS = 5000;
const MOST_COLUMNS = 60;
const DELIMITERS = [';', ',', '\t', '|'] as const;

/**
 * Reads an uploaded file by what is in it, not by its name: a workbook, JSON (records, schema.org, an answer of the
 * BA's search), a web page with JSON-LD, or a table as text.
 * @throws AppError `unsupported_media_type` for anything else, `too_large` for too many rows.
 */
export function decodeCourses(bytes: Buffer): Decoded {
  const decoded = decode(bytes);
  if (decoded.records.length > MOST_ROWS) throw new AppError('too_large');
  if (decoded.records.length === 0) throw new AppError('unsupported_media_type');
  return decoded;
}

function decode(bytes: Buffer): Decoded {
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')))
    return { format: 'xlsx', records: recordsOf(readSheet(bytes, MOST_ROWS + 1, MOST_COLUMNS)) };
  const text = textOf(bytes);
  if (text.includes('\u0000')) throw new AppError('unsupported_media_type');
  const start = text.trimStart().slice(0, 1);
  if (start === '{' || start === '[') return ofJson(parseJson(text));
  if (start === '<') return ofPage(text);
  return { format: 'csv', records: recordsOf(linesOf(text)) };
}

/** UTF-8 with or without BOM, UTF-16 by its BOM, and what is no UTF-8 as Windows-1252, as old spreadsheets write. */
export function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Lines of a table; the delimiter is the one that the first line has most of. */
function linesOf(text: string): readonly (readonly string[])[] {
  const [first = ''] = text.split(/\r\n|\r|\n/, 1);
  const count = (delimiter: string): number => first.split(delimiter).length;
  const delimiter = DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best));
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: MOST_ROWS + 2,
      max_record_size: 100_000,
    }).map((cells: readonly string[]) => cells.slice(0, MOST_COLUMNS));
  } catch {
    throw new AppError('unsupported_media_type');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new AppError('unsupported_media_type');
  }
}

function ofJson(document: unknown): Decoded {
  const ba = fromBaSearch(document);
  if (ba.length > 0) return { format: 'ba', records: numbered(ba) };
  const courses = fromSchemaOrg(document);
  if (courses.length > 0) return { format: 'schema_org', records: numbered(courses) };
  const list = Array.isArray(document) ? (document as readonly unknown[]) : [];
  const records = list.flatMap((one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one) ? [one as RawCourse] : [],
  );
  return { format: 'json', records: numbered(records) };
}

/** JSON-LD blocks of a web page; nothing else of it is looked at. */
function ofPage(text: string): Decoded {
  const blocks = [...elementsOf(text, 'script')].filter(({ attributes }) =>
    attributes.includes('application/ld+json'),
  );
  const courses = blocks.flatMap(({ inside }) => fromSchemaOrg(parseJson(inside)));
  return { format: 'schema_org', records: numbered(courses) };
}

function numbered(raws: readonly RawCourse[]): Decoded['records'] {
  return raws.map((raw, index) => ({ row: index + 1, raw }));
}

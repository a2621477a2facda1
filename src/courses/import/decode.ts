import { fromBaSearch, fromSchemaOrg, recordsOf } from '../../domain/course-feed/index.js';
import type { RawCourse } from '../../domain/course-feed/index.js';
import { AppError } from '../../platform/http/index.js';
import type { FieldErrorCode } from '../../platform/http/index.js';
import { openTable, TableRefusal } from '../../platform/tables/index.js';
import type { ImportFormat } from './course-import.entity.js';
import { elementsOf } from './scan.js';

export interface Decoded {
  readonly format: ImportFormat;
  readonly records: readonly { readonly row: number; readonly raw: RawCourse }[];
}

/** More rows than this are no list of one provider. */
const MOST_ROWS = 5000;
const LIMITS = { rows: MOST_ROWS + 1, columns: 60, unpacked: 20 * 1_048_576 } as const;

/**
 * Reads an uploaded file by what is in it, not by its name: a table as text or workbook, JSON (records, schema.org,
 * an answer of the BA's search), or a web page with JSON-LD. `pointer` is the field that carries the file.
 * @throws AppError `invalid_input` at that field for anything else, and for files that are too large or unsafe.
 */
export async function decodeCourses(bytes: Buffer, pointer: string): Promise<Decoded> {
  const refuse = (code: FieldErrorCode): never => {
    throw new AppError('invalid_input', { errors: [{ pointer, code }] });
  };
  try {
    const decoded = await decode(bytes);
    if (decoded.records.length > MOST_ROWS) return refuse('file_too_many_rows');
    return decoded.records.length === 0 ? refuse('file_not_a_table') : decoded;
  } catch (error) {
    if (error instanceof TableRefusal) return refuse(error.code);
    if (error instanceof SyntaxError) return refuse('file_broken');
    throw error;
  }
}

async function decode(bytes: Buffer): Promise<Decoded> {
  const start = bytes
    .subarray(0, 64)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .charAt(0);
  if (start === '{' || start === '[') return ofJson(parseJson(new TextDecoder().decode(bytes)));
  if (start === '<') return ofPage(new TextDecoder().decode(bytes));
  const table = await openTable(bytes, LIMITS);
  const rows: { readonly line: number; readonly cells: readonly string[] }[] = [];
  for await (const row of table.rows()) rows.push(row);
  return { format: table.kind, records: recordsOf(rows) };
}

function parseJson(text: string): unknown {
  return JSON.parse(text) as unknown;
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

import { Readable } from 'node:stream';
import { fromBaSearch, fromSchemaOrg, RawCourse, tableOf } from '../../domain/course-feed/index.js';
import { fromJobPosting, fromPositionOpening, postingTable } from '../../domain/posting-feed/index.js';
import { jsonLdOf } from '../../domain/shared/index.js';
import { ByteSource, openTable, TableRefusal, TableRow } from '../../platform/tables/index.js';
import { holdsPositionOpenings, positionOpenings } from './position-openings.js';

/** What the wizard reads, whatever the file is. */
export interface ImportTable {
  /** The file names its fields itself, in words that a standard fixes: nobody has to say what its columns mean. */
  readonly named: boolean;
  /** Headings first, from the beginning each time. @throws TableRefusal while reading. */
  rows(): AsyncIterable<TableRow>;
}

/** More records than this are no list of one provider, and no page. */
const MOST_RECORDS = 5000;
/** Documents are read as a whole, unlike tables. */
const DOCUMENT_BYTES = 10 * 1_048_576;
/** Enough to tell what a document is. */
const START_BYTES = 8192;
const COURSE_LIMITS = { rows: MOST_RECORDS + 1, columns: 60, unpacked: 20 * 1_048_576 } as const;

/** A table of people. @throws TableRefusal */
export async function openPlainTable(source: ByteSource): Promise<ImportTable> {
  const table = await openTable(source);
  return { named: false, rows: () => table.rows() };
}

/** A table of postings, JSON-LD of schema.org, a web page with it, or PositionOpenings of HR Open Standards. @throws TableRefusal */
export async function openPostingTable(source: ByteSource): Promise<ImportTable> {
  if (holdsPositionOpenings(await source.read(0, START_BYTES))) {
    const openings = await positionOpenings(await wholeOf(source), MOST_RECORDS);
    return ofLines(postingTable(openings.flatMap(fromPositionOpening)), true);
  }
  const documents = await documentsOf(source);
  if (documents === null) return openPlainTable(source);
  const postings = documents.flatMap(fromJobPosting);
  return ofLines(postingTable(postings), true);
}

/**
 * A list of courses by what is in it, not by its name: a table as text or workbook, JSON (records, schema.org, an
 * answer of the BA's search), or a web page with JSON-LD. Feeds become a table, too, so that one way leads on.
 * @throws TableRefusal
 */
export async function openCourseTable(source: ByteSource): Promise<ImportTable> {
  const documents = await documentsOf(source);
  if (documents !== null) {
    const feed = documents.flatMap((document) => [...fromBaSearch(document), ...fromSchemaOrg(document)]);
    return ofLines(tableOf(feed.length > 0 ? feed : documents.flatMap(plainRecords)), feed.length > 0);
  }
  const table = await openTable(source, COURSE_LIMITS);
  return { named: false, rows: () => table.rows() };
}

/** JSON documents of a file, or of the web page that it is; null for anything else. */
async function documentsOf(source: ByteSource): Promise<readonly unknown[] | null> {
  const start = (await source.read(0, 64))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .charAt(0);
  if (start !== '{' && start !== '[' && start !== '<') return null;
  const text = new TextDecoder().decode(await wholeOf(source));
  return start === '<' ? blocksOf(text) : [parsed(text)];
}

/** @throws TableRefusal for more than a document can hold */
function wholeOf(source: ByteSource): Promise<Buffer> {
  if (source.size > DOCUMENT_BYTES) throw new TableRefusal('file_too_large');
  return source.read(0, source.size);
}

function plainRecords(document: unknown): readonly RawCourse[] {
  const list = Array.isArray(document) ? (document as readonly unknown[]) : [];
  return list.flatMap((one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one) ? [one as RawCourse] : [],
  );
}

function ofLines(table: readonly (readonly string[])[], named: boolean): ImportTable {
  if (table.length < 2) throw new TableRefusal('file_not_a_table');
  if (table.length > MOST_RECORDS + 1) throw new TableRefusal('file_too_many_rows');
  const lines = table.map((cells, line) => ({ line, cells }));
  return { named, rows: () => Readable.from(lines) as AsyncIterable<TableRow> };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    throw new TableRefusal('file_broken');
  }
}

function blocksOf(page: string): readonly unknown[] {
  try {
    return jsonLdOf(page);
  } catch {
    throw new TableRefusal('file_broken');
  }
}

import {
  ColumnMapping,
  courseReader,
  ImportKind,
  personReader,
  RowReader,
  vacancyReader,
} from '../../domain/table-import/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { ByteSource, originalCell, TableRefusal } from '../../platform/tables/index.js';
import { ImportTable, openCourseTable, openPlainTable, openPostingTable } from './import-table.js';

/** What is wrong with one cell of a line. */
export interface RowFault {
  readonly line: number;
  readonly field: string;
  readonly code: string;
}

/** A line as the domain read it, or everything that is wrong with it. `index` counts data rows from 1. */
export type ReadLine =
  | { readonly index: number; readonly line: number; readonly faults: readonly RowFault[] }
  | { readonly index: number; readonly line: number; readonly faults: null; readonly row: unknown };

/** What a file shows before anybody has said what its columns mean. */
export interface FirstLook {
  readonly headers: string[];
  /** Cells of the first rows, so that a person knows what a column holds. */
  readonly samples: string[][];
  /** Number of data rows. */
  readonly total: number;
  /** The file says itself what its columns mean. */
  readonly named: boolean;
}

export interface LookTask {
  readonly step: 'look';
  readonly kind: ImportKind;
}

export interface LinesTask {
  readonly step: 'lines';
  readonly kind: ImportKind;
  readonly mapping: ColumnMapping;
  readonly today: LocalDate;
  /** Data rows that are left out; they are read too, because a reader may remember what it saw. */
  readonly skip: number;
}

const SAMPLES = 3;
/** Lines handed out together: enough that handing them over costs little, few enough to keep memory flat. */
const BATCH = 200;

/** How a table of each kind is opened. */
export const OPEN: Readonly<Record<ImportKind, (source: ByteSource) => Promise<ImportTable>>> = {
  people: openPlainTable,
  vacancies: openPostingTable,
  courses: openCourseTable,
};

/** Headers, the first rows and the number of rows. @throws TableRefusal */
export async function* look(source: ByteSource, { kind }: LookTask): AsyncGenerator<FirstLook> {
  const table = await OPEN[kind](source);
  const samples: string[][] = [];
  let headers: string[] | null = null;
  let total = 0;
  for await (const { cells } of table.rows()) {
    if (headers === null) headers = cells.map((cell) => shown(cell, 80));
    else {
      total += 1;
      if (samples.length < SAMPLES) samples.push(cells.map((cell) => shown(cell, 60)));
    }
  }
  if (headers === null || headers.length === 0 || total === 0) throw new TableRefusal('file_empty');
  yield { headers, samples, total, named: table.named };
}

/** The data rows, each forgotten after it was handed out, so memory stays flat. @throws TableRefusal */
export async function* lines(source: ByteSource, task: LinesTask): AsyncGenerator<readonly ReadLine[]> {
  const table = await OPEN[task.kind](source);
  const read = readerOf(task);
  let batch: ReadLine[] = [];
  let index = -1;
  for await (const { line, cells } of table.rows()) {
    index += 1;
    if (index === 0) continue;
    const row = read(cells.map(originalCell), line);
    if (index <= task.skip) continue;
    batch.push(
      row.ok
        ? { index, line, faults: null, row: row.value }
        : { index, line, faults: row.faults.map((fault) => ({ line, ...fault })) },
    );
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (batch.length > 0) yield batch;
}

/** A reader for one pass through one file, from its first row. */
export function readerOf({
  kind,
  mapping,
  today,
}: Pick<LinesTask, 'kind' | 'mapping' | 'today'>): RowReader<unknown> {
  switch (kind) {
    case 'people':
      return personReader(mapping);
    case 'vacancies':
      return vacancyReader(mapping);
    case 'courses':
      return courseReader(mapping, today);
  }
}

/** Text that PostgreSQL can store and a page can show. */
function shown(cell: string, max: number): string {
  return [...cell.replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, ' ')].slice(0, max).join('');
}

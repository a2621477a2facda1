import type {
  Ask,
  LineRefusal,
  LineRow,
  MadeRecord,
  RowWork,
  SeenRow,
} from '../../domain/table-import/index.js';
import { type ColumnArrays, type ColumnTypes, RowsByColumn } from '../../platform/database/column-cells.js';
import type { SpareMemory } from '../../platform/database/spare.js';
import { type ByteSource, originalCell } from '../../platform/tables/index.js';
import { faultOf } from '../targets/fault.js';
import { type LinesTask, OPEN, readerOf, type RowFault } from './steps.js';

export type SeeTask = Omit<LinesTask, 'step'>;

/** What working the rows of a table out takes. */
export interface WorkTask extends SeeTask {
  /** Rows of a block, which are stored together. */
  readonly batch: number;
  /** Whose rows they are, for the records of what they became. */
  readonly importId: string;
}

export type AnyWork = RowWork<unknown, unknown, unknown, unknown>;
export type AnyAsk = Ask<unknown, unknown>;

/** A program that works rows of one kind out; `memory`: where what it lays out lies. */
export interface RowProgram {
  rowWork(given: unknown, memory: SpareMemory): AnyWork;
}

/** The columns of `table_import_record` that are known before the rows are stored. */
export const RECORD_COLUMNS: ColumnTypes = {
  ...{ import_id: 'uuid', line: 'integer', record_id: 'uuid', consent_gap: 'boolean' },
};

/** Rows of a table, worked out together. */
export interface Block {
  /** Index of the last row; data rows count from 1. */
  readonly last: number;
  readonly faults: readonly RowFault[];
  /** Rows with faults. */
  readonly faulty: number;
  /** Records that the other rows became. */
  readonly count: number;
  readonly held: number;
  readonly consentGaps: number;
  /** Rows of `table_import_record` by `RECORD_COLUMNS`. */
  readonly records: ColumnArrays | null;
  /** What storing the records takes, by kind. */
  readonly made: unknown;
  /** The memory in which all that lies; it comes back when it is stored. */
  readonly memory: readonly ArrayBuffer[];
}

/** Rows of a table as a look beforehand finds them. */
export interface SeenBlock {
  readonly faults: readonly RowFault[];
  readonly faulty: number;
  readonly count: number;
  readonly consentGaps: number;
  /** Rows that could be stored: all where a second row for the same is to be told, otherwise the first ones. */
  readonly rows: readonly SeenRow[];
}

/** Rows that are worked on at a time: they are forgotten before they would be moved in memory. */
const PART = 100;
/** The same for a look beforehand, where each part asks the database whom it knows. */
const SEEN = 1000;
/** Good rows shown of a table. */
export const ROWS_SHOWN = 20;

interface Part {
  readonly last: number;
  readonly rows: readonly LineRow<unknown>[];
  readonly faults: readonly RowFault[];
  readonly faulty: number;
}

/** The rows of a file behind the first `skip` ones, as the database stores them. @throws TableRefusal */
export async function* workedOut(
  source: ByteSource,
  task: WorkTask,
  tools: WorkTools,
): AsyncGenerator<Block> {
  let block = new OpenBlock(task, tools);
  for await (const part of parts(source, task, PART)) {
    await block.add(part);
    if (block.rows < task.batch) continue;
    yield block.taken();
    block = new OpenBlock(task, tools);
  }
  if (block.rows > 0) yield block.taken();
}

interface WorkTools {
  readonly work: AnyWork;
  readonly ask: AnyAsk;
  /** Where what is laid out lies. */
  readonly memory: SpareMemory;
}

/** A block to which rows are added. */
class OpenBlock {
  rows = 0;
  private last = 0;
  private readonly counts = { faulty: 0, count: 0, held: 0, consentGaps: 0 };
  private readonly faults: RowFault[] = [];
  private readonly records: RowsByColumn;

  constructor(
    private readonly task: WorkTask,
    private readonly tools: WorkTools,
  ) {
    this.records = new RowsByColumn(RECORD_COLUMNS, tools.memory);
  }

  async add({ last, rows, ...told }: Part): Promise<void> {
    const { work, ask } = this.tools;
    const { records, refusals } = await work.work(rows, ask);
    const { faults, faulty } = withRefusals(told, refusals, this.task);
    this.faults.push(...faults);
    this.rows += rows.length + told.faulty;
    this.last = last;
    this.counts.faulty += faulty;
    this.counts.count += records.length;
    for (const record of records) this.keep(record);
  }

  private keep({ line, id, held, consentGap }: MadeRecord): void {
    const { counts, records, task } = this;
    if (held) counts.held += 1;
    if (consentGap) counts.consentGaps += 1;
    records.add({ import_id: task.importId, line, record_id: id, consent_gap: consentGap });
  }

  taken(): Block {
    const { last, counts, faults } = this;
    const { made, memory } = this.tools.work.block();
    const records = this.records.arrays();
    const own = (records ?? []).map(({ buffer }) => buffer as ArrayBuffer);
    return { last, faults, ...counts, records, made, memory: [...memory, ...own] };
  }
}

/** The same rows for a look beforehand. @throws TableRefusal */
export async function* lookedAt(
  source: ByteSource,
  task: SeeTask,
  { work, ask }: { readonly work: AnyWork; readonly ask: AnyAsk },
): AsyncGenerator<SeenBlock> {
  for await (const { rows, faults, faulty } of parts(source, task, SEEN)) {
    const { seen, refusals } = await work.look(rows, ask);
    yield {
      ...withRefusals({ faults, faulty }, refusals, task),
      count: seen.length,
      consentGaps: seen.filter(({ consentGap }) => consentGap).length,
      rows: seen.some(({ name }) => name !== null) ? seen : seen.slice(0, ROWS_SHOWN),
    };
  }
}

async function* parts(source: ByteSource, task: SeeTask, size: number): AsyncGenerator<Part> {
  const table = await OPEN[task.kind](source);
  const read = readerOf(task);
  let rows: LineRow<unknown>[] = [];
  let faults: RowFault[] = [];
  let faulty = 0;
  let index = -1;
  for await (const { line, cells } of table.rows()) {
    index += 1;
    if (index === 0) continue;
    const row = read(cells.map(originalCell), line);
    if (index <= task.skip) continue;
    if (row.ok) rows.push({ line, row: row.value });
    else {
      faulty += 1;
      faults.push(...row.faults.map((fault) => ({ line, ...fault })));
    }
    if (rows.length + faulty < size) continue;
    yield { last: index, rows, faults, faulty };
    [rows, faults, faulty] = [[], [], 0];
  }
  if (rows.length + faulty > 0) yield { last: index, rows, faults, faulty };
}

/** In the order of the lines. */
function withRefusals(
  { faults, faulty }: Pick<Part, 'faults' | 'faulty'>,
  refusals: readonly LineRefusal[],
  { kind }: SeeTask,
): Pick<Part, 'faults' | 'faulty'> {
  const refused = refusals.map(({ line, pointer, code }) => ({
    line,
    ...faultOf({ errors: [{ pointer, code }] }, kind),
  }));
  return {
    faults: [...faults, ...refused].sort((one, other) => one.line - other.line),
    faulty: faulty + refusals.length,
  };
}

import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/index.js';
import { ColumnCells, type ColumnTypes, insertColumns, RowsByColumn } from '../platform/database/index.js';
import type { BlockSource } from '../platform/tables/index.js';
import { type Block, RECORD_COLUMNS } from './reading/blocks.js';
import { workRows } from './reading/read-table.js';
import type { LinesTask, RowFault } from './reading/steps.js';
import { readRows } from './read-rows.js';
import { BlockTarget, RowTarget, StoredLine } from './targets/index.js';

/** What became of some rows. */
export interface RowCounts {
  readonly rowsStored: number;
  readonly rowsChanged: number;
  readonly rowsSame: number;
  readonly rowsHeld: number;
  readonly consentGaps: number;
  readonly twins: number;
}

/** Rows that are worked out and only have to be stored. */
export interface ReadyRows {
  readonly faults: readonly RowFault[];
  /** Rows with faults. */
  readonly faulty: number;
  /** Index of the last row. */
  readonly last: number;
  /** Stores them with the records of what they became; the same again after a transaction that was rolled back. */
  readonly store: (tx: EntityManager) => Promise<RowCounts>;
  /** They are stored, and what they lie in can be used again. */
  readonly done: () => void;
}

/** Whose rows are stored, and which. */
export interface RunTask extends Omit<LinesTask, 'step' | 'kind'> {
  readonly actor: Actor;
  readonly importId: string;
}

const TWIN: ColumnTypes = { twin: 'boolean' };
const BLOCK_COLUMNS: ColumnTypes = { ...RECORD_COLUMNS, ...TWIN };
const LINE_COLUMNS: ColumnTypes = { ...BLOCK_COLUMNS, before: 'jsonb', revision: 'integer' };

/** Blocks of rows that the reading thread works out. @throws TableRefusal */
export async function* readyBlocks(
  target: BlockTarget<unknown>,
  source: BlockSource,
  { actor, importId, ...task }: RunTask,
): AsyncGenerator<ReadyRows> {
  const { kind, batch } = target;
  const spare: ArrayBuffer[] = [];
  const working = await target.working(actor, importId);
  for await (const block of workRows(source, { kind, batch, importId, ...task }, working, spare)) {
    const store = await target.prepare(actor, block.made);
    yield {
      ...{ faults: block.faults, faulty: block.faulty, last: block.last },
      store: async (tx) => {
        const twins = await store(tx);
        await keepBlock(tx, block, twins);
        return countsOf(block, twins);
      },
      done: () => void spare.push(...block.memory),
    };
  }
}

async function keepBlock(
  tx: EntityManager,
  { records, count }: Block,
  twins: readonly boolean[],
): Promise<void> {
  if (records === null) return;
  const told = new ColumnCells('boolean');
  for (let at = 0; at < count; at += 1) told.add(twins[at] ?? false);
  await insertColumns(tx, 'table_import_record', BLOCK_COLUMNS, [...records, told.array()]);
}

function countsOf({ count, held, consentGaps }: Block, twins: readonly boolean[]): RowCounts {
  return {
    ...{ rowsStored: count, rowsChanged: 0, rowsSame: 0, rowsHeld: held, consentGaps },
    twins: twins.filter(Boolean).length,
  };
}

/** Batches of rows that are looked up one by one. @throws TableRefusal */
export async function* readyLines(
  target: RowTarget<unknown, unknown>,
  source: BlockSource,
  { actor, importId, ...task }: RunTask,
): AsyncGenerator<ReadyRows> {
  for await (const rows of readRows(target, source, task, target.batch)) {
    const good = rows.flatMap((row) => (row.faults === null ? [row] : []));
    const bad = rows.flatMap((row) => (row.faults === null ? [] : [row.faults]));
    yield {
      ...{ faults: bad.flat(), faulty: bad.length, last: rows.at(-1)?.index ?? 0 },
      store: async (tx) => {
        const { lines, same } = await target.store(tx, actor, importId, good);
        await keepLines(tx, importId, lines);
        return {
          ...{ rowsStored: lines.length, rowsSame: same, rowsHeld: 0, consentGaps: 0, twins: 0 },
          rowsChanged: lines.filter(({ before }) => before !== null).length,
        };
      },
      done: () => undefined,
    };
  }
}

async function keepLines(tx: EntityManager, importId: string, lines: readonly StoredLine[]): Promise<void> {
  const rows = new RowsByColumn(LINE_COLUMNS);
  for (const { line, id, before, revision } of lines)
    rows.add({
      ...{ import_id: importId, line, record_id: id, consent_gap: false, twin: false, before, revision },
    });
  await insertColumns(tx, 'table_import_record', LINE_COLUMNS, rows.arrays());
}

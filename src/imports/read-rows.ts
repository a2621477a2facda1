import type { BlockSource } from '../platform/tables/index.js';
import { readLines } from './reading/read-table.js';
import type { LinesTask, ReadLine, RowFault } from './reading/steps.js';
import { Resolved, RowTarget } from './targets/index.js';

/** A row ready to be stored. `index` counts data rows from 1. */
export type GoodRow = { readonly index: number; readonly line: number; readonly faults: null } & Extract<
  Resolved<unknown>,
  { readonly ok: true }
>;

/** A good row, or everything that is wrong with one. */
export type ReadRow =
  GoodRow | { readonly index: number; readonly line: number; readonly faults: readonly RowFault[] };

/**
 * The data rows of a file behind the first `skip` ones, `batch` at a time, with their references looked up; they are
 * forgotten again, so memory stays flat.
 * @throws TableRefusal
 */
export async function* readRows(
  target: RowTarget<unknown, unknown>,
  source: BlockSource,
  task: Omit<LinesTask, 'step' | 'kind'>,
  batch: number,
): AsyncGenerator<readonly ReadRow[]> {
  let rows: ReadRow[] = [];
  for await (const lines of readLines(source, { step: 'lines', kind: target.kind, ...task }))
    for (const line of lines) {
      rows.push(await resolved(target, line));
      if (rows.length < batch) continue;
      yield rows;
      rows = [];
    }
  if (rows.length > 0) yield rows;
}

async function resolved(target: RowTarget<unknown, unknown>, read: ReadLine): Promise<ReadRow> {
  if (read.faults !== null) return read;
  const { index, line } = read;
  const found = await target.resolve(read.row);
  return found.ok
    ? { index, line, faults: null, ...found }
    : { index, line, faults: [{ line, ...found.fault }] };
}

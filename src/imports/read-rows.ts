import type { Actor } from '../platform/auth/index.js';
import type { BlockSource } from '../platform/tables/index.js';
import { readLines } from './reading/read-table.js';
import type { LinesTask, ReadLine, RowFault } from './reading/steps.js';
import { ImportTarget, Resolved, Seen } from './targets/index.js';

/** A row ready to be stored. `index` counts data rows from 1. */
export type GoodRow = { readonly index: number; readonly line: number; readonly faults: null } & Extract<
  Resolved<unknown>,
  { readonly ok: true }
>;

/** A good row, or everything that is wrong with one. */
export type ReadRow =
  GoodRow | { readonly index: number; readonly line: number; readonly faults: readonly RowFault[] };

/**
 * The data rows of a file behind the first `skip` ones, some at a time, with their references looked up; they are
 * forgotten again, so memory stays flat.
 * @throws TableRefusal
 */
export async function* readRows(
  target: ImportTarget<unknown, unknown>,
  source: BlockSource,
  task: Omit<LinesTask, 'step' | 'kind'>,
): AsyncGenerator<readonly ReadRow[]> {
  for await (const lines of readLines(source, { step: 'lines', kind: target.kind, ...task })) {
    const rows: ReadRow[] = [];
    for (const line of lines) rows.push(await resolved(target, line));
    yield rows;
  }
}

/** The good ones of some rows, each with the word whether its record may be there already. */
export async function withTwins(
  target: ImportTarget<unknown, unknown>,
  actor: Actor,
  rows: readonly ReadRow[],
  seen: Seen,
): Promise<readonly (GoodRow & { readonly twin: boolean })[]> {
  const good = rows.flatMap((row) => (row.faults === null ? [row] : []));
  const items = good.map(({ item }) => item);
  const twins = (await target.twins?.(actor, items, seen)) ?? [];
  return good.map((row, at) => ({ ...row, twin: twins[at] ?? false }));
}

async function resolved(target: ImportTarget<unknown, unknown>, read: ReadLine): Promise<ReadRow> {
  if (read.faults !== null) return read;
  const { index, line } = read;
  const found = await target.resolve(read.row);
  return found.ok
    ? { index, line, faults: null, ...found }
    : { index, line, faults: [{ line, ...found.fault }] };
}

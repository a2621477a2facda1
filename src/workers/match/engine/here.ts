import { setImmediate as others } from 'node:timers/promises';
import { BatchMatcher, FrozenEngine, Lists, Side } from '../../../domain/matching/index.js';
import { emptyLists } from './rematch.js';

/** Lists between which other work of the process goes on: a few milliseconds. */
const AT_ONCE = 32;

/** The lists of some rows without a thread; for few rows, which would be done before a thread has started. */
export async function matchHere(engine: FrozenEngine, side: Side, rows: Int32Array): Promise<Lists> {
  const lists = emptyLists(side, rows.length);
  const matcher = new BatchMatcher(engine, side, lists);
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    matcher.runRows(rows, from, Math.min(rows.length, from + AT_ONCE));
    await others();
  }
  return lists;
}

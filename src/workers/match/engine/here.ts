import { setImmediate as others } from 'node:timers/promises';
import { agendaOf, BatchMatcher, FrozenEngine, Lists, Side } from '../../../domain/matching/index.js';
import { emptyLists } from './rematch.js';

/** Lists between which other work of the process goes on: a few milliseconds. */
const AT_ONCE = 32;

/** The lists of some rows without a thread; for few rows, which would be done before a thread has started. */
export async function matchHere(engine: FrozenEngine, side: Side, rows: Int32Array): Promise<Lists> {
  const lists = emptyLists(side, rows.length);
  const agenda = agendaOf(engine, side, { rows, most: AT_ONCE });
  const matcher = new BatchMatcher(engine, agenda, lists);
  for (let block = 0; block < agenda.blocks; block += 1) {
    matcher.run(block);
    await others();
  }
  return lists;
}

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { RUN_FLAGS } from '../../src/domain/language/engine/index.js';
import { BatchData, BatchOrder, PeoplePlanner, UsedRuns } from './language-thread.js';
import { note, seconds } from './language-tools.js';

const CANCELLED = 20;

export interface Replanning {
  /** Seconds at the 95th percentile of the runs that were cancelled. */
  readonly usual: number;
  /** Seconds and plans for the run on which most plans rest, always an online run for the whole country. */
  readonly mostUsed: number;
  readonly mostUsedPlans: number;
  readonly isSound: boolean;
}

/** Gives an order to all threads and waits for the last; returns slots with the runs they rest on. */
export async function carryOut(
  threads: readonly Worker[],
  data: BatchData,
  order: BatchOrder,
): Promise<UsedRuns[]> {
  Atomics.store(data.counter, 0, 0);
  return Promise.all(
    threads.map(async (thread) => {
      thread.postMessage(order);
      const [used] = (await once(thread, 'message')) as [UsedRuns];
      return used;
    }),
  );
}

/** Cancels the most used run and others spread over all that are used, one at a time, and plans anew who is touched. */
export async function cancelSome(
  threads: readonly Worker[],
  data: BatchData,
  planner: PeoplePlanner,
  used: readonly UsedRuns[],
): Promise<Replanning> {
  const slotsOf = invert(used);
  const count = (run: number | undefined): number => slotsOf.get(run ?? -1)?.length ?? 0;
  const byUse = [...slotsOf.keys()].sort((a, b) => count(b) - count(a));
  const spread = Array.from({ length: CANCELLED }, (_, at) =>
    Math.floor((byUse.length * (at + 0.5)) / CANCELLED),
  );
  const times: number[] = [];
  let isSound = true;
  for (const rank of [...spread.reverse(), 0]) {
    const run = byUse[rank];
    if (run === undefined) continue;
    const slots = Int32Array.from(slotsOf.get(run) ?? []).sort();
    const { flags } = data.catalogue.columns;
    const before = flags[run] as number;
    const putBack = remember(data, slots);
    flags[run] = before & ~RUN_FLAGS.seat;
    const started = performance.now();
    const after = await carryOut(threads, data, { slots });
    times.push(seconds(started));
    isSound &&= !after.some((list) => list.some((value, at) => at % 2 === 1 && value === run));
    isSound &&= othersStay(data, planner, new Set(slots));
    flags[run] = before;
    putBack();
  }
  const mostUsed = times.pop() ?? 0;
  times.sort((a, b) => a - b);
  const usual = times[Math.ceil(times.length * 0.95) - 1] ?? 0;
  note('runs that plans rest on, plans of the median', `${byUse.length}, ${count(byUse[byUse.length >> 1])}`);
  note('a run cancelled, p95 of 20', `${usual} s`);
  note('the most used run cancelled', `${count(byUse[0])} plans anew in ${mostUsed} s`);
  note('plans that do not rest on the run', isSound ? 'unchanged' : 'CHANGED');
  return { usual, mostUsed, mostUsedPlans: count(byUse[0]), isSound };
}

/** Keeps the results of the slots; returns what writes them back. */
function remember({ results }: BatchData, slots: Int32Array): () => void {
  const columns = [results.earliest, results.likelyOn, results.cost];
  const kept = columns.map((column) => Array.from(slots, (slot) => column[slot] as number));
  return () =>
    columns.forEach((column, index) =>
      slots.forEach((slot, at) => (column[slot] = kept[index]?.[at] as number)),
    );
}

function invert(lists: readonly UsedRuns[]): ReadonlyMap<number, readonly number[]> {
  const slotsOf = new Map<number, number[]>();
  for (const list of lists)
    for (let at = 0; at < list.length; at += 2) {
      const [slot, run] = [list[at] as number, list[at + 1] as number];
      const known = slotsOf.get(run);
      if (known) known.push(slot);
      else slotsOf.set(run, [slot]);
    }
  return slotsOf;
}

/** Plans of people whom a cancelled run does not touch, worked out again, are the ones stored. */
function othersStay(data: BatchData, planner: PeoplePlanner, touched: ReadonlySet<number>): boolean {
  const { people, vacancies } = data.size;
  for (let at = 0; at < 30; at += 1) {
    const person = (at * 15_485_863) % people;
    const stay = planner.answers(person).every(({ earliest, likelyOn }, vacancy) => {
      const slot = person * vacancies + vacancy;
      const same =
        data.results.earliest[slot] === (earliest?.day ?? -1) &&
        data.results.likelyOn[slot] === (likelyOn ?? -1);
      return same || touched.has(slot);
    });
    if (!stay) return false;
  }
  return true;
}

import { Worker } from 'node:worker_threads';
import cliProgress from 'cli-progress';
import { StandBy } from '../../src/domain/language/engine/index.js';
import { StoredPlans, carryOut, remember, usedBySlot, withoutSeat } from './language-plans.js';
import { BatchData, PeoplePlanner } from './language-thread.js';
import { note, round } from './language-tools.js';

/** Runs on which plans of more people rest have their stand-by: searching for fewer takes less than two seconds. */
export const STAND_BY_FROM = 400;

export interface StandBys {
  readonly byRun: ReadonlyMap<number, StandBy>;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** What the run that took longest would take on the day without this. */
  readonly longestSeconds: number;
}

/**
 * What the night does after all plans: for each run on which very many rest it works out what these people would do
 * without it, and keeps that.
 */
export async function workOutStandBys(
  threads: readonly Worker[],
  data: BatchData,
  planner: PeoplePlanner,
  { slotsOf, peopleOf, known }: StoredPlans,
  from: number,
): Promise<StandBys> {
  const [started, cpuBefore] = [performance.now(), process.cpuUsage()];
  const byRun = new Map<number, StandBy>();
  let [plans, longest] = [0, 0];
  const heavy = [...slotsOf].filter(([run]) => (peopleOf.get(run) ?? 0) > from);
  const bar = new cliProgress.SingleBar({ format: 'stand-by  [{bar}] {percentage} %' });
  bar.start(heavy.length, 0);
  for (const [run, slots] of heavy) {
    const began = performance.now();
    const putBack = remember(data, slots);
    const order = { slots, calledOff: run, known };
    const usedOf = usedBySlot(await withoutSeat(data, run, () => carryOut(threads, data, order)));
    longest = Math.max(longest, performance.now() - began);
    byRun.set(run, new StandBy(slots, (slot) => planner.read(slot, usedOf.get(slot) ?? [])));
    putBack();
    plans += slots.length;
    bar.increment();
  }
  bar.stop();
  const seconds = round((performance.now() - started) / 1000);
  const { user, system } = process.cpuUsage(cpuBefore);
  const longestSeconds = round(longest / 1000);
  note(`stand-by plans of runs that over ${from} people rest on`, `${plans} for ${byRun.size} runs`);
  note('working them out, ahead', `${seconds} s, ${longestSeconds} s for the run that takes longest`);
  return { byRun, seconds, cpuSeconds: round((user + system) / 1e6), longestSeconds };
}

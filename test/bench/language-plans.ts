import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { RUN_FLAGS } from '../../src/domain/language/engine/index.js';
import type { WorldSize } from '../support/language-world.js';
import { BatchData, BatchOrder, KnownRuns, UsedRuns } from './language-thread.js';

/** The runs on which stored plans rest, both ways. */
export interface StoredPlans {
  readonly known: KnownRuns;
  /** Ascending slots by run. */
  readonly slotsOf: ReadonlyMap<number, Int32Array>;
  /** How many people's plans rest on a run. */
  readonly peopleOf: ReadonlyMap<number, number>;
}

export function storedPlans(used: readonly UsedRuns[], { people, vacancies }: WorldSize): StoredPlans {
  const slotsOf = invert(used);
  const peopleOf = new Map([...slotsOf].map(([run, slots]) => [run, distinct(slots, vacancies)]));
  return { known: knownRuns(used, people * vacancies), slotsOf, peopleOf };
}

function distinct(slots: Int32Array, vacancies: number): number {
  const isNext = (slot: number, at: number): boolean =>
    at === 0 || Math.floor(slot / vacancies) !== Math.floor((slots[at - 1] as number) / vacancies);
  return slots.filter(isNext).length;
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

/** Keeps the results of the slots; returns what writes them back. */
export function remember({ results }: BatchData, slots: Int32Array): () => void {
  const columns = [results.earliest, results.likelyOn, results.cost, results.ue, results.steps];
  const kept = columns.map((column) => Array.from(slots, (slot) => column[slot] as number));
  return () =>
    columns.forEach((column, index) =>
      slots.forEach((slot, at) => (column[slot] = kept[index]?.[at] as number)),
    );
}

/** Does something while a run has no seat. */
export async function withoutSeat<T>(
  { catalogue }: BatchData,
  run: number,
  work: () => Promise<T>,
): Promise<T> {
  const { flags } = catalogue.columns;
  const before = flags[run] as number;
  flags[run] = before & ~RUN_FLAGS.seat;
  try {
    return await work();
  } finally {
    flags[run] = before;
  }
}

/** The runs of each slot, in order. */
export function usedBySlot(lists: readonly UsedRuns[]): ReadonlyMap<number, readonly number[]> {
  const usedOf = new Map<number, number[]>();
  for (const list of lists)
    for (let at = 0; at < list.length; at += 2) {
      const [slot, run] = [list[at] as number, list[at + 1] as number];
      const known = usedOf.get(slot);
      if (known) known.push(run);
      else usedOf.set(slot, [run]);
    }
  return usedOf;
}

/** Ascending slots by run. */
function invert(lists: readonly UsedRuns[]): ReadonlyMap<number, Int32Array> {
  const slotsOf = new Map<number, number[]>();
  for (const list of lists)
    for (let at = 0; at < list.length; at += 2) {
      const [slot, run] = [list[at] as number, list[at + 1] as number];
      const known = slotsOf.get(run);
      if (known) known.push(slot);
      else slotsOf.set(run, [slot]);
    }
  return new Map([...slotsOf].map(([run, slots]) => [run, Int32Array.from(slots).sort()]));
}

/** The runs of all slots in memory that the threads share. */
function knownRuns(lists: readonly UsedRuns[], slots: number): KnownRuns {
  const begin = new Int32Array(new SharedArrayBuffer(4 * (slots + 1)));
  for (const list of lists)
    for (let at = 0; at < list.length; at += 2) (begin[(list[at] as number) + 1] as number) += 1;
  for (let slot = 0; slot < slots; slot += 1) (begin[slot + 1] as number) += begin[slot] as number;
  const runs = new Int32Array(new SharedArrayBuffer(4 * (begin[slots] as number)));
  const next = begin.slice(0, slots);
  for (const list of lists)
    for (let at = 0; at < list.length; at += 2) {
      const slot = list[at] as number;
      runs[next[slot] as number] = list[at + 1] as number;
      (next[slot] as number) += 1;
    }
  return { begin, runs };
}

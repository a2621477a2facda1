import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { RUN_FLAGS } from '../../src/domain/language/engine/index.js';
import { Tally } from './language-checks.js';
import { BatchData, BatchOrder, KnownRuns, PeoplePlanner, UsedRuns } from './language-thread.js';
import { note, round } from './language-tools.js';

/** Runs drawn from the whole catalogue, as a cancellation meets them: most carry few plans or none. */
const CANCELLED = 60;

/** At most about so many new plans of a run are compared with a fresh search. */
const JUDGED = 2000;

export interface Replanning {
  /** Seconds until all plans that rested on the run are new, for runs drawn from the catalogue. */
  readonly median: number;
  readonly p95: number;
  /** The run on which most plans rest, always an online run for the whole country: seconds and plans. */
  readonly mostUsed: number;
  readonly mostUsedPlans: number;
  /** Seconds of processor time that these take. */
  readonly mostUsedCpu: number;
  /** Milliseconds until it is known, and marked, which plans of that run no longer hold. */
  readonly mostUsedMarkedMs: number;
  readonly isSound: boolean;
  /** New plans compared with those that a full search without the run finds. */
  readonly fresh: Tally;
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

/**
 * Cancels runs of the catalogue one at a time, the most used last. First every plan that rests on the run is marked by
 * the inverted index: from then on nobody is shown a plan that no longer holds. Then those plans are worked out anew.
 */
export async function cancelSome(
  threads: readonly Worker[],
  data: BatchData,
  planner: PeoplePlanner,
  used: readonly UsedRuns[],
): Promise<Replanning> {
  const slotsOf = invert(used);
  const known = knownRuns(used, data.size.people * data.size.vacancies);
  const count = (run: number): number => slotsOf.get(run)?.length ?? 0;
  const runs = data.catalogue.columns.count;
  const drawn = Array.from({ length: CANCELLED }, (_, at) => (at * 15_485_863 + 7) % runs);
  const mostUsedRun = [...slotsOf.keys()].reduce((a, b) => (count(b) > count(a) ? b : a), 0);
  const judged = { answers: 0, equal: 0 };
  const done: Cancelled[] = [];
  for (const run of [...drawn, mostUsedRun])
    done.push(
      await cancel(run, slotsOf.get(run) ?? new Int32Array(0), { threads, data, planner, known, judged }),
    );
  const isSound = done.every((one) => one.isSound);
  const { markedMs = 0, cpuSeconds = 0 } = done.at(-1) ?? {};
  const times = done.map(({ seconds }) => seconds);
  const mostUsed = round(times.pop() ?? 0);
  times.sort((a, b) => a - b);
  const at = (part: number): number => round(times[Math.floor(times.length * part)] ?? 0);
  const carrying = drawn.filter((run) => count(run) > 0).length;
  note('runs that plans rest on', `${slotsOf.size} of ${runs}`);
  note(
    `a run of the catalogue cancelled (${CANCELLED} drawn)`,
    `p50 ${at(0.5)} s, p95 ${at(0.95)} s, most ${at(1 - 1e-9)} s`,
  );
  note('of these carry plans', `${carrying}, at most ${Math.max(...drawn.map(count))} plans`);
  note('the most used run: its plans marked', `${count(mostUsedRun)} in ${round(markedMs)} ms`);
  note('the most used run: its plans worked out anew', `${mostUsed} s, ${cpuSeconds} s of processor time`);
  note('plans that do not rest on the run', isSound ? 'unchanged' : 'CHANGED');
  note('new plans equal to a fresh search', `${judged.equal} of ${judged.answers}`);
  return {
    ...{ median: at(0.5), p95: at(0.95), mostUsed, mostUsedPlans: count(mostUsedRun) },
    ...{ mostUsedMarkedMs: round(markedMs), mostUsedCpu: cpuSeconds, isSound, fresh: judged },
  };
}

interface Setting {
  readonly threads: readonly Worker[];
  readonly data: BatchData;
  readonly planner: PeoplePlanner;
  readonly known: KnownRuns;
  readonly judged: Tally;
}

interface Cancelled {
  readonly seconds: number;
  readonly markedMs: number;
  readonly cpuSeconds: number;
  /** No new plan uses the run, and plans that did not rest on it stay. */
  readonly isSound: boolean;
}

/** Cancels one run, plans the slots that rest on it anew, judges that, and takes all back. */
async function cancel(run: number, slots: Int32Array, setting: Setting): Promise<Cancelled> {
  const { threads, data, planner, known, judged } = setting;
  const { flags } = data.catalogue.columns;
  const before = flags[run] as number;
  const stale = new Uint8Array(data.size.people * data.size.vacancies);
  const started = performance.now();
  for (const slot of slots) stale[slot] = 1;
  const markedMs = performance.now() - started;
  const putBack = remember(data, slots);
  flags[run] = before & ~RUN_FLAGS.seat;
  const [began, cpuBefore] = [performance.now(), process.cpuUsage()];
  const after = slots.length === 0 ? [] : await carryOut(threads, data, { slots, calledOff: run, known });
  const seconds = (performance.now() - began + markedMs) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  const isGone = !after.some((list) => list.some((value, at) => at % 2 === 1 && value === run));
  const isSound = isGone && (slots.length === 0 || othersStay(data, planner, new Set(slots)));
  judgeFresh(judged, data, planner, slots, after);
  flags[run] = before;
  putBack();
  return { seconds, markedMs, cpuSeconds: round((user + system) / 1e6), isSound };
}

/** Keeps the results of the slots; returns what writes them back. */
function remember({ results }: BatchData, slots: Int32Array): () => void {
  const columns = [results.earliest, results.likelyOn, results.cost, results.ue, results.steps];
  const kept = columns.map((column) => Array.from(slots, (slot) => column[slot] as number));
  return () =>
    columns.forEach((column, index) =>
      slots.forEach((slot, at) => (column[slot] = kept[index]?.[at] as number)),
    );
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

/** Compares new plans of people spread over those touched with a full search that knows nothing of the old ones. */
function judgeFresh(
  tally: Tally,
  { size, results }: BatchData,
  planner: PeoplePlanner,
  slots: Int32Array,
  after: readonly UsedRuns[],
): void {
  const step = Math.max(1, Math.floor(slots.length / JUDGED));
  const usedOf = usedBySlot(after);
  for (let at = 0; at < slots.length; at += step) {
    const slot = slots[at] as number;
    const [answer] = planner.answers(Math.floor(slot / size.vacancies), [slot % size.vacancies]);
    const { earliest = null, likelyOn = null } = answer ?? {};
    const runs = (usedOf.get(slot) ?? []).slice(0, results.steps[slot]);
    const found = [results.earliest, results.cost, results.ue, results.likelyOn].map(
      (column) => column[slot],
    );
    const fresh = [earliest?.day ?? -1, earliest?.cost ?? -1, earliest?.ue ?? -1, likelyOn ?? -1];
    tally.answers += 1;
    if (`${[...found, ...runs].join()}` === `${[...fresh, ...(earliest?.runs ?? [])].join()}`)
      tally.equal += 1;
    else console.error(`differs from a fresh search: slot ${slot}, ${found.join()}, ${fresh.join()}`);
  }
}

function usedBySlot(lists: readonly UsedRuns[]): ReadonlyMap<number, readonly number[]> {
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

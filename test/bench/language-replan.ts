import { Worker } from 'node:worker_threads';
import { Tally } from './language-checks.js';
import { StoredPlans, carryOut, remember, usedBySlot, withoutSeat } from './language-plans.js';
import { StandBys } from './language-stand-by.js';
import { BatchData, PeoplePlanner, UsedRuns } from './language-thread.js';
import { note, round } from './language-tools.js';

/** Runs drawn from the whole catalogue, as a cancellation meets them: most carry few plans or none. */
const CANCELLED = 60;

/** So many of the runs without a stand-by are cancelled on which plans of most people rest. */
const HEAVIEST = 20;

/** At most about so many new plans of a run are compared with a fresh search. */
const JUDGED = 2000;

/** One run called off. */
interface Cancelled {
  readonly run: number;
  readonly plans: number;
  /** Plans that were kept for this day. */
  readonly kept: number;
  /** Until all plans that rested on the run are new. */
  readonly seconds: number;
  /** Until it is known, and marked, which plans no longer hold. */
  readonly markedMs: number;
  readonly cpuSeconds: number;
  /** No new plan uses the run, and plans that did not rest on it stay. */
  readonly isSound: boolean;
}

export interface Replanning {
  /** Seconds of runs drawn from the catalogue. */
  readonly median: number;
  readonly p95: number;
  readonly most: number;
  /** The run on which most plans rest, always an online run for the whole country. */
  readonly mostUsed: Cancelled;
  /** The run that took longest of the heaviest without a stand-by: all plans are searched. */
  readonly mostSearched: Cancelled;
  readonly isSound: boolean;
  /** New plans compared with those that a full search without the run finds. */
  readonly fresh: Tally;
}

interface Setting {
  readonly threads: readonly Worker[];
  readonly data: BatchData;
  readonly planner: PeoplePlanner;
  readonly plans: StoredPlans;
  readonly standBys: StandBys;
}

/**
 * Cancels runs of the catalogue one at a time, the most used last. First every plan that rests on the run is marked by
 * the inverted index: from then on nobody is shown a plan that no longer holds. Then those plans are worked out anew,
 * or taken from the stand-by of the run.
 */
export async function cancelSome(setting: Setting): Promise<Replanning> {
  const { slotsOf, peopleOf } = setting.plans;
  const count = (run: number): number => slotsOf.get(run)?.length ?? 0;
  const runs = setting.data.catalogue.columns.count;
  const drawn = Array.from({ length: CANCELLED }, (_, at) => (at * 15_485_863 + 7) % runs);
  const runsOn = [...slotsOf.keys()];
  const mostUsedRun = runsOn.reduce((a, b) => (count(b) > count(a) ? b : a), 0);
  const people = (run: number): number => peopleOf.get(run) ?? 0;
  const heaviest = runsOn
    .filter((run) => !setting.standBys.byRun.has(run))
    .sort((a, b) => people(b) - people(a))
    .slice(0, HEAVIEST);
  const fresh = { answers: 0, equal: 0 };
  const some: Cancelled[] = [];
  for (const run of drawn) some.push(await cancel(run, setting, fresh));
  const searched: Cancelled[] = [];
  for (const run of heaviest) searched.push(await cancel(run, setting, fresh));
  const mostUsed = await cancel(mostUsedRun, setting, fresh);
  const mostSearched = [...searched].sort((a, b) => b.seconds - a.seconds)[0] ?? mostUsed;
  const isSound = [...some, ...searched, mostUsed].every((one) => one.isSound);
  const times = some.map(({ seconds }) => seconds).sort((a, b) => a - b);
  const at = (part: number): number => round(times[Math.floor(times.length * part)] ?? 0);
  note('runs that plans rest on', `${slotsOf.size} of ${runs}`);
  note(
    `a run of the catalogue cancelled (${CANCELLED} drawn)`,
    `p50 ${at(0.5)} s, p95 ${at(0.95)} s, most ${at(1 - 1e-9)} s`,
  );
  const carrying = some.filter(({ plans }) => plans > 0).length;
  note('of these carry plans', `${carrying}, at most ${Math.max(...drawn.map(count))} plans`);
  say(`longest of the ${searched.length} heaviest without a stand-by`, mostSearched);
  say('the most used run', mostUsed);
  note('plans that do not rest on the run', isSound ? 'unchanged' : 'CHANGED');
  note('new plans equal to a fresh search', `${fresh.equal} of ${fresh.answers}`);
  return { median: at(0.5), p95: at(0.95), most: at(1 - 1e-9), mostUsed, mostSearched, isSound, fresh };
}

function say(name: string, { plans, kept, seconds, markedMs, cpuSeconds }: Cancelled): void {
  note(`${name}: marked`, `${plans} in ${markedMs} ms`);
  note(`${name}: new`, `${seconds} s, ${cpuSeconds} s of processor time, ${kept} kept ready`);
}

/** Cancels one run, plans the slots that rest on it anew, judges that, and takes all back. */
async function cancel(run: number, setting: Setting, fresh: Tally): Promise<Cancelled> {
  const { data, planner, plans } = setting;
  const slots = plans.slotsOf.get(run) ?? new Int32Array(0);
  const stale = new Uint8Array(data.size.people * data.size.vacancies);
  const started = performance.now();
  for (const slot of slots) stale[slot] = 1;
  const markedMs = performance.now() - started;
  const putBack = remember(data, slots);
  return withoutSeat(data, run, async () => {
    const [began, cpuBefore] = [performance.now(), process.cpuUsage()];
    const { after, kept } = await planAnew(run, slots, setting);
    const seconds = (performance.now() - began + markedMs) / 1000;
    const { user, system } = process.cpuUsage(cpuBefore);
    const isGone = !after.some((list) => list.some((value, at) => at % 2 === 1 && value === run));
    const isSound = isGone && (slots.length === 0 || othersStay(data, planner, new Set(slots)));
    judgeFresh(fresh, data, planner, slots, after);
    putBack();
    const cpuSeconds = round((user + system) / 1e6);
    const figures = { seconds: round(seconds), markedMs: round(markedMs), cpuSeconds };
    return { run, plans: slots.length, kept, ...figures, isSound };
  });
}

/** Takes what was kept for this day, and searches the rest. */
async function planAnew(
  run: number,
  slots: Int32Array,
  { threads, data, planner, plans, standBys }: Setting,
): Promise<{ readonly after: readonly UsedRuns[]; readonly kept: number }> {
  const standBy = standBys.byRun.get(run);
  const [taken, open]: [number[], number[]] = [[], []];
  for (const slot of slots) {
    const answer = standBy?.answer(slot, NO_OTHERS);
    if (answer) planner.write(slot, answer, taken);
    else open.push(slot);
  }
  const order = { slots: Int32Array.from(open), calledOff: run, known: plans.known };
  const searched = open.length === 0 ? [] : await carryOut(threads, data, order);
  return { after: [Int32Array.from(taken), ...searched], kept: slots.length - open.length };
}

/** Each run is taken back before the next is called off. */
const NO_OTHERS: ReadonlySet<number> = new Set();

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

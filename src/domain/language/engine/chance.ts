import { ChanceBounds } from './chance-bounds.js';
import { GoalView, OpenGoal } from './goal-view.js';
import { Rest, Rests } from './rest.js';

/** An exam whose result is not out: no further sitting starts on or before the day. */
interface Pending {
  readonly exam: number;
  readonly until: number;
}

const NONE: readonly Pending[] = [];
/** As in the readable outlook: what is this close to the threshold reaches it. */
const ROUNDING = 1e-9;

/**
 * First day on which a goal is proven with a given probability under the best policy: the model of
 * `languageOutlook`, evaluated for single days. For one day each rest has a value per place, filled from the end;
 * a run is looked at only when the simpler problem of `ChanceBounds` promises more than waiting does.
 */
export class ChanceSearch {
  private readonly bounds: ChanceBounds;
  private readonly rests: Rests;
  private evaluation = 0;
  private day = 0;

  constructor(private readonly field: GoalView) {
    this.bounds = new ChanceBounds(field);
    this.rests = new Rests(field);
  }

  /** Null when the probability is not reached by the cap. */
  likelyOn(goal: OpenGoal, q: number): number | null {
    const days = this.candidateDays(goal);
    if (days.length === 0) return null;
    const root = this.rests.root(goal);
    const from = this.field.firstFrom(this.field.view.person.today);
    const reaches = (index: number): boolean =>
      this.probability(goal, root, from, days[index] as number, q) >= q - ROUNDING;
    if (!reaches(days.length - 1)) return null;
    let [low, high] = [0, days.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (reaches(middle)) high = middle;
      else low = middle + 1;
    }
    return days[high] as number;
  }

  private candidateDays(goal: OpenGoal): readonly number[] {
    const { columns } = this.field.view.catalogue;
    const days = new Set<number>();
    if (goal.rootDay <= goal.cap) days.add(goal.rootDay);
    for (let at = 0; at < this.field.count; at += 1) {
      if (this.field.serves[at] === 0) continue;
      const day = (goal.assessed ? columns.end : columns.result)[this.field.runAt(at)] as number;
      if (day <= goal.cap && day <= goal.rootDay) days.add(Math.max(day, this.field.view.person.today));
    }
    for (const day of goal.announced) if (day <= goal.cap) days.add(day);
    return [...days].sort((a, b) => a - b);
  }

  /** Exact when at least `q`; otherwise possibly only an upper bound. */
  private probability(goal: OpenGoal, root: Rest, from: number, day: number, q: number): number {
    this.bounds.reset(goal, day);
    const bound = this.bounds.row(this.stateOf(root))[from] as number;
    if (bound < q - ROUNDING) return bound;
    this.evaluation += 1;
    this.day = day;
    return this.value(root, from);
  }

  private stateOf(rest: Rest): number {
    return this.bounds.stateOf(rest.reached, rest.certified, rest.triedLevel);
  }

  /** Highest probability from a rest with all results out. */
  private value(rest: Rest, from: number): number {
    const { count } = this.field;
    if (rest.provenOn <= this.day) return 1;
    if (rest.evaluation !== this.evaluation) {
      if (rest.values.length <= count) rest.values = new Float64Array(count + 1);
      rest.evaluation = this.evaluation;
      rest.knownFrom = count;
      rest.values[count] = 0;
    }
    const state = this.stateOf(rest);
    for (let at = rest.knownFrom - 1; at >= from; at -= 1) {
      const waiting = rest.values[at + 1] as number;
      const better = this.promises(state, at, waiting) && this.rests.admits(rest, at);
      rest.values[at] = better ? Math.max(waiting, this.byTaking(rest, at, NONE)) : waiting;
      rest.knownFrom = at;
    }
    return rest.values[from] as number;
  }

  private promises(state: number, at: number, waiting: number): boolean {
    return this.bounds.byTaking(state, at, this.field.runAt(at)) > waiting;
  }

  private byTaking(rest: Rest, at: number, pending: readonly Pending[]): number {
    const { columns } = this.field.view.catalogue;
    const run = this.field.runAt(at);
    const exam = columns.exam[run] as number;
    const { passed, failed } = this.rests.after(rest, at);
    const p = columns.p[run] as number;
    const open = exam < 0 ? pending : [...pending, { exam, until: columns.result[run] as number }];
    // Earlier results may still be out where the run itself had no rival; later places are safe for all of them.
    const place =
      pending.length === 0 ? (this.field.afterwards[at] as number) : (this.field.next[at] as number);
    const ifPassed = this.valueWithPending(passed, place, open);
    return p * ifPassed + (p < 1 ? (1 - p) * this.valueWithPending(failed, place, open) : 0);
  }

  /** The first run taken either starts while results are out, and is of another exam, or after all of them. */
  private valueWithPending(rest: Rest, from: number, pending: readonly Pending[]): number {
    if (rest.provenOn <= this.day) return 1;
    const { columns } = this.field.view.catalogue;
    let last = -1;
    for (const { until } of pending) last = Math.max(last, until);
    let place = from;
    while (place < this.field.count && (columns.start[this.field.runAt(place)] as number) <= last) place += 1;
    let best = this.value(rest, place);
    const state = this.stateOf(rest);
    for (let at = place - 1; at >= from; at -= 1) {
      const run = this.field.runAt(at);
      const start = columns.start[run] as number;
      const open = pending.filter(({ until }) => until >= start);
      if (open.some(({ exam }) => exam === columns.exam[run])) continue;
      if (!this.promises(state, at, best) || !this.rests.admits(rest, at)) continue;
      best = Math.max(best, this.byTaking(rest, at, open));
    }
    return best;
  }

  /** Numbers in the catalogue of the runs that a best policy for the day may enter. */
  runsUsed(goal: OpenGoal, day: number): readonly number[] {
    const root = this.rests.root(goal);
    const from = this.field.firstFrom(this.field.view.person.today);
    this.probability(goal, root, from, day, 0);
    const used = new Set<number>();
    this.trace(root, from, NONE, used);
    return [...used];
  }

  private trace(rest: Rest, from: number, pending: readonly Pending[], used: Set<number>): void {
    const best = this.valueWithPending(rest, from, pending);
    if (rest.provenOn <= this.day || best <= 0) return;
    const { columns } = this.field.view.catalogue;
    for (let at = from; at < this.field.count; at += 1) {
      const run = this.field.runAt(at);
      const open = pending.filter(({ until }) => until >= (columns.start[run] as number));
      if (open.some(({ exam }) => exam === columns.exam[run]) || !this.rests.admits(rest, at)) continue;
      if (!this.promises(this.stateOf(rest), at, 0) || this.byTaking(rest, at, open) < best - TIE) continue;
      used.add(run);
      const { passed, failed } = this.rests.after(rest, at);
      const place =
        open.length === 0 ? (this.field.afterwards[at] as number) : (this.field.next[at] as number);
      const exam = columns.exam[run] as number;
      const after = exam < 0 ? open : [...open, { exam, until: columns.result[run] as number }];
      this.trace(passed, place, after, used);
      if ((columns.p[run] as number) < 1) this.trace(failed, place, after, used);
      return;
    }
  }
}

/** Two ways are equally good when their probabilities differ by no more than rounding. */
const TIE = 1e-12;

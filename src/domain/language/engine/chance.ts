import { ChanceBounds } from './chance-bounds.js';
import { Field } from './goal-field.js';
import { SERVES } from './run-list.js';
import { atLeast } from './packed.js';
import { Known, Rest } from './rest-content.js';
import { Rests } from './rest.js';

/** An exam whose result is not out: no further sitting of it at places before this one. */
interface Pending {
  readonly exam: number;
  readonly to: number;
}

const NONE: readonly Pending[] = [];
/** As in the readable outlook: what is this close to the threshold reaches it. */
const ROUNDING = 1e-9;
/** Values this close are taken for the same. */
const TIE = 1e-12;

/**
 * First day on which a goal is proven with a given probability under the best policy: the model of
 * `languageOutlook`, asked for single days. The simpler problem of `ChanceBounds` rules out the days that are too
 * early; whether a day will do is then decided by a search with a window as in games with chance (Ballard 1983):
 * a value at most `low` need not be known better than that, nor one of at least `high`.
 */
export class ChanceSearch {
  private readonly rests: Rests;
  private readonly root: Rest;
  private readonly from: number;
  private evaluation = 0;
  private day = 0;
  /** No run at or after this place can prove anything by the day. */
  private end = 0;

  constructor(
    private readonly field: Field,
    private readonly bounds: ChanceBounds,
    private readonly rough: ChanceBounds,
  ) {
    this.rests = new Rests(field);
    this.root = this.rests.root();
    this.from = field.runs.firstFrom(field.view.person.today);
  }

  /** Null when the probability is not reached by the goal's last day; looked for from `notBefore` on. */
  likelyOn(q: number, notBefore: number): number | null {
    const days = this.candidateDays(notBefore);
    const least = q - ROUNDING;
    const last = days.length - 1;
    const may = (index: number): boolean => this.roughBound(days[index] as number) >= least;
    if (last < 0 || !may(last)) return null;
    let low = firstWhere(0, last, may);
    // The simpler problem is nearly always right: steps away from its answer double.
    const reaches = (index: number): boolean => this.reaches(days[index] as number, least);
    let high = low;
    for (let step = 1; !reaches(high); step *= 2) {
      if (high === last || (step === 1 && this.bound(days[last] as number) < least)) return null;
      low = high + 1;
      high = Math.min(high + step, last);
    }
    return days[firstWhere(low, high, reaches)] as number;
  }

  private candidateDays(notBefore: number): readonly number[] {
    const { goal, runs, view } = this.field;
    const days = new Set<number>();
    if (goal.rootDay <= goal.cap) days.add(goal.rootDay);
    for (let at = 0; at < runs.count; at += 1) {
      const day = Math.max(runs.proves[at] as number, view.person.today);
      if (runs.serves[at] !== SERVES.nothing && day <= goal.cap && day <= goal.rootDay) days.add(day);
    }
    for (const day of goal.announced) if (day <= goal.cap) days.add(day);
    return [...days].filter((day) => day >= notBefore).sort((a, b) => a - b);
  }

  private bound(day: number): number {
    this.bounds.reset(this.field, day);
    return this.bounds.at(this.stateOf(this.root), this.from);
  }

  private roughBound(day: number): number {
    this.rough.reset(this.field, day);
    return this.rough.at(this.rough.stateOf(this.root), this.from);
  }

  private reaches(day: number, least: number): boolean {
    if (this.bound(day) < least) return false;
    this.evaluation += 1;
    this.day = day;
    this.end = this.bounds.end;
    return this.value(this.root, this.from, NONE, least - TIE, least) >= least;
  }

  private stateOf(rest: Rest): number {
    if (rest.state < 0) rest.state = this.bounds.stateOf(rest);
    return rest.state;
  }

  /** Highest probability: exact between `low` and `high`, at most an upper bound below, a lower bound above. */
  private value(rest: Rest, from: number, out: readonly Pending[], low: number, high: number): number {
    if (rest.provenOn <= this.day) return 1;
    if (high <= 0 || from >= this.end) return 0;
    const bound = this.bounds.at(this.stateOf(rest), from);
    if (bound <= low) return bound;
    if (rest.evaluation !== this.evaluation) {
      rest.values.clear();
      rest.evaluation = this.evaluation;
    }
    const pending = out.length === 0 ? out : out.filter(({ to }) => to > from);
    const key = keyOf(from, pending);
    let known = rest.values.get(key);
    if (!known) rest.values.set(key, (known = { low: 0, high: bound, at: -1 }));
    if (known.low >= high || known.low === known.high) return known.low;
    if (known.high <= low) return known.high;
    return this.search(rest, from, pending, low, high, known);
  }

  private search(
    rest: Rest,
    from: number,
    pending: readonly Pending[],
    low: number,
    high: number,
    known: Known,
  ): number {
    const row = this.bounds.row(this.stateOf(rest), from);
    let missed = 0;
    const first = row.bestAt[from] as number;
    for (let at = first, next = from; at >= 0 && at < this.end; at = next++) {
      if (at === first && next > from) continue;
      const wanted = Math.max(known.low, low);
      if (at !== first && (row.best[at] as number) <= wanted) {
        missed = Math.max(missed, row.best[at] as number);
        break;
      }
      const promise = this.bounds.promise(row, at);
      if (promise <= wanted) missed = Math.max(missed, promise);
      else if (!isBlocked(this.field.runs.exam[at] as number, at, pending) && this.rests.admits(rest, at)) {
        const taken = this.byTaking(rest, at, pending, wanted, high);
        if (taken > wanted) [known.low, known.at] = [taken, at];
        if (taken >= high) return taken;
        missed = Math.max(missed, taken);
      }
    }
    known.high = Math.max(known.low, Math.min(missed, known.high));
    return known.high;
  }

  private byTaking(rest: Rest, at: number, pending: readonly Pending[], low: number, high: number): number {
    const { runs } = this.field;
    const p = runs.p[at] as number;
    const place = (pending.length === 0 ? runs.afterwards[at] : runs.next[at]) as number;
    const failBound = p < 1 ? this.bounds.ifFailed(this.stateOf(rest), at) : 0;
    const ifPassed = this.ifPassed(rest, at, place, pending, (low - (1 - p) * failBound) / p, high / p);
    const sum = p * ifPassed;
    if (p === 1 || sum >= high || sum + (1 - p) * failBound <= low) return sum + (1 - p) * failBound;
    const open = this.pendingAfter(at, place, pending);
    const failed = this.rests.ifFailed(rest, at);
    return sum + (1 - p) * this.value(failed, place, open, (low - sum) / (1 - p), (high - sum) / (1 - p));
  }

  private ifPassed(
    rest: Rest,
    at: number,
    place: number,
    pending: readonly Pending[],
    low: number,
    high: number,
  ): number {
    const { runs } = this.field;
    if (runs.serves[at] === SERVES.finally) return Number((runs.proves[at] as number) <= this.day);
    const passed = this.rests.ifPassed(rest, at);
    const open = this.isDone(passed, at) ? pending : this.pendingAfter(at, place, pending);
    return this.value(passed, place, open, low, high);
  }

  /** True when no further sitting of the exam could be of use to somebody who passed it. */
  private isDone(passed: Rest, at: number): boolean {
    const { runs, gates, even } = this.field;
    return (
      gates.length === 0 && even && atLeast(passed.reached, this.rests.taughtMost(runs.exam[at] as number))
    );
  }

  private pendingAfter(at: number, place: number, pending: readonly Pending[]): readonly Pending[] {
    const { runs } = this.field;
    const to = runs.blockedTo[at] as number;
    return to <= place ? pending : [...pending, { exam: runs.exam[at] as number, to }];
  }

  /** Numbers in the catalogue of the runs of a policy that reaches the probability by the day. */
  runsUsed(day: number, q: number): readonly number[] {
    if (day !== this.day || this.evaluation === 0 || !this.known(this.root, this.from, NONE))
      this.reaches(day, q - ROUNDING);
    const used = new Set<number>();
    this.trace(this.root, this.from, NONE, used);
    return [...used];
  }

  private known(rest: Rest, from: number, pending: readonly Pending[]): Known | undefined {
    return rest.evaluation === this.evaluation ? rest.values.get(keyOf(from, pending)) : undefined;
  }

  private trace(rest: Rest, from: number, out: readonly Pending[], used: Set<number>): void {
    if (rest.provenOn <= this.day) return;
    const { runs } = this.field;
    const pending = out.filter(({ to }) => to > from);
    const at = this.known(rest, from, pending)?.at ?? -1;
    if (at < 0) return;
    used.add(runs.run[at] as number);
    const place = (pending.length === 0 ? runs.afterwards[at] : runs.next[at]) as number;
    const open = this.pendingAfter(at, place, pending);
    if (runs.serves[at] !== SERVES.finally) {
      const passed = this.rests.ifPassed(rest, at);
      this.trace(passed, place, this.isDone(passed, at) ? pending : open, used);
    }
    if ((runs.p[at] as number) < 1) this.trace(this.rests.ifFailed(rest, at), place, open, used);
  }
}

/** First index in the range for which a condition holds that stays true; it holds for `high`. */
function firstWhere(low: number, high: number, holds: (index: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return to;
}

function isBlocked(exam: number, at: number, pending: readonly Pending[]): boolean {
  for (const entry of pending) if (entry.exam === exam && at < entry.to) return true;
  return false;
}

/** Equal for the same place and the same results that are out. */
function keyOf(from: number, pending: readonly Pending[]): number | string {
  if (pending.length === 0) return from;
  const [first] = pending;
  if (pending.length === 1 && first) return ((first.exam + 1) * PLACES + first.to) * PLACES + from;
  return `${from} ${pending
    .map(({ exam, to }) => `${exam}.${to}`)
    .sort()
    .join()}`;
}

/** More places than any goal has runs in reach. */
const PLACES = 1 << 20;

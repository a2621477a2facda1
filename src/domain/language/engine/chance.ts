import { BoundContent } from './bound-states.js';
import { ChanceBounds } from './chance-bounds.js';
import { Field } from './goal-field.js';
import { KnownValues } from './known-values.js';
import { SERVES } from './run-list.js';
import { atLeast } from './packed.js';
import { NONE_PENDING, Pending, PendingList } from './pending.js';
import { Rest } from './rest-content.js';
import { Rests } from './rest.js';
import { SearchMemory } from './search-memory.js';
import { ROUNDING, atRoot, firstWhere } from './possible-days.js';

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
  private readonly values: KnownValues;
  private readonly pending: Pending;
  private isAsked = false;
  private day = 0;
  /** No run at or after this place can prove anything by the day. */
  private end = 0;

  /** `memory` belongs to this search until the next one takes it. */
  constructor(
    private readonly field: Field,
    private readonly bounds: ChanceBounds,
    memory: SearchMemory,
  ) {
    memory.clear();
    this.values = memory.values;
    this.pending = memory.pending;
    this.rests = new Rests(field, memory);
    this.root = this.rests.root();
    this.from = field.runs.firstFrom(field.view.person.today);
  }

  /** The first of these days on which the probability is reached; null when it is on none. */
  likelyOn(q: number, days: readonly number[]): number | null {
    const least = q - ROUNDING;
    const last = days.length - 1;
    let low = 0;
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

  private bound(day: number): number {
    return atRoot(this.field, this.bounds, day);
  }

  private reaches(day: number, least: number): boolean {
    if (this.bound(day) < least) return false;
    this.isAsked = true;
    this.values.clear();
    this.day = day;
    this.end = this.bounds.end;
    return this.value(this.root, this.from, NONE_PENDING, least - TIE, least) >= least;
  }

  private stateOf(rest: Rest): number {
    if (rest.state < 0) rest.state = this.bounds.stateOf(contentOf(rest));
    return rest.state;
  }

  /** Highest probability: exact between `low` and `high`, at most an upper bound below, a lower bound above. */
  private value(rest: Rest, from: number, out: PendingList, low: number, high: number): number {
    if (rest.provenOn <= this.day) return 1;
    if (high <= 0 || from >= this.end) return 0;
    const bound = this.bounds.at(this.stateOf(rest), from);
    if (bound <= low) return bound;
    const pending = this.pending.after(out, from);
    const known = this.values.of(rest.number, from, pending, bound);
    const [least, most] = [this.values.low[known] as number, this.values.high[known] as number];
    if (least >= high || least === most) return least;
    if (most <= low) return most;
    return this.search(rest, from, pending, low, high, known);
  }

  private search(
    rest: Rest,
    from: number,
    pending: PendingList,
    low: number,
    high: number,
    known: number,
  ): number {
    const { bounds, values } = this;
    const state = this.stateOf(rest);
    let missed = 0;
    const first = bounds.bestAt(state, from);
    for (let at = first, next = from; at >= 0 && at < this.end; at = next++) {
      if (at === first && next > from) continue;
      const wanted = Math.max(values.low[known] as number, low);
      if (at !== first && bounds.at(state, at) <= wanted) {
        missed = Math.max(missed, bounds.at(state, at));
        break;
      }
      const promise = bounds.promise(state, at);
      if (promise <= wanted) missed = Math.max(missed, promise);
      else if (
        !this.pending.blocks(pending, this.field.runs.exam[at] as number, at) &&
        this.rests.admits(rest, at)
      ) {
        const taken = this.byTaking(rest, at, pending, wanted, high);
        if (taken > wanted) [values.low[known], values.at[known]] = [taken, at];
        if (taken >= high) return taken;
        missed = Math.max(missed, taken);
      }
    }
    return (values.high[known] = Math.max(
      values.low[known] as number,
      Math.min(missed, values.high[known] as number),
    ));
  }

  private byTaking(rest: Rest, at: number, pending: PendingList, low: number, high: number): number {
    const { runs } = this.field;
    const p = runs.p[at] as number;
    const place = (pending === NONE_PENDING ? runs.afterwards[at] : runs.next[at]) as number;
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
    pending: PendingList,
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

  private pendingAfter(at: number, place: number, pending: PendingList): PendingList {
    const { runs } = this.field;
    const to = runs.blockedTo[at] as number;
    return to <= place ? pending : this.pending.with(pending, runs.exam[at] as number, to);
  }

  /** Numbers in the catalogue of the runs of a policy that reaches the probability by the day. */
  runsUsed(day: number, q: number): readonly number[] {
    if (!this.isAsked || day !== this.day || this.values.find(this.root.number, this.from, NONE_PENDING) < 0)
      this.reaches(day, q - ROUNDING);
    const used = new Set<number>();
    this.trace(this.root, this.from, NONE_PENDING, used);
    return [...used];
  }

  private trace(rest: Rest, from: number, out: PendingList, used: Set<number>): void {
    if (rest.provenOn <= this.day) return;
    const { runs } = this.field;
    const pending = this.pending.after(out, from);
    const known = this.values.find(rest.number, from, pending);
    const at = known < 0 ? -1 : (this.values.at[known] as number);
    if (at < 0) return;
    used.add(runs.run[at] as number);
    const place = (pending === NONE_PENDING ? runs.afterwards[at] : runs.next[at]) as number;
    const open = this.pendingAfter(at, place, pending);
    if (runs.serves[at] !== SERVES.finally) {
      const passed = this.rests.ifPassed(rest, at);
      this.trace(passed, place, this.isDone(passed, at) ? pending : open, used);
    }
    if ((runs.p[at] as number) < 1) this.trace(this.rests.ifFailed(rest, at), place, open, used);
  }
}

function contentOf({ reached, held, tried, money, units }: Rest): BoundContent {
  return { reached, certified: held.level, triedLevel: tried.level, money, units };
}

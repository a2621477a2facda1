import { BoundRow, ENTERS, newRow, widen } from './bound-row.js';
import { Field } from './goal-field.js';
import { GoalRuns, SERVES } from './run-list.js';
import { atLeast, highest, lowest, maxLevels } from './packed.js';
import { distinctAmounts, whatCounts } from './purse.js';
import { States } from './states.js';

/** What decides the bound: levels reached, highest level certified since, highest exam tried, money and units left. */
export interface BoundContent {
  readonly reached: number;
  readonly certified: number;
  readonly triedLevel: number;
  readonly money: number;
  readonly units: number;
}

/** Differs from every exam and from none. */
const NO_EXAM = -2;
const UNKNOWN = -1;

/**
 * Upper bounds on the probability of proving the goal by a day, per state of a simpler problem and place. The
 * simpler problem forgets the age of certificates and most waiting for results.
 */
export class ChanceBounds {
  private field: Field | null = null;
  private readonly states = new States();
  private readonly rows: BoundRow[] = [];
  /** Number of states that have a row in this field. */
  private opened = 0;
  private prices: readonly number[] = [];
  private quotas: readonly number[] = [];
  private hasGates = false;
  private version = 0;
  private day = 0;
  /** What is certain without any run. */
  private without = 0;
  /** No run at or after this place can prove anything by the day. */
  end = 0;

  /** `countsMoney` false = forgets money, too: a rougher bound with far fewer states. */
  constructor(private readonly countsMoney: boolean) {}

  reset(field: Field, day: number): void {
    if (this.field !== field) this.take(field);
    else if (day === this.day) return;
    this.day = day;
    this.without = field.goal.rootDay <= day ? 1 : 0;
    this.end = afterLastProof(field.runs, day);
    this.version += 1;
  }

  private take(field: Field): void {
    this.field = field;
    this.states.clear();
    this.opened = 0;
    this.prices = this.countsMoney ? distinctAmounts(field.runs.price, field.runs.count) : [];
    this.quotas = distinctAmounts(field.runs.units, field.runs.count);
    this.hasGates = field.gates.length > 0;
  }

  stateOf({ reached, certified, triedLevel, money, units }: BoundContent): number {
    return this.states.of(
      reached,
      this.hasGates ? certified : 0,
      // A try at what is reached anyway opens nothing more.
      triedLevel <= lowest(reached) ? 0 : triedLevel,
      whatCounts(money, this.prices),
      whatCounts(units, this.quotas),
    );
  }

  /** Bound from the place on, for a state from `stateOf`. */
  at(state: number, place: number): number {
    return place >= this.end ? this.without : (this.row(state, place).best[place] as number);
  }

  /** The row of a state, known from the place on. */
  row(state: number, place: number): BoundRow {
    const row = this.rowOf(state);
    if (row.version !== this.version || row.from > place) this.extend(row, place);
    return row;
  }

  private rowOf(state: number): BoundRow {
    while (this.opened <= state) this.open(this.opened++);
    return this.rows[state] as BoundRow;
  }

  private begin(row: BoundRow): void {
    if (row.best.length <= this.end) widen(row, (this.field as Field).runs.count + 1);
    row.version = this.version;
    row.from = this.end;
    row.best[this.end] = row.second[this.end] = this.without;
    row.bestAt[this.end] = -1;
  }

  /** Rows are kept between fields for their memory. */
  private open(state: number): void {
    const kinds = (this.field as Field).view.kinds.length;
    const row = this.rows[state];
    if (row && row.enters.length >= kinds) row.enters.fill(ENTERS.unknown);
    else this.rows[state] = newRow(state, kinds * 2);
    (this.rows[state] as BoundRow).version = 0;
  }

  /** Works out the values down to a place, from the end; those of other states only as far as they are asked for. */
  private extend(row: BoundRow, to: number): void {
    if (row.version !== this.version) this.begin(row);
    const { runs } = this.field as Field;
    const { kind: kinds, exam: exams, aside } = runs;
    const { best, bestAt, second, promise, idle } = row;
    let first = best[row.from] as number;
    let firstAt = bestAt[row.from] as number;
    let firstExam = firstAt < 0 ? NO_EXAM : (exams[firstAt] as number);
    let other = second[row.from] as number;
    for (let place = row.from - 1; place >= to; place -= 1) {
      if (aside[place] === 1) promise[place] = UNKNOWN;
      else {
        const kind = kinds[place] as number;
        const taken = this.promiseAt(runs, row, kind, place);
        promise[place] = taken;
        if (taken > other && idle[kind] === 0) {
          const exam = exams[place] as number;
          if (taken > first) {
            if (exam !== firstExam) other = first;
            first = taken;
            firstAt = place;
            firstExam = exam;
          } else if (exam !== firstExam) other = taken;
        }
      }
      best[place] = first;
      bestAt[place] = firstAt;
      second[place] = other;
      row.from = place;
    }
  }

  /** What taking the run promises, for a row known from its place on. */
  promise(row: BoundRow, place: number): number {
    const known = row.promise[place] as number;
    if (known >= 0) return known;
    const { runs } = this.field as Field;
    return (row.promise[place] = this.promiseAt(runs, row, runs.kind[place] as number, place));
  }

  private promiseAt(runs: GoalRuns, row: BoundRow, kind: number, place: number): number {
    let way = row.enters[kind] as number;
    if (way === ENTERS.unknown) way = this.meet(row, place);
    const enters = way === ENTERS.always || (way === ENTERS.ifOpened && runs.opened[place] === 1);
    return enters ? this.byTaking(runs, row, kind, place) : 0;
  }

  private byTaking(runs: GoalRuns, row: BoundRow, kind: number, place: number): number {
    const p = runs.p[place] as number;
    const serves = runs.serves[place] as number;
    let ifPassed = this.without;
    if (serves !== SERVES.nothing && (runs.proves[place] as number) <= this.day) ifPassed = 1;
    else if (serves !== SERVES.finally) ifPassed = this.look(runs, row.passed[kind] as BoundRow, place);
    return p < 1 ? p * ifPassed + (1 - p) * this.look(runs, row.failed[kind] as BoundRow, place) : ifPassed;
  }

  /** Bound for a state that entered the run at a place and failed. */
  ifFailed(state: number, at: number): number {
    const { runs } = this.field as Field;
    return this.look(runs, this.rowOf(state).failed[runs.kind[at] as number] as BoundRow, at);
  }

  /** No sitting of the same exam may follow before its result. */
  private look(runs: GoalRuns, row: BoundRow, at: number): number {
    const next = runs.next[at] as number;
    if (next >= this.end) return this.without;
    if (row.version !== this.version || row.from > next) this.extend(row, next);
    const best = row.best[next] as number;
    const blockedTo = runs.blockedTo[at] as number;
    if (blockedTo <= next) return best;
    const bestAt = row.bestAt[next] as number;
    // The best run is of another exam, or starts late enough, or neither.
    if (bestAt < 0 || bestAt >= blockedTo || runs.exam[bestAt] !== runs.exam[at]) return best;
    const later = blockedTo >= this.end ? this.without : (row.best[blockedTo] as number);
    const others = row.second[next] as number;
    return others > later ? others : later;
  }

  /** Works out once per state and kind whether its runs may be entered, and where passing and failing lead. */
  private meet(row: BoundRow, place: number): number {
    const { state } = row;
    const { runs } = this.field as Field;
    const { states } = this;
    const kind = runs.kind[place] as number;
    const money = this.countsMoney ? (states.money[state] as number) - (runs.price[place] as number) : 0;
    const units = (states.units[state] as number) - (runs.units[place] as number);
    if (money < 0 || units < 0) return (row.enters[kind] = ENTERS.never);
    const way = this.wayIn(state, place);
    row.enters[kind] = way;
    if (way === ENTERS.never) return way;
    const reached = states.reached[state] as number;
    const certified = states.certified[state] as number;
    const tried = states.tried[state] as number;
    const triedLevel =
      (runs.exam[place] as number) < 0 ? tried : Math.max(tried, runs.target[place] as number);
    const passed = this.stateOf({
      reached: maxLevels(reached, runs.taught[place] as number),
      certified: Math.max(certified, highest(runs.certified[place] as number)),
      triedLevel: tried,
      money,
      units,
    });
    const failed = this.stateOf({ reached, certified, triedLevel, money, units });
    row.idle[kind] = Number(
      runs.serves[place] === SERVES.nothing && this.isLike(state, passed) && this.isLike(state, failed),
    );
    row.passed[kind] = this.rowOf(passed);
    row.failed[kind] = this.rowOf(failed);
    return way;
  }

  private isLike(a: number, b: number): boolean {
    const { reached, certified, tried } = this.states;
    return reached[a] === reached[b] && certified[a] === certified[b] && tried[a] === tried[b];
  }

  private wayIn(state: number, place: number): number {
    const { runs } = this.field as Field;
    const asked = runs.entryLevel[place] as number;
    if ((runs.gateFrom[place] as number) >= 0)
      return asked <= (this.states.certified[state] as number) ? ENTERS.always : ENTERS.ifOpened;
    if (atLeast(this.states.reached[state] as number, runs.entry[place] as number)) return ENTERS.always;
    const target = runs.target[place] as number;
    const mayResit = (runs.exam[place] as number) >= 0 && asked <= target;
    return mayResit && target <= (this.states.tried[state] as number) ? ENTERS.always : ENTERS.never;
  }
}

function afterLastProof(runs: GoalRuns, day: number): number {
  let end = runs.firstFrom(day + 1);
  while (end > 0 && (runs.serves[end - 1] === SERVES.nothing || (runs.proves[end - 1] as number) > day))
    end -= 1;
  return end;
}

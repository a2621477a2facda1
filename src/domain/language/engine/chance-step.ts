import { BoundStates } from './bound-states.js';
import { CELL, ChanceRows } from './chance-rows.js';
import { GoalRuns, SERVES } from './run-list.js';

/** What taking the run at one place leads to: looked up once per place, and then asked for one state after another. */
export class ChanceStep {
  exams = new Int32Array(0);
  exam = -1;
  p = 0;
  /** Probability after passing where no state decides it; below 0 where one does. */
  certain = -1;
  /** Where the row begins that counts when the person is free again. */
  next = 0;
  /** The row after the result, and the place before which no sitting of the same exam may begin; 0 = none is in the way. */
  afterResult = 0;
  blockedTo = 0;
  /** The row from which on the certificate opens runs; -1 where it opens them as soon as the person is free. */
  usable = -1;

  constructor(
    private readonly states: BoundStates,
    private readonly rows: ChanceRows,
  ) {}

  /** `usableFrom`: first place that takes a certificate of the day of the result; 0 where that does not matter. */
  take(runs: GoalRuns, place: number, day: number, end: number, without: number, usableFrom: number): void {
    const { begin } = this.rows;
    this.exams = runs.exam;
    this.exam = runs.exam[place] as number;
    this.p = runs.p[place] as number;
    const serves = runs.serves[place] as number;
    this.certain = serves === SERVES.finally ? without : -1;
    if (serves !== SERVES.nothing && (runs.proves[place] as number) <= day) this.certain = 1;
    const next = Math.min(runs.next[place] as number, end);
    const blockedTo = runs.blockedTo[place] as number;
    this.next = begin[next] as number;
    this.blockedTo = blockedTo > next ? blockedTo : 0;
    this.afterResult = begin[Math.max(next, Math.min(blockedTo, end))] as number;
    this.usable = usableFrom > next ? (begin[Math.min(usableFrom, end)] as number) : -1;
  }

  /** What taking the run promises; `entry` is of a state and the kind of the run. */
  promise(entry: number): number {
    const { p, certain } = this;
    const ifPassed = certain < 0 ? this.ifPassed(entry) : certain;
    return p < 1 ? p * ifPassed + (1 - p) * this.ifFailed(entry) : ifPassed;
  }

  ifFailed(entry: number): number {
    return this.look(this.states.failed[entry] as number);
  }

  /** A certificate that opens more than was open before opens it from its result on. */
  private ifPassed(entry: number): number {
    const { states, usable, next } = this;
    const { values } = this.rows;
    const to = states.passed[entry] as number;
    const bound = this.look(to);
    if (usable < 0 || states.waits[entry] === 0) return bound;
    const at = to * CELL.width;
    return Math.min(bound, Math.max(values[next + at + CELL.free] as number, values[usable + at] as number));
  }

  private look(to: number): number {
    const at = to * CELL.width;
    const { next, afterResult, blockedTo } = this;
    return unblocked(this.rows.values, this.exams, next + at, afterResult + at, blockedTo, this.exam);
  }
}

/**
 * The best promise where no sitting of the exam may begin before a place: that of another exam, or a later one.
 * `at` and `later` are where the state lies in the rows of now and of that place.
 */
export function unblocked(
  values: Float64Array,
  exams: Int32Array,
  at: number,
  later: number,
  blockedTo: number,
  exam: number,
): number {
  const best = values[at] as number;
  if (blockedTo === 0) return best;
  const bestAt = values[at + CELL.where] as number;
  if (bestAt < 0 || bestAt >= blockedTo || exams[bestAt] !== exam) return best;
  const other = values[at + CELL.second] as number;
  const next = values[later] as number;
  return other > next ? other : next;
}

import { BoundContent, BoundStates, ENTERS } from './bound-states.js';
import { Field } from './goal-field.js';
import { CELL, ChanceRows } from './chance-rows.js';
import { ResultWaits } from './result-waits.js';
import { ChanceStep, unblocked } from './chance-step.js';
import { GoalRuns, SERVES } from './run-list.js';

const NOWHERE = 2_147_483_647;
const FEW_STATES = 64;

/**
 * Upper bounds on the probability of proving the goal by a day, per state of a simpler problem and place. The
 * simpler problem forgets the age of certificates and most waiting for results.
 */
export class ChanceBounds {
  private field: Field | null = null;
  private readonly states: BoundStates;
  private day = 0;
  /** What is certain without any run. */
  private without = 0;
  /** Per state the place from which on its values of the day are known. */
  private knownFrom = new Int32Array(FEW_STATES).fill(NOWHERE);
  private readonly rows = new ChanceRows();
  private readonly step: ChanceStep;
  private readonly waits = new ResultWaits();
  /** No run at or after this place can prove anything by the day. */
  end = 0;

  /** `countsMoney` false = forgets money, too: a rougher bound with far fewer states. */
  constructor(countsMoney: boolean) {
    this.states = new BoundStates(countsMoney);
    this.step = new ChanceStep(this.states, this.rows);
  }

  reset(field: Field, day: number): void {
    if (this.field !== field) {
      this.field = field;
      this.states.take(field);
      this.waits.take(field);
      // Rows as short as this field allows: what one field in a thousand needs would spread the others over memory.
      this.rows.forgetWidth();
    } else if (day === this.day) return;
    this.day = day;
    this.without = field.goal.rootDay <= day ? 1 : 0;
    this.end = afterLastProof(field.runs, day);
    this.knownFrom.fill(NOWHERE);
  }

  /** Number of a state. */
  stateOf(content: BoundContent): number {
    return this.states.of(content);
  }

  /** Bound from the place on, for a state from `stateOf`. */
  at(state: number, place: number): number {
    if (place >= this.end) return this.without;
    if (state >= this.knownFrom.length || place < (this.knownFrom[state] as number)) {
      this.states.ask(state, place);
      this.workOut();
    }
    return this.rows.values[(this.rows.begin[place] as number) + state * CELL.width] as number;
  }

  /** Place from there on whose run promises most; -1 = none does. Asked after `at`, before the end. */
  bestAt(state: number, place: number): number {
    return this.rows.values[(this.rows.begin[place] as number) + state * CELL.width + CELL.where] as number;
  }

  /** What taking the run promises. */
  promise(state: number, place: number): number {
    const { runs } = this.field as Field;
    const { width, enters } = this.states;
    const entry = state * width + (runs.kind[place] as number);
    const way = enters[entry] as number;
    if (way === ENTERS.never || (way === ENTERS.ifOpened && runs.opened[place] === 0)) return 0;
    this.look(runs, place);
    return this.step.promise(entry);
  }

  /** Bound for a state that entered the run at a place and failed. */
  ifFailed(state: number, place: number): number {
    const { runs } = this.field as Field;
    this.look(runs, place);
    return this.step.ifFailed(state * this.states.width + (runs.kind[place] as number));
  }

  private look(runs: GoalRuns, place: number): void {
    const usableFrom = this.waits.matter ? (this.waits.usableFrom[place] as number) : 0;
    this.step.take(runs, place, this.day, this.end, this.without, usableFrom);
  }

  /** Values of the states that lack some, from the end, each down to its first place. */
  private workOut(): void {
    const { first, count } = this.states;
    const { rows } = this;
    const { aside } = (this.field as Field).runs;
    const last = this.begin();
    for (let place = this.end - 1; place >= last; place -= 1) {
      if (rows.isOwn(place)) this.carry(place);
      if (aside[place] === 0) this.improve(place);
    }
    for (let state = 0; state < count; state += 1)
      this.knownFrom[state] = Math.min(this.knownFrom[state] as number, first[state] as number);
  }

  /** States of which nothing is known begin at the end; gives the first place at which somebody lacks a value. */
  private begin(): number {
    const { count, first } = this.states;
    const { rows, end } = this;
    this.reserve(count);
    if (rows.fit(end, count)) this.knownFrom.fill(NOWHERE);
    if (this.knownFrom[0] === NOWHERE) rows.clear(end);
    let last = end;
    for (let state = 0; state < count; state += 1) {
      if (this.knownFrom[state] === NOWHERE) {
        rows.start(end, state, this.without);
        this.knownFrom[state] = end;
      }
      const from = first[state] as number;
      if (from < last && from < (this.knownFrom[state] as number)) last = from;
    }
    return last;
  }

  private reserve(count: number): void {
    const { knownFrom } = this;
    if (knownFrom.length >= count) return;
    this.knownFrom = new Int32Array(count * 2).fill(NOWHERE);
    this.knownFrom.set(knownFrom);
  }

  /** In a row that is there already, values that are lacking are at first those of the next place. */
  private carry(place: number): void {
    const { knownFrom } = this;
    for (let state = 0; state < this.states.count; state += 1)
      if (place < (knownFrom[state] as number)) this.rows.carry(place, state);
  }

  /**
   * Takes the run at a place into the values of the states that may enter it: `ChanceStep.promise` written out, because
   * most of the time of a plan goes by here.
   */
  private improve(place: number): void {
    const { runs } = this.field as Field;
    const { rows, knownFrom } = this;
    const { enters, width, first, opens, users, passed, failed, waits } = this.states;
    const kind = runs.kind[place] as number;
    const isClosed = runs.opened[place] === 0;
    const asks = isClosed && (runs.gateFrom[place] as number) >= 0 ? (runs.entryLevel[place] as number) : 0;
    const { matter } = this.waits;
    this.look(runs, place);
    rows.reserve();
    const { values } = rows;
    const { p, certain, next, afterResult, blockedTo, usable, exam } = this.step;
    const list = users[kind] as number[];
    for (let index = 0; index < list.length; index += 1) {
      const state = list[index] as number;
      if (place < (first[state] as number) || place >= (knownFrom[state] as number)) continue;
      const entry = state * width + kind;
      if (isClosed && enters[entry] === ENTERS.ifOpened) continue;
      let promise = certain;
      if (certain < 0) {
        const to = (passed[entry] as number) * CELL.width;
        promise = unblocked(values, runs.exam, next + to, afterResult + to, blockedTo, exam);
        if (usable >= 0 && waits[entry] === 1)
          promise = Math.min(
            promise,
            Math.max(values[next + to + CELL.free] as number, values[usable + to] as number),
          );
      }
      if (p < 1) {
        const to = (failed[entry] as number) * CELL.width;
        promise =
          p * promise + (1 - p) * unblocked(values, runs.exam, next + to, afterResult + to, blockedTo, exam);
      }
      const at = (rows.begin[place] as number) + state * CELL.width;
      const isFree = matter && asks !== opens[state] && promise > (values[at + CELL.free] as number);
      if (isFree || promise > (values[at + CELL.second] as number))
        rows.offer(place, state, promise, runs.exam, isFree);
    }
  }
}

function afterLastProof(runs: GoalRuns, day: number): number {
  let end = runs.firstFrom(day + 1);
  while (end > 0 && (runs.serves[end - 1] === SERVES.nothing || (runs.proves[end - 1] as number) > day))
    end -= 1;
  return end;
}

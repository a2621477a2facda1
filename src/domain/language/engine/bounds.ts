import { Field } from './goal-field.js';
import { NEVER } from './open-goal.js';
import { SERVES } from './run-list.js';
import { PackedLevels, atLeast, highest, maxLevels } from './packed.js';
import { States } from './states.js';

/**
 * For each state of a simpler problem and each place the earliest day on which the goal can be proven from there.
 * The simpler problem forgets the age of certificates, results that are not out, money and units; its day is
 * therefore never later than the true one.
 */
export class EarliestBounds {
  private field: Field | null = null;
  private readonly states = new States();
  private readonly rows: Int32Array[] = [];
  private readonly done: boolean[] = [];

  reset(field: Field): void {
    this.field = field;
    this.states.clear();
    this.done.length = 0;
  }

  /** State of somebody who reached these levels and was certified up to this one on the way. */
  stateOf(reached: PackedLevels, certified: number): number {
    return this.states.of(reached, certified, 0, 0, 0);
  }

  private after(state: number, at: number): number {
    const { runs } = this.field as Field;
    return this.states.of(
      maxLevels(this.states.reached[state] as number, runs.taught[at] as number),
      Math.max(this.states.certified[state] as number, highest(runs.certified[at] as number)),
      0,
      0,
      0,
    );
  }

  enters(state: number, at: number): boolean {
    const { runs } = this.field as Field;
    if ((runs.gateFrom[at] as number) < 0)
      return atLeast(this.states.reached[state] as number, runs.entry[at] as number);
    return (
      (runs.entryLevel[at] as number) <= (this.states.certified[state] as number) || runs.opened[at] === 1
    );
  }

  /** Days per place, and after the last place; `NEVER` where the goal is out of reach. */
  row(state: number): Int32Array {
    if (this.done[state]) return this.rows[state] as Int32Array;
    const { count } = (this.field as Field).runs;
    let row = this.rows[state];
    if (!row || row.length <= count) row = this.rows[state] = new Int32Array(2 * count + 16);
    this.done[state] = true;
    row[count] = NEVER;
    for (let at = count - 1; at >= 0; at -= 1) {
      const waiting = row[at + 1] as number;
      row[at] = this.enters(state, at) ? Math.min(waiting, this.byTaking(state, at)) : waiting;
    }
    return row;
  }

  /** Earliest day when the run is taken; what it proves may be proven sooner by a later run with a quicker result. */
  byTaking(state: number, at: number): number {
    const { runs } = this.field as Field;
    if (runs.serves[at] === SERVES.finally) return runs.proves[at] as number;
    const later = this.row(this.after(state, at))[runs.next[at] as number] as number;
    return runs.serves[at] === SERVES.partly ? Math.min(later, runs.proves[at] as number) : later;
  }
}

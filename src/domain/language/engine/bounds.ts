import { GoalView, OpenGoal } from './goal-view.js';
import { highest, lowest } from './packed.js';

/** Levels 0..6 for what was learned times levels for what was certified since. */
const LEVELS = 7;
const STATES = LEVELS * LEVELS;

/**
 * For each state of a simpler problem and each place in the view the earliest day on which the goal can be proven
 * from there. The simpler problem forgets the age of certificates, results that are not out, money and units, and
 * knows one level instead of four; its day is therefore never later than the true one.
 */
export class EarliestBounds {
  private readonly rows: (Int32Array | null)[] = Array.from({ length: STATES }, () => null);
  private readonly done = new Uint8Array(STATES);

  constructor(
    private readonly field: GoalView,
    private goal: OpenGoal,
  ) {}

  reset(goal: OpenGoal): void {
    this.goal = goal;
    this.done.fill(0);
  }

  /** State of somebody who reached and certified these levels. */
  stateOf(reached: number, certified: number): number {
    return (this.field.whole ? lowest(reached) : highest(reached)) * LEVELS + certified;
  }

  after(state: number, run: number): number {
    const { columns } = this.field.view.catalogue;
    const level = Math.max(Math.floor(state / LEVELS), columns.target[run] as number);
    const certified = Math.max(state % LEVELS, highest(columns.certified[run] as number));
    return level * LEVELS + certified;
  }

  enters(state: number, at: number, run: number): boolean {
    const { columns } = this.field.view.catalogue;
    const asked = columns.entryLevel[run] as number;
    if ((columns.gateFrom[run] as number) < 0) return asked <= Math.floor(state / LEVELS);
    return asked <= state % LEVELS || this.field.view.opened[this.field.at[at] as number] === 1;
  }

  /** Days per place, and after the last place; `NEVER` where the goal is out of reach. */
  row(state: number): Int32Array {
    const known = this.rows[state] ?? null;
    if (known && this.done[state] === 1) return known;
    const { count } = this.field;
    const row = known && known.length > count ? known : new Int32Array(2 * count + 16);
    this.rows[state] = row;
    this.done[state] = 1;
    row[count] = NEVER;
    for (let at = count - 1; at >= 0; at -= 1) {
      const run = this.field.runAt(at);
      const waiting = row[at + 1] as number;
      row[at] = this.enters(state, at, run) ? Math.min(waiting, this.byTaking(state, at, run)) : waiting;
    }
    return row;
  }

  /** Earliest day when the run is taken; a goal may be proven sooner by a later run with a quicker result. */
  byTaking(state: number, at: number, run: number): number {
    const { columns } = this.field.view.catalogue;
    const later = this.row(this.after(state, run))[this.field.next[at] as number] as number;
    if (this.field.serves[at] === 0) return later;
    return Math.min(later, (this.goal.assessed ? columns.end : columns.result)[run] as number);
  }
}

/** Later than every day. */
export const NEVER = 2_147_483_647;

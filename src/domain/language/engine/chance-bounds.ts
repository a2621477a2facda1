import { GoalView, OpenGoal } from './goal-view.js';
import { highest, lowest } from './packed.js';

const LEVELS = 7;
const STATES = LEVELS * LEVELS * LEVELS;

/**
 * Upper bounds on the probability of proving the goal by a day, per state of a simpler problem and place in the
 * view. The simpler problem forgets the age of certificates, money, units and most waiting for results; it knows
 * the level learned, the level certified since, and the highest level of an exam that was tried.
 */
export class ChanceBounds {
  private readonly rows: (Float64Array | null)[] = Array.from({ length: STATES }, () => null);
  private readonly done = new Uint8Array(STATES);
  private goal: OpenGoal | null = null;
  private day = 0;

  constructor(private readonly field: GoalView) {}

  reset(goal: OpenGoal, day: number): void {
    this.goal = goal;
    this.day = day;
    this.done.fill(0);
  }

  stateOf(reached: number, certified: number, tried: number): number {
    const level = this.field.whole ? lowest(reached) : highest(reached);
    return this.state(level, certified, tried);
  }

  private state(level: number, certified: number, tried: number): number {
    // A try at what is reached anyway opens nothing more.
    return (level * LEVELS + certified) * LEVELS + (tried <= level ? 0 : tried);
  }

  private enters(state: number, at: number, run: number): boolean {
    const { columns } = this.field.view.catalogue;
    const asked = columns.entryLevel[run] as number;
    const certified = Math.floor(state / LEVELS) % LEVELS;
    if ((columns.gateFrom[run] as number) >= 0)
      return asked <= certified || this.field.view.opened[this.field.at[at] as number] === 1;
    if (asked <= Math.floor(state / (LEVELS * LEVELS))) return true;
    const target = columns.target[run] as number;
    return (columns.exam[run] as number) >= 0 && asked <= target && target <= state % LEVELS;
  }

  private passed(state: number, run: number): number {
    const { columns } = this.field.view.catalogue;
    const level = Math.max(Math.floor(state / (LEVELS * LEVELS)), columns.target[run] as number);
    const certified = Math.max(
      Math.floor(state / LEVELS) % LEVELS,
      highest(columns.certified[run] as number),
    );
    return this.state(level, certified, state % LEVELS);
  }

  private failed(state: number, run: number): number {
    const { columns } = this.field.view.catalogue;
    if ((columns.exam[run] as number) < 0) return state;
    const tried = Math.max(state % LEVELS, columns.target[run] as number);
    return this.state(Math.floor(state / (LEVELS * LEVELS)), Math.floor(state / LEVELS) % LEVELS, tried);
  }

  row(state: number): Float64Array {
    const known = this.rows[state] ?? null;
    if (known && this.done[state] === 1) return known;
    const { count } = this.field;
    const row = known && known.length > count ? known : new Float64Array(2 * count + 16);
    this.rows[state] = row;
    this.done[state] = 1;
    row[count] = (this.goal?.rootDay ?? Infinity) <= this.day ? 1 : 0;
    for (let at = count - 1; at >= 0; at -= 1) {
      const run = this.field.runAt(at);
      const waiting = row[at + 1] as number;
      row[at] = this.enters(state, at, run) ? Math.max(waiting, this.byTaking(state, at, run)) : waiting;
    }
    return row;
  }

  byTaking(state: number, at: number, run: number): number {
    const { columns } = this.field.view.catalogue;
    const p = columns.p[run] as number;
    const place = this.field.afterwards[at] as number;
    const failed = p < 1 ? (this.row(this.failed(state, run))[place] as number) : 0;
    return p * this.ifPassed(state, at, run, place) + (1 - p) * failed;
  }

  private ifPassed(state: number, at: number, run: number, place: number): number {
    const { columns } = this.field.view.catalogue;
    const proven = (this.goal?.assessed ?? true) ? columns.end[run] : columns.result[run];
    if (this.field.serves[at] === 1 && (proven as number) <= this.day) return 1;
    return this.row(this.passed(state, run))[place] as number;
  }
}

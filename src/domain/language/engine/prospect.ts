import { RunList } from './run-list.js';
import { PackedLevels, atLeast, highest, maxLevels } from './packed.js';

const FAR = Number.MAX_SAFE_INTEGER;

/** Levels that somebody may have reached from a day on. */
interface Rise {
  readonly taught: PackedLevels;
  from: number;
}

/**
 * What a person may have reached, certified and tried by a day if all goes well and nothing overlaps: runs are
 * shown to it in order of start, and those that nobody could have entered by then are left out.
 */
export class Prospect {
  private reached: PackedLevels = 0;
  private rises: Rise[] = [];
  private nextRise = FAR;
  /** Per level the first day of a certificate won on the way. */
  private readonly certified = new Array<number>(8).fill(FAR);
  /** Per exam the first day after a try. */
  private readonly tried = new Map<number, number>();

  reset(reached: PackedLevels): void {
    this.reached = reached;
    this.rises = [];
    this.nextRise = FAR;
    this.certified.fill(FAR);
    this.tried.clear();
  }

  mayEnter(runs: RunList, at: number): boolean {
    const start = runs.start[at] as number;
    const asked = runs.entryLevel[at] as number;
    if ((runs.gateFrom[at] as number) >= 0)
      return runs.opened[at] === 1 || (this.certified[asked] as number) <= (runs.registerBy[at] as number);
    if (start >= this.nextRise) this.rise(start);
    if (atLeast(this.reached, runs.entry[at] as number)) return true;
    return asked <= (runs.target[at] as number) && (this.tried.get(runs.exam[at] as number) ?? FAR) <= start;
  }

  private rise(day: number): void {
    this.nextRise = FAR;
    for (const { taught, from } of this.rises)
      if (from <= day) this.reached = maxLevels(this.reached, taught);
      else this.nextRise = Math.min(this.nextRise, from);
    this.rises = this.rises.filter(({ from }) => from > day);
  }

  /** Takes in a run that may be entered. */
  note(runs: RunList, at: number): void {
    const from = runs.freeFrom[at] as number;
    const taught = runs.taught[at] as number;
    if (!atLeast(this.reached, taught)) {
      const known = this.rises.find((rise) => rise.taught === taught);
      if (known) known.from = Math.min(known.from, from);
      else this.rises.push({ taught, from });
      this.nextRise = Math.min(this.nextRise, from);
    }
    const exam = runs.exam[at] as number;
    if (exam < 0) return;
    if ((this.tried.get(exam) ?? FAR) > from) this.tried.set(exam, from);
    const result = runs.result[at] as number;
    for (let level = highest(runs.certified[at] as number); level >= 0; level -= 1)
      this.certified[level] = Math.min(this.certified[level] as number, result);
  }
}

import { Field, describe } from './goal-field.js';
import { GoalRuns, SERVES } from './run-list.js';
import { atLeast, highest, lowest, nonZero, packSame } from './packed.js';

const SKILLS = [0, 1, 2, 3];

/**
 * Leaves out runs in whose place another one is at least as good whatever happens: it starts no earlier, ends and
 * reports no later, is passed no less likely, costs no more, and may be entered whenever the other may. Probabilities
 * of proving the goal stay the same. A run that leads to others stays where certificates open runs, since there
 * neither an earlier nor a later one is better; but bounds that forget their age may leave it aside.
 */
export class Thinning {
  private readonly thinned = new GoalRuns();
  private stay = new Int32Array(0);
  private aside = new Uint8Array(0);

  thin(field: Field): Field {
    const { runs, gates } = field;
    if (this.stay.length < runs.count) {
      this.stay = new Int32Array(runs.count * 2);
      this.aside = new Uint8Array(runs.count * 2);
    }
    const count = this.sift(field, gates.length === 0);
    this.thinned.gather(runs, this.stay.subarray(0, count).reverse(), count);
    this.thinned.link(field.serves, field.goal.assessed);
    for (let at = 0; at < count; at += 1) this.thinned.aside[at] = this.aside[count - 1 - at] as number;
    return describe(field.view, field.goal, this.thinned, field.serves);
  }

  /** Writes down the places that stay, last first, and which of them bounds may leave aside; gives their number. */
  private sift(field: Field, leavesOutLeads: boolean): number {
    const { runs } = field;
    const certImpliesLevel = impliesLevel(field);
    const rivals = new Map<number, number[]>();
    let count = 0;
    for (let at = runs.count - 1; at >= 0; at -= 1) {
      const serves = runs.serves[at] as number;
      let isReplaced = false;
      if (serves !== SERVES.partly) {
        const key = (runs.exam[at] as number) * 4 + serves;
        const kept = rivals.get(key);
        isReplaced = kept?.some((other) => this.replaces(field, other, at, certImpliesLevel)) ?? false;
        if (isReplaced && (leavesOutLeads || serves === SERVES.finally)) continue;
        if (!isReplaced) remember(rivals, key, kept, at);
      }
      this.stay[count] = at;
      this.aside[count] = isReplaced ? 1 : 0;
      count += 1;
    }
    return count;
  }

  /** True when run `a`, which starts no earlier, serves wherever `b` does. */
  private replaces({ runs, view }: Field, a: number, b: number, certImpliesLevel: boolean): boolean {
    if ((runs.freeFrom[a] as number) > (runs.freeFrom[b] as number)) return false;
    if ((runs.result[a] as number) > (runs.result[b] as number)) return false;
    if (
      (runs.p[a] as number) < (runs.p[b] as number) ||
      (runs.proves[a] as number) > (runs.proves[b] as number)
    )
      return false;
    if (highest(runs.certified[a] as number) < highest(runs.certified[b] as number)) return false;
    if (
      (runs.price[a] as number) > (runs.price[b] as number) ||
      (runs.units[a] as number) > (runs.units[b] as number)
    )
      return false;
    if (!atLeast(runs.taught[a] as number, runs.taught[b] as number)) return false;
    if ((nonZero(runs.taught[b] as number) & ~nonZero(runs.taught[a] as number)) !== 0) return false;
    return this.entersWhenever(runs, view.person.reached, a, b, certImpliesLevel);
  }

  private entersWhenever(
    runs: GoalRuns,
    reached: number,
    a: number,
    b: number,
    certImpliesLevel: boolean,
  ): boolean {
    const placementA = (runs.gateFrom[a] as number) < 0;
    if (placementA ? atLeast(reached, runs.entry[a] as number) : runs.opened[a] === 1) return true;
    const placementB = (runs.gateFrom[b] as number) < 0;
    const asksLess = (runs.entryLevel[a] as number) <= (runs.entryLevel[b] as number);
    if (placementA && placementB) return atLeast(runs.entry[b] as number, runs.entry[a] as number);
    if (placementA) return runs.opened[b] === 0 && certImpliesLevel && asksLess;
    return (
      !placementB &&
      runs.opened[b] === 0 &&
      asksLess &&
      (runs.gateFrom[a] as number) <= (runs.gateFrom[b] as number) &&
      (runs.registerBy[a] as number) >= (runs.registerBy[b] as number)
    );
  }
}

/** True when whoever wins a certificate on the way has also reached its level, so that a placement test is passed. */
function impliesLevel({ runs, even }: Field): boolean {
  if (!even) return false;
  for (let at = 0; at < runs.count; at += 1) {
    if ((runs.exam[at] as number) < 0) continue;
    const level = lowest(runs.certified[at] as number);
    if (!atLeast(runs.taught[at] as number, packSame(level, SKILLS))) return false;
  }
  return true;
}

/** How many runs are looked at: those that start soonest after. More would find little. */
const RIVALS = 24;

function remember(rivals: Map<number, number[]>, key: number, kept: number[] | undefined, at: number): void {
  if (!kept) rivals.set(key, [at]);
  else if (kept.unshift(at) > RIVALS) kept.pop();
}

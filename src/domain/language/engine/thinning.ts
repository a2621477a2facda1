import { Field, describe } from './goal-field.js';
import { GoalRuns, SERVES } from './run-list.js';
import { atLeast, highest, lowest, nonZero, packSame } from './packed.js';

const SKILLS = [0, 1, 2, 3];
const [KEPT, ASIDE, REPLACED] = [0, 1, 2];

/**
 * Leaves out runs in whose place another one is at least as good whatever happens: it starts no earlier, ends and
 * reports no later, is passed no less likely, costs no more, may be entered whenever the other may, and its
 * certificate opens every run that the other's opens. Probabilities of proving the goal stay the same. Where only
 * the age of the certificate speaks against it, bounds that forget ages may leave the run aside.
 */
export class Thinning {
  private readonly thinned = new GoalRuns();
  private stay = new Int32Array(0);
  private aside = new Uint8Array(0);
  private readonly rivals = new Map<number, number[]>();
  /** Places of the runs kept that ask for a certificate, last first. */
  private readonly gates: number[] = [];

  /** `until`: runs that help to prove nothing by this day are left out, too. */
  thin(field: Field, until: number): Field {
    const { runs } = field;
    if (this.stay.length < runs.count) {
      this.stay = new Int32Array(runs.count * 2);
      this.aside = new Uint8Array(runs.count * 2);
    }
    const count = this.sift(field, until);
    this.thinned.gather(runs, this.stay.subarray(0, count).reverse(), count);
    this.thinned.link(field.serves, field.goal.assessed);
    for (let at = 0; at < count; at += 1) this.thinned.aside[at] = this.aside[count - 1 - at] as number;
    return describe(field.view, { ...field.goal, cap: until }, this.thinned, field.serves);
  }

  /** Writes down the places that stay, last first, and which of them bounds may leave aside; gives their number. */
  private sift(field: Field, until: number): number {
    const { runs } = field;
    const certImpliesLevel = impliesLevel(field);
    this.rivals.clear();
    this.gates.length = 0;
    let [count, lastStart] = [0, -1];
    for (let at = runs.count - 1; at >= 0; at -= 1) {
      const serves = runs.serves[at] as number;
      const leadsNowhere = (runs.freeFrom[at] as number) > lastStart;
      const inTime = (runs.proves[at] as number) <= until;
      if (leadsNowhere && (serves === SERVES.nothing || !inTime)) continue;
      if (serves === SERVES.finally && !inTime) continue;
      const replaced = serves === SERVES.partly ? KEPT : this.replacement(field, at, certImpliesLevel);
      if (replaced === REPLACED) continue;
      this.stay[count] = at;
      this.aside[count] = replaced;
      count += 1;
      if (lastStart < 0 && serves !== SERVES.nothing) lastStart = runs.start[at] as number;
      if ((runs.gateFrom[at] as number) >= 0 && runs.opened[at] === 0) this.gates.push(at);
    }
    return count;
  }

  /** Whether another run is as good, or would be if certificates did not age. */
  private replacement(field: Field, at: number, certImpliesLevel: boolean): number {
    const { start, freeFrom, result, proves, p, price, exam, serves } = field.runs;
    const key = (exam[at] as number) * 4 + (serves[at] as number);
    const rivals = this.rivals.get(key);
    if (!rivals) {
      this.rivals.set(key, [at]);
      return KEPT;
    }
    const [free, reported, proven] = [freeFrom[at] as number, result[at] as number, proves[at] as number];
    const [chance, paid] = [p[at] as number, price[at] as number];
    let found: number = KEPT;
    for (let index = rivals.length - 1, least = index - RIVALS; index >= 0 && index > least; index -= 1) {
      const other = rivals[index] as number;
      // The others start later still, so none of them is over sooner.
      if ((start[other] as number) >= free) break;
      if ((freeFrom[other] as number) > free || (result[other] as number) > reported) continue;
      if ((p[other] as number) < chance || (proves[other] as number) > proven) continue;
      if ((price[other] as number) > paid || !this.replaces(field, other, at, certImpliesLevel)) continue;
      if (serves[at] === SERVES.finally || this.opensTheSame(field, other, at)) return REPLACED;
      found = ASIDE;
    }
    rivals.push(at);
    return found;
  }

  /** True when no run takes the certificate of `b` that is too old for it when it comes from `a`, whose result is sooner. */
  private opensTheSame({ runs, even }: Field, a: number, b: number): boolean {
    if ((runs.exam[b] as number) < 0 || this.gates.length === 0) return true;
    if (!atLeast(runs.certified[a] as number, runs.certified[b] as number)) return false;
    const [mine, theirs] = [runs.result[a] as number, runs.result[b] as number];
    if (mine === theirs) return true;
    // Sittings of one exam add up, unless each certifies the same.
    const level = even ? lowest(runs.certified[b] as number) : Infinity;
    for (const gate of this.gates) {
      const from = runs.gateFrom[gate] as number;
      if (
        from > mine &&
        from <= theirs &&
        theirs <= (runs.registerBy[gate] as number) &&
        (runs.entryLevel[gate] as number) <= level
      )
        return false;
    }
    return true;
  }

  /** True when run `a`, which starts no earlier and is no later, dearer or harder to pass, serves wherever `b` does. */
  private replaces({ runs, view }: Field, a: number, b: number, certImpliesLevel: boolean): boolean {
    if (highest(runs.certified[a] as number) < highest(runs.certified[b] as number)) return false;
    if ((runs.units[a] as number) > (runs.units[b] as number)) return false;
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
const RIVALS = 64;

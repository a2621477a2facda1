import { Field, describe } from './goal-field.js';
import { GoalRuns, SERVES } from './run-list.js';
import { atLeast, lowest, nonZero, packSame } from './packed.js';

const SKILLS = [0, 1, 2, 3];

/**
 * Leaves out runs in whose place another one is at least as good whatever happens: it starts no earlier, ends and
 * reports no later, is passed no less likely, costs no more, and may be entered whenever the other may. Probabilities
 * of proving the goal stay the same. Runs that end in a certificate which may open another run are kept: there
 * neither earlier nor later is better.
 */
export class Thinning {
  private readonly spare = [new GoalRuns(), new GoalRuns()] as const;

  thin(field: Field): Field {
    const first = this.pass(field, this.spare[0], (at) => field.runs.serves[at] === SERVES.finally);
    if (first.gates.length > 0) return first;
    return this.pass(first, this.spare[1], (at) => first.runs.serves[at] !== SERVES.partly);
  }

  private pass(field: Field, into: GoalRuns, candidate: (at: number) => boolean): Field {
    const { runs } = field;
    const certImpliesLevel = impliesLevel(field);
    const kept: number[] = [];
    const stay: number[] = [];
    for (let at = runs.count - 1; at >= 0; at -= 1) {
      if (candidate(at)) {
        if (replacedBy(kept, (other) => this.replaces(field, other, at, certImpliesLevel))) continue;
        kept.push(at);
      }
      stay.push(at);
    }
    into.gather(runs, stay.reverse(), stay.length);
    into.link(field.serves, field.goal.assessed);
    return describe(field.view, field.goal, into, field.serves);
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
    if (runs.exam[a] !== runs.exam[b] || runs.serves[a] !== runs.serves[b]) return false;
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

/** How many of the runs kept last are looked at: those that start soonest after. More would find little. */
const RIVALS = 32;

function replacedBy(kept: readonly number[], replaces: (other: number) => boolean): boolean {
  for (let index = kept.length - 1; index >= Math.max(0, kept.length - RIVALS); index -= 1)
    if (replaces(kept[index] as number)) return true;
  return false;
}

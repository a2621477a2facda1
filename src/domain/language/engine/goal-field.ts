import { GoalRuns, SERVES } from './run-list.js';
import { OpenGoal } from './open-goal.js';
import { PackedLevels, highest, lowest } from './packed.js';
import { Prospect } from './prospect.js';
import { Aim, RELEVANCE, Relevance } from './relevance.js';
import { RunView } from './view.js';

/** One goal of one person: the runs that matter, and what holds for all of them. */
export interface Field {
  readonly view: RunView;
  readonly goal: OpenGoal;
  readonly runs: GoalRuns;
  /** `SERVES` by place of the kind among those in reach. */
  readonly serves: Uint8Array;
  /** True when every run teaches all four skills: then one level stands for four. */
  readonly whole: boolean;
  /** True when each exam certifies one level in all four skills, whichever run it ends. */
  readonly even: boolean;
  /** Places of the runs that ask for a certificate which the person does not bring, ascending. */
  readonly gates: readonly number[];
}

/** Collects the runs of a view that matter for a goal; the field is valid until the next call. */
export class FieldMaker {
  private readonly relevance = new Relevance();
  private readonly prospect = new Prospect();
  private readonly runs = new GoalRuns();
  private places = new Int32Array(0);

  constructor(private readonly view: RunView) {}

  aimAt(goal: OpenGoal): Aim {
    return this.relevance.aimAt(goal, this.view.person.reached, this.view.kinds);
  }

  /** Runs that can be part of proving the goal by the day `until`. */
  make(aim: Aim, until: number): Field {
    const { runs } = this.view;
    if (this.places.length < runs.count) this.places = new Int32Array(runs.count * 2);
    this.runs.gather(runs, this.places, this.withoutLoose(aim, this.collect(aim, until)));
    this.runs.link(aim.serves, aim.goal.assessed);
    return describe(this.view, { ...aim.goal, cap: until }, this.runs, aim.serves);
  }

  /** Writes down the places of runs that can be entered and are in time; gives their number. */
  private collect({ goal, relevance, serves }: Aim, until: number): number {
    const { runs, person } = this.view;
    if (!serves.some((way) => way !== SERVES.nothing)) return 0;
    let count = 0;
    this.prospect.reset(person.reached);
    for (let at = 0; at < runs.count; at += 1) {
      if (relevance[runs.kind[at] as number] === RELEVANCE.none) continue;
      if ((runs.start[at] as number) > until) break;
      if (serves[runs.kind[at] as number] === SERVES.finally) {
        const proven = (goal.assessed ? runs.end[at] : runs.result[at]) as number;
        if (proven > until) continue;
      }
      if (!this.prospect.mayEnter(runs, at)) continue;
      this.prospect.note(runs, at);
      this.places[count] = at;
      count += 1;
    }
    return count;
  }

  /** Leaves out runs that lead to others and end after the last of those has started. */
  private withoutLoose({ serves }: Aim, count: number): number {
    const { runs } = this.view;
    const { places } = this;
    let last = count - 1;
    while (last >= 0 && serves[runs.kind[places[last] as number] as number] === SERVES.nothing) last -= 1;
    if (last < 0) return 0;
    const start = runs.start[places[last] as number] as number;
    let kept = 0;
    for (let index = 0; index <= last; index += 1) {
      const at = places[index] as number;
      if (serves[runs.kind[at] as number] === SERVES.nothing && (runs.freeFrom[at] as number) > start)
        continue;
      places[kept] = at;
      kept += 1;
    }
    return kept;
  }
}

export function describe(view: RunView, goal: OpenGoal, runs: GoalRuns, serves: Uint8Array): Field {
  const gates: number[] = [];
  const levelsOf = new Map<number, PackedLevels>();
  let [whole, even] = [true, true];
  for (let at = 0; at < runs.count; at += 1) {
    if ((runs.gateFrom[at] as number) >= 0 && runs.opened[at] === 0) gates.push(at);
    if (runs.target[at] !== 0 && lowest(runs.taught[at] as number) === 0) whole = false;
    const exam = runs.exam[at] as number;
    if (exam < 0) continue;
    const levels = runs.certified[at] as number;
    if (lowest(levels) !== highest(levels) || (levelsOf.get(exam) ?? levels) !== levels) even = false;
    levelsOf.set(exam, levels);
  }
  return { view, goal, runs, serves, whole, even, gates };
}

import { LanguageRun } from '../model/index.js';
import { Step, compareText, compileRun } from '../search/compile.js';
import { RunCatalogue, catalogueOfSteps } from './columns.js';

/** Compiled runs in the orders that a catalogue needs; a changed copy shares all that stays. */
export class SortedRuns {
  constructor(
    readonly byStart: readonly Step[],
    readonly byId: readonly Step[],
  ) {}

  /** Runs whose ids are not yet among them. */
  with(runs: readonly LanguageRun[]): SortedRuns {
    if (runs.length === 0) return this;
    const steps = runs.map(compileRun);
    return new SortedRuns(merged(this.byStart, steps, compareStarts), merged(this.byId, steps, compareIds));
  }

  without(ids: ReadonlySet<string>): SortedRuns {
    const stays = ({ id }: Step): boolean => !ids.has(id);
    return new SortedRuns(this.byStart.filter(stays), this.byId.filter(stays));
  }

  /** Ids of the runs with a last day of registration before the day (since 1970-01-01). */
  closedBefore(day: number): readonly string[] {
    return this.byStart.filter(({ registerBy }) => registerBy < day).map(({ id }) => id);
  }
}

export function sortedRuns(runs: readonly LanguageRun[]): SortedRuns {
  return new SortedRuns([], []).with(runs);
}

/** The catalogue of runs that are compiled already: a few milliseconds for the whole country. */
export function catalogueOfRuns({ byStart, byId }: SortedRuns): RunCatalogue {
  return catalogueOfSteps(byStart, byId);
}

function compareStarts(a: Step, b: Step): number {
  return a.start - b.start || compareText(a.id, b.id);
}

function compareIds(a: Step, b: Step): number {
  return compareText(a.id, b.id);
}

function merged(old: readonly Step[], added: readonly Step[], compare: (a: Step, b: Step) => number): Step[] {
  const list = [...added].sort(compare);
  const all: Step[] = [];
  let at = 0;
  for (const step of old) {
    for (; at < list.length && compare(list[at] as Step, step) < 0; at += 1) all.push(list[at] as Step);
    all.push(step);
  }
  for (; at < list.length; at += 1) all.push(list[at] as Step);
  return all;
}

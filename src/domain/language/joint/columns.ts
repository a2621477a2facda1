import { toEpochDay } from '../../shared/index.js';
import { LanguageCandidate, LanguageGoal, LanguagePlan, LanguageRun } from '../model/index.js';
import { rankedFor, sequencesFor } from '../planner.js';
import { idsOf } from '../search/label.js';
import { PLAIN } from '../search/search.js';
import { compileGoal, toPlan } from '../search/value.js';

/** One person of a joint plan. */
export interface JointPerson {
  readonly id: string;
  readonly candidate: LanguageCandidate;
  readonly goal: LanguageGoal;
}

/** A plan of one person together with the scarce runs whose seats it takes. */
export interface Column {
  readonly plan: LanguagePlan;
  /** Days from the person's today to the qualifying day. */
  readonly days: number;
  readonly scarce: readonly string[];
}

/** Runs with fewer seats than there are people; only these can be fought over. */
export function scarceRuns(runs: readonly LanguageRun[], people: number): ReadonlySet<string> {
  return new Set(runs.filter(({ seats }) => seats < people).map(({ id }) => id));
}

/** Plans in time for one person, best first; a plan that takes more scarce seats for nothing is left out. */
export function columnsFor(
  person: JointPerson,
  runs: readonly LanguageRun[],
  scarce: ReadonlySet<string>,
): readonly Column[] {
  const goal = compileGoal(person.goal);
  const sequences = sequencesFor(person.candidate, runs, { ...PLAIN, scarce });
  const columns: Column[] = [];
  const today = toEpochDay(person.candidate.today);
  for (const { label, outcome } of rankedFor(sequences, goal)) {
    const taken = idsOf(label).filter((id) => scarce.has(id));
    if (outcome.missedBy > 0 || columns.some((better) => better.scarce.every((id) => taken.includes(id))))
      continue;
    columns.push({ plan: toPlan(label, outcome, goal), days: outcome.day - today, scarce: taken });
  }
  return columns;
}

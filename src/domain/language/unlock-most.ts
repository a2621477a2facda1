import { Cents, LocalDate, fromEpochDay, toEpochDay } from '../shared/index.js';
import { LanguageCandidate, LanguageGoal, LanguageRun } from './model/index.js';
import { Person, compilePerson } from './search/compile.js';
import { compareEffort } from './search/dominance.js';
import { Label, idsOf, probabilityOf } from './search/label.js';
import { fieldOf } from './search/options.js';
import { PLAIN, SearchResult, searchSequences } from './search/search.js';
import { Goal, compileGoal, directOutcome } from './search/value.js';

export interface WeightedGoal extends LanguageGoal {
  /** For example the shortage score of the region; a goal without weight is not counted. */
  readonly weight: number;
}

export interface UnlockedGoal {
  readonly id: string;
  readonly qualifiedOn: LocalDate;
}

/** What one sequence of runs opens by the horizon. */
export interface UnlockPlan {
  readonly runs: readonly string[];
  readonly unlocked: readonly UnlockedGoal[];
  readonly weight: number;
  /** Days from today to each qualifying day, summed. */
  readonly sumDays: number;
  readonly cost: Cents;
  readonly ue: number;
  readonly probability: number;
}

/** Beyond this many sequences the ranking lists only those that no other dominates. */
const FULL_RANKING_LIMIT = 5_000;

/**
 * The sequence that opens the most goals, by weight, each by the earlier of `horizon` and its own last day; then
 * the least sum of days, cost, units, steps, ids. Null when nothing is opened. Working below the needed level is
 * not looked at here: a goal counts once its full need is proven.
 */
export function planUnlock(
  candidate: LanguageCandidate,
  goals: readonly WeightedGoal[],
  runs: readonly LanguageRun[],
  horizon: LocalDate,
): UnlockPlan | null {
  const labels = searchSequences(fieldOf(compilePerson(candidate), runs, null), PLAIN).labels;
  const best = rank(candidate, goals, labels, horizon)[0];
  return best && best.weight > 0 ? best : null;
}

/** All sequences, best first: what else was possible and how much less it opens. */
export function unlockRanking(
  candidate: LanguageCandidate,
  goals: readonly WeightedGoal[],
  runs: readonly LanguageRun[],
  horizon: LocalDate,
): readonly UnlockPlan[] {
  const field = fieldOf(compilePerson(candidate), runs, null);
  const all: SearchResult = searchSequences(field, { ...PLAIN, dominance: false, limit: FULL_RANKING_LIMIT });
  const labels = all.complete ? all.labels : searchSequences(field, PLAIN).labels;
  return rank(candidate, goals, labels, horizon);
}

function rank(
  candidate: LanguageCandidate,
  goals: readonly WeightedGoal[],
  labels: readonly Label[],
  horizon: LocalDate,
): readonly UnlockPlan[] {
  const person = compilePerson(candidate);
  const compiled = goals
    .filter(({ weight }) => weight > 0)
    .map((goal) => ({ weight: goal.weight, goal: compileGoal(goal) }));
  const until = toEpochDay(horizon);
  return labels
    .map((label) => ({ label, plan: unlockedBy(person, label, compiled, until) }))
    .sort(
      (a, b) =>
        b.plan.weight - a.plan.weight || a.plan.sumDays - b.plan.sumDays || compareEffort(a.label, b.label),
    )
    .map(({ plan }) => plan);
}

function unlockedBy(
  person: Person,
  label: Label,
  goals: readonly { readonly weight: number; readonly goal: Goal }[],
  until: number,
): UnlockPlan {
  const unlocked: UnlockedGoal[] = [];
  let total = 0;
  let sumDays = 0;
  for (const { weight, goal } of goals) {
    const day = directOutcome(person, label, goal)?.day ?? Infinity;
    if (day > Math.min(until, goal.latest)) continue;
    unlocked.push({ id: goal.goal.id, qualifiedOn: fromEpochDay(day) });
    total += weight;
    sumDays += day - person.today;
  }
  const { cost, ue } = label;
  return {
    runs: idsOf(label),
    unlocked,
    weight: total,
    sumDays,
    cost,
    ue,
    probability: probabilityOf(label),
  };
}

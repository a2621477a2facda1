import { fromEpochDay } from '../shared/index.js';
import {
  LanguageCandidate,
  LanguageGoal,
  LanguagePlan,
  LanguageRun,
  NearestMiss,
  PlanAnswer,
  PlanObjective,
} from './model/index.js';
import { compilePerson } from './search/compile.js';
import { compareEffort } from './search/dominance.js';
import { Label, idsOf, probabilityOf } from './search/label.js';
import { fieldOf } from './search/options.js';
import { PLAIN, SearchOptions, searchSequences } from './search/search.js';
import { Goal, Outcome, compileGoal, outcomeOf, toPlan } from './search/value.js';

/** Probabilities closer than this are equal. */
export const SAME_PROBABILITY = 1e-9;

/** A sequence together with what it brings for one goal. */
export interface Ranked {
  readonly label: Label;
  readonly outcome: Outcome;
}

/**
 * The best sequence of runs from today's levels to one goal, by the deterministic rule: every stage is passed, a
 * retake moves the certificate to the later result, and `probability` is the product over stages of
 * 1 − ∏(1 − p). (`languageOutlook` gives the distribution with failures instead.) Objectives: `earliest` = least
 * (day, cost, units, steps, ids); `reliable` = the same among plans with probability at least `q`. For a goal with
 * a start on the job the day is the first day of work, then the day on which the commitment is met.
 * When nothing is in time, the nearest miss tells the day and by how many days it is late.
 */
export function planLanguage(
  candidate: LanguageCandidate,
  goal: LanguageGoal,
  runs: readonly LanguageRun[],
  objective: PlanObjective = { kind: 'earliest' },
): PlanAnswer {
  return planLanguageForAll(candidate, [goal], runs, objective)[0] ?? { feasible: false, nearestMiss: null };
}

/**
 * Answers for many goals of one person, in their order: one search serves all goals without a start on the job;
 * each start on the job has its own, since its working hours bind the courses.
 */
export function planLanguageForAll(
  candidate: LanguageCandidate,
  goals: readonly LanguageGoal[],
  runs: readonly LanguageRun[],
  objective: PlanObjective = { kind: 'earliest' },
): readonly PlanAnswer[] {
  const search = sequencesFor(candidate, runs, { ...PLAIN, probability: objective.kind === 'reliable' });
  return goals.map((goal) => {
    const compiled = compileGoal(goal);
    return answerFrom(rankedFor(search, compiled), compiled, objective);
  });
}

/** Sequences of one person per goal; the search without working hours runs at most once. */
export interface Sequences {
  readonly of: (goal: Goal) => readonly Label[];
  readonly candidate: LanguageCandidate;
}

export function sequencesFor(
  candidate: LanguageCandidate,
  runs: readonly LanguageRun[],
  keep: SearchOptions,
): Sequences {
  const person = compilePerson(candidate);
  let shared: readonly Label[] | null = null;
  const find = (goal: Goal | null): readonly Label[] =>
    searchSequences(fieldOf(person, runs, goal), keep).labels;
  return { candidate, of: (goal) => (goal.job ? find(goal) : (shared ??= find(null))) };
}

/** Every sequence that serves the goal, in time or late, best first. */
export function rankedFor(sequences: Sequences, goal: Goal): readonly Ranked[] {
  const person = compilePerson(sequences.candidate);
  const ranked: Ranked[] = [];
  for (const label of sequences.of(goal)) {
    const outcome = outcomeOf(person, label, goal);
    if (outcome) ranked.push({ label, outcome });
  }
  return ranked.sort(compareRanked);
}

export function compareRanked(a: Ranked, b: Ranked): number {
  return (
    a.outcome.day - b.outcome.day ||
    (a.outcome.commitment ?? 0) - (b.outcome.commitment ?? 0) ||
    compareEffort(a.label, b.label)
  );
}

function answerFrom(ranked: readonly Ranked[], goal: Goal, objective: PlanObjective): PlanAnswer {
  const wanted =
    objective.kind === 'reliable' ? ranked.filter((entry) => reaches(entry, objective.q)) : ranked;
  const best = wanted.find((entry) => entry.outcome.missedBy === 0);
  if (best) return { feasible: true, plan: toPlan(best.label, best.outcome, goal) };
  return { feasible: false, nearestMiss: nearestMiss(wanted) };
}

function reaches(entry: Ranked, q: number): boolean {
  return probabilityOf(entry.label) >= q - SAME_PROBABILITY;
}

function nearestMiss(ranked: readonly Ranked[]): NearestMiss | null {
  const [first, ...rest] = ranked;
  if (!first) return null;
  const { label, outcome } = rest.reduce(
    (nearest, entry) => (entry.outcome.missedBy < nearest.outcome.missedBy ? entry : nearest),
    first,
  );
  return { runs: idsOf(label), date: fromEpochDay(outcome.decidingDay), daysLate: outcome.missedBy };
}

/** One end of the trade between date, cost and probability. */
export function paretoFront(
  candidate: LanguageCandidate,
  goal: LanguageGoal,
  runs: readonly LanguageRun[],
): readonly LanguagePlan[] {
  const compiled = compileGoal(goal);
  const sequences = sequencesFor(candidate, runs, { ...PLAIN, probability: true });
  const front: Ranked[] = [];
  const inTime = rankedFor(sequences, compiled).filter(({ outcome }) => outcome.missedBy === 0);
  for (const entry of inTime) if (!front.some((kept) => atLeastAsGood(kept, entry))) front.push(entry);
  return front
    .filter((entry) => !front.some((other) => other !== entry && atLeastAsGood(other, entry)))
    .map(({ label, outcome }) => toPlan(label, outcome, compiled));
}

function atLeastAsGood(a: Ranked, b: Ranked): boolean {
  return (
    a.outcome.day <= b.outcome.day &&
    (a.outcome.commitment ?? 0) <= (b.outcome.commitment ?? 0) &&
    a.label.cost <= b.label.cost &&
    probabilityOf(a.label) >= probabilityOf(b.label) - SAME_PROBABILITY
  );
}

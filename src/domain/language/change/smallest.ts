import { Cents, LocalDate, daysBetween } from '../../shared/index.js';
import { LanguageCandidate, LanguageGoal, LanguageRun } from '../model/index.js';
import { languageOutlook } from '../likely/outlook.js';
import { planLanguageForAll } from '../planner.js';
import { compareText } from '../search/compile.js';
import { WeightedGoal } from '../unlock-most.js';
import {
  budgetChanges,
  plainChanges,
  quotaChanges,
  secondSittings,
  sittingChanges,
  travelChanges,
  waitingChanges,
} from './candidates.js';
import { CHANGE_KINDS, PathChange, PathSituation, applyChange } from './changes.js';

export interface OpenedGoal {
  readonly id: string;
  readonly qualifiedOn: LocalDate;
  readonly cost: Cents;
}

/** A single change and what it opens that was closed before. */
export interface UnlockingChange {
  readonly change: PathChange;
  readonly opens: readonly OpenedGoal[];
  readonly weight: number;
}

/**
 * What would open a path where there is none: each single change is tried by itself, those that open something are
 * ranked by the weight of the goals they open, then by how soon, then by how little they ask for. Graded changes
 * (money, distance, waiting) are given at the least amount that opens something.
 */
export function smallestChanges(
  candidate: LanguageCandidate,
  goals: readonly WeightedGoal[],
  runs: readonly LanguageRun[],
): readonly UnlockingChange[] {
  const answers = planLanguageForAll(candidate, goals, runs);
  const closed = goals.filter((_, index) => !answers[index]?.feasible);
  if (closed.length === 0) return [];
  const situation: PathSituation = { candidate, goals: closed, runs };
  const changes = [plainChanges(situation), ...GRADED.map((find) => find(situation, closed))].flat();
  return changes
    .map((change) => unlockedBy(situation, closed, change))
    .filter(({ opens }) => opens.length > 0)
    .sort((a, b) => compareChanges(candidate, a, b));
}

const GRADED = [travelChanges, quotaChanges, budgetChanges, waitingChanges, sittingChanges] as const;

function unlockedBy(
  situation: PathSituation,
  closed: readonly WeightedGoal[],
  change: PathChange,
): UnlockingChange {
  const { candidate, goals, runs } = applyChange(situation, change);
  const answers = planLanguageForAll(candidate, goals, runs);
  const opens: OpenedGoal[] = [];
  let weight = 0;
  closed.forEach((goal, index) => {
    const answer = answers[index];
    if (!answer?.feasible) return;
    opens.push({ id: goal.id, qualifiedOn: answer.plan.qualifiedOn, cost: answer.plan.cost });
    weight += goal.weight;
  });
  return { change, opens, weight };
}

function compareChanges(candidate: LanguageCandidate, a: UnlockingChange, b: UnlockingChange): number {
  const days = ({ opens }: UnlockingChange): number =>
    opens.reduce((sum, { qualifiedOn }) => sum + daysBetween(candidate.today, qualifiedOn), 0) / opens.length;
  return b.weight - a.weight || days(a) - days(b) || compareKinds(a.change, b.change);
}

function compareKinds(a: PathChange, b: PathChange): number {
  const [first, second] = [JSON.stringify(a), JSON.stringify(b)];
  return CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) || compareText(first, second);
}

/** A single change that makes reaching a goal likelier. */
export interface RaisingChange {
  readonly change: PathChange;
  readonly reachable: number;
  /** Null when the goal stays below the wanted probability. */
  readonly likelyOn: LocalDate | null;
}

/**
 * What would raise the probability where a goal is reachable but never likely: the same single changes and a second
 * sitting after each exam, by the probability that they lead to, then by day.
 */
export function raisingChanges(
  candidate: LanguageCandidate,
  goal: LanguageGoal,
  runs: readonly LanguageRun[],
): readonly RaisingChange[] {
  const situation: PathSituation = { candidate, goals: [goal], runs };
  const before = languageOutlook(candidate, goal, runs).reachable;
  const changes = [...plainChanges(situation), ...widestTravel(situation), ...secondSittings(situation)];
  return changes
    .map((change): RaisingChange => {
      const after = applyChange(situation, change);
      const { reachable, likelyOn } = languageOutlook(after.candidate, goal, after.runs);
      return { change, reachable, likelyOn };
    })
    .filter(({ reachable }) => reachable > before + 1e-9)
    .sort(
      (a, b) =>
        b.reachable - a.reachable ||
        compareText(a.likelyOn ?? '9', b.likelyOn ?? '9') ||
        compareKinds(a.change, b.change),
    );
}

/** Going as far as the farthest run: how much distance is to blame. */
function widestTravel({ candidate, runs }: PathSituation): readonly PathChange[] {
  const farthest = Math.max(0, ...runs.map(({ mode, travelMin }) => (mode === 'online' ? 0 : travelMin)));
  return farthest > candidate.maxTravelMin ? [{ kind: 'travel', minutes: farthest }] : [];
}

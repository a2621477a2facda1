import { CefrLevel, overallLevel } from '../shared/index.js';
import { BusyInterval, LanguageCandidate, LanguageGoal, LanguagePlan, LanguageRun } from './model/index.js';
import { paretoFront, planLanguage } from './planner.js';

/**
 * Another way to the same vacancy. `cheaper`, `surer`: later than the best plan, but better in that; `beside_work`:
 * only courses in the evening or at the weekend, so that work may start now; `hire_first`: the firm takes the person
 * one level lower against the promise of a certificate; `other_certificate`: an exam under another scheme.
 */
export type AlternativeKind = 'cheaper' | 'surer' | 'beside_work' | 'hire_first' | 'other_certificate';

export interface Alternative {
  readonly kind: AlternativeKind;
  readonly plan: LanguagePlan;
}

/** Working hours of a weekday, for courses beside a job: an assumption, shown as one. */
export const WORKDAY: readonly BusyInterval[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  from: 7 * 60,
  to: 16 * 60 + 30,
  reason: 'work',
}));

/** Time to reach the promised level after starting below it; what a firm would usually agree to. */
const COMMIT_DAYS = 365;
/** More than this cannot be compared by people. */
const MOST = 5;

/**
 * A small front of date, cost and probability around the best plan: each alternative differs from it and from the
 * others. Plans of `runs` and `candidate` as the planner reads them; the best plan is the earliest one.
 */
export function alternativesTo(
  candidate: LanguageCandidate,
  goal: LanguageGoal,
  runs: readonly LanguageRun[],
  best: LanguagePlan,
): readonly Alternative[] {
  const found: Alternative[] = [];
  const add = (kind: AlternativeKind, plan: LanguagePlan | null): void => {
    const known = [best, ...found.map((one) => one.plan)];
    if (plan && !known.some((other) => sameWay(other, plan))) found.push({ kind, plan });
  };
  add('beside_work', feasible({ ...candidate, busy: [...candidate.busy, ...WORKDAY] }, goal, runs));
  add('hire_first', hireFirst(candidate, goal, runs));
  const front = paretoFront(candidate, goal, runs);
  add(
    'cheaper',
    lowest(
      front.filter(({ cost }) => cost < best.cost),
      ({ cost }) => cost,
    ),
  );
  add(
    'surer',
    lowest(
      front.filter(({ probability }) => probability > best.probability),
      (plan) => -plan.probability,
    ),
  );
  add('other_certificate', otherCertificate(candidate, goal, runs, best));
  return found.slice(0, MOST);
}

function feasible(
  candidate: LanguageCandidate,
  goal: LanguageGoal,
  runs: readonly LanguageRun[],
): LanguagePlan | null {
  const answer = planLanguage(candidate, goal, runs);
  return answer.feasible ? answer.plan : null;
}

/** Null where the law asks for the level before work, or the person is two levels below. */
function hireFirst(
  candidate: LanguageCandidate,
  goal: LanguageGoal,
  runs: readonly LanguageRun[],
): LanguagePlan | null {
  const needed = Math.max(0, ...Object.values(goal.need)) as CefrLevel;
  if (goal.onTheJob || goal.proof === 'certificate' || needed < 2) return null;
  const lower = (needed - 1) as CefrLevel;
  if (overallLevel(candidate.levels) < lower) return null;
  const terms = {
    start: candidate.today,
    minLevel: lower,
    commitLevel: needed,
    commitWithinDays: COMMIT_DAYS,
    workBusy: WORKDAY,
  };
  return feasible(candidate, { ...goal, onTheJob: terms }, runs);
}

/** The best way that does not end with the same kind of run. */
function otherCertificate(
  candidate: LanguageCandidate,
  goal: LanguageGoal,
  runs: readonly LanguageRun[],
  best: LanguagePlan,
): LanguagePlan | null {
  const last = runs.find(({ id }) => id === best.runs.at(-1));
  if (!last?.exam) return null;
  const others = runs.filter(({ exam, scheme }) => exam === null || scheme !== last.scheme);
  return feasible(candidate, goal, others);
}

function lowest(plans: readonly LanguagePlan[], worth: (plan: LanguagePlan) => number): LanguagePlan | null {
  return plans.reduce<LanguagePlan | null>(
    (best, plan) => (best === null || worth(plan) < worth(best) ? plan : best),
    null,
  );
}

/** Equal in runs; a start of work below the level is another way even with the same runs. */
function sameWay(a: LanguagePlan, b: LanguagePlan): boolean {
  return a.runs.join() === b.runs.join() && (a.onTheJob === null) === (b.onTheJob === null);
}

import { LocalDate } from '../shared/index.js';
import { bestPolicy, PolicyStep } from './likely/policy.js';
import { LanguageCandidate, LanguageGoal, LanguagePlan, LanguageRun } from './model/index.js';
import { planLanguage } from './planner.js';

/** What one missed step of a plan leads to. */
export interface Mishap {
  readonly run: string;
  /** `place`: no seat in the run; `exam`: its exam not passed. */
  readonly missed: 'place' | 'exam';
  /** The next best way: its first new run, and the day (`place`) or the chance left (`exam`). */
  readonly next: {
    readonly run: string | null;
    readonly day: LocalDate | null;
    readonly chance: number | null;
  } | null;
}

/**
 * What happens to a plan when a place is not given or an exam is not passed, step by step. A missed place: the best
 * plan without that run. A missed exam: the best policy for `by` after the failure, as `bestPolicy` finds it; only
 * where that policy takes the run, too. `next` null: no way is left in the catalogue.
 */
export function mishapsOf(
  candidate: LanguageCandidate,
  goal: LanguageGoal,
  runs: readonly LanguageRun[],
  plan: LanguagePlan,
  by: LocalDate,
): readonly Mishap[] {
  const policy = bestPolicy(candidate, { ...goal, latest: null, onTheJob: null }, runs, by);
  return plan.runs.flatMap((id) => {
    const run = runs.find((one) => one.id === id);
    const place: Mishap = { run: id, missed: 'place', next: withoutRun(candidate, goal, runs, plan, id) };
    if (!run?.exam) return [place];
    const step = findStep(policy, id);
    const after = step?.ifFailed ?? null;
    const exam: Mishap = {
      run: id,
      missed: 'exam',
      next: after ? { run: after.run, day: null, chance: after.probability } : null,
    };
    return step ? [place, exam] : [place];
  });
}

function withoutRun(
  candidate: LanguageCandidate,
  goal: LanguageGoal,
  runs: readonly LanguageRun[],
  plan: LanguagePlan,
  id: string,
): Mishap['next'] {
  const answer = planLanguage(
    candidate,
    goal,
    runs.filter((run) => run.id !== id),
  );
  if (!answer.feasible) return null;
  const fresh = answer.plan.runs.find((other) => !plan.runs.includes(other)) ?? null;
  return { run: fresh, day: answer.plan.qualifiedOn, chance: null };
}

/** The run in the policy when everything before it is passed. */
function findStep(step: PolicyStep | null, run: string): PolicyStep | null {
  for (let at = step; at; at = at.ifPassed) if (at.run === run) return at;
  return null;
}

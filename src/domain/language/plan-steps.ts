import { LocalDate } from '../shared/index.js';
import { applyBefore, FundingRoute, LanguageEntitlements, LanguageOffice, routeInto } from './law/index.js';
import { LanguagePlan, LanguageRun } from './model/index.js';

/** apply: ask the office; register: with the provider; ready: the need is proven; work: start below the need. */
export type PlanStepKind = 'apply' | 'register' | 'course' | 'exam' | 'result' | 'work' | 'ready';

/** One thing to do or to wait for, with its day or days. */
export interface PlanStep {
  readonly kind: PlanStepKind;
  readonly from: LocalDate;
  /** Last day of what takes a while. */
  readonly to: LocalDate | null;
  readonly run: string | null;
  /** Who decides on the application. */
  readonly office: LanguageOffice | null;
}

/** Steps of the same day stand in this order. */
const ORDER: readonly PlanStepKind[] = ['apply', 'register', 'course', 'exam', 'result', 'work', 'ready'];

/**
 * A plan as dated steps in order: what to apply for by which day, registration, course, exam, result, and the day
 * on which the vacancy opens. `runs` are the runs as the provider offers them: the office's lead time is counted
 * here, so runs that `withLeadTimes` has moved already would count it twice.
 */
export function planSteps(
  plan: LanguagePlan,
  runs: ReadonlyMap<string, LanguageRun>,
  granted: LanguageEntitlements,
): readonly PlanStep[] {
  const steps = plan.runs.flatMap((id) => {
    const run = runs.get(id);
    return run ? runSteps(run, routeInto(run, granted)) : [];
  });
  const end: PlanStep =
    plan.onTheJob === null
      ? { kind: 'ready', from: plan.qualifiedOn, to: null, run: null, office: null }
      : { kind: 'work', from: plan.onTheJob.startWorkOn, to: null, run: null, office: null };
  const met = plan.onTheJob?.commitmentMetOn;
  const promise: readonly PlanStep[] = met ? [{ ...end, kind: 'ready', from: met }] : [];
  return [...steps, end, ...promise].sort(
    (a, b) =>
      (a.from < b.from ? -1 : a.from > b.from ? 1 : 0) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
}

function runSteps(run: LanguageRun, route: FundingRoute | null): readonly PlanStep[] {
  const step = (kind: PlanStepKind, from: LocalDate, to: LocalDate | null = null): PlanStep => ({
    kind,
    from,
    to,
    run: run.id,
    office: kind === 'apply' ? (route?.decidedBy ?? null) : null,
  });
  const sitting = run.exam !== null && run.exam.date <= run.end && run.ue <= 1;
  return [
    ...(route ? [step('apply', applyBefore(route, run))] : []),
    step('register', run.registerBy),
    ...(sitting ? [] : [step('course', run.start, run.end)]),
    ...(run.exam ? [step('exam', run.exam.date), step('result', run.exam.resultDate)] : []),
  ];
}

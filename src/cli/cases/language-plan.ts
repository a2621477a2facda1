import { assertNever, euro } from '../../domain/shared/index.js';
import {
  LanguagePlan,
  NearestMiss,
  PlanAnswer,
  PlanObjective,
  paretoFront,
  planJoint,
  planLanguage,
  planUnlock,
  rejectionsAfter,
  unlockRanking,
} from '../../domain/language/index.js';
import type { CaseJudge } from './cases.js';
import { problemLines, readJson } from './json-reader.js';
import { LanguagePlanCase, ObjectiveInput, readLanguagePlanCase } from './language-plan-case.js';

type Answer = Readonly<Record<string, unknown>>;

/** Fields under `expected` that explain and are not computed. */
const EXPLANATIONS: readonly string[] = ['proof', 'note', 'comment', 'hint'];

/**
 * Judges one case of `language-plan.json` by its pass rule: every field that `expected` gives must be found. A case
 * that cannot be read fails with what is wrong and where.
 */
export const judge: CaseJudge = (testCase) => {
  const read = readJson(testCase, readLanguagePlanCase);
  return read.ok ? compareFields('', read.value.expected, answerCase(read.value)) : problemLines(read.error);
};

function answerCase(input: LanguagePlanCase): Answer {
  const { also } = input;
  return {
    ...answerFor(input, input),
    ...rejections(input),
    also: also && { ...also, ...answerFor(input, also) },
  };
}

function answerFor(input: LanguagePlanCase, { objective, q }: ObjectiveInput): Answer {
  switch (objective) {
    case 'earliest':
      return single(input, { kind: 'earliest' });
    case 'reliable':
      return single(input, { kind: 'reliable', q });
    case 'unlock':
      return unlock(input);
    case 'joint':
      return joint(input);
    case 'pareto':
      return pareto(input);
    default:
      return assertNever(objective);
  }
}

function single({ candidate, goal, runs }: LanguagePlanCase, objective: PlanObjective): Answer {
  if (!candidate || !goal) return {};
  const answer: PlanAnswer = planLanguage(candidate, goal, runs, objective);
  return answer.feasible
    ? { feasible: true, ...planFields(answer.plan) }
    : { feasible: false, nearestMiss: answer.nearestMiss && missFields(answer.nearestMiss) };
}

function planFields(plan: LanguagePlan): Answer {
  return {
    plan: plan.runs,
    qualifiedOn: plan.qualifiedOn,
    costEUR: euro(plan.cost),
    ue: plan.ue,
    probability: plan.probability,
    ...plan.onTheJob,
  };
}

function missFields(miss: NearestMiss): Answer {
  return { plan: miss.runs, date: miss.date, daysLate: miss.daysLate };
}

function unlock({ candidate, goals, runs, horizon, expected }: LanguagePlanCase): Answer {
  if (!candidate || horizon === null) return {};
  const best = planUnlock(candidate, goals, runs, horizon);
  const expectedRunners = expected.runnerUp;
  const others = unlockRanking(candidate, goals, runs, horizon)
    .slice(1, 1 + (Array.isArray(expectedRunners) ? expectedRunners.length : 0))
    .map(({ runs: plan, weight, sumDays }) => ({ plan, weight, sumDays }));
  if (!best) return { feasible: false };
  const { weight, sumDays, ue, probability } = best;
  return {
    feasible: true,
    plan: best.runs,
    unlocked: best.unlocked.map(({ id, qualifiedOn }) => [id, qualifiedOn]),
    weight,
    sumDays,
    costEUR: euro(best.cost),
    ue,
    probability,
    runnerUp: others,
  };
}

function joint({ people, runs }: LanguagePlanCase): Answer {
  const found = planJoint(people, runs);
  const assignments = found.assignments.map(({ id, plan }) =>
    plan ? { id, ...planFields(plan) } : { id, plan: null, qualifiedOn: null },
  );
  const { qualified, sumDays } = found;
  return { feasible: qualified > 0, assignments, qualified, sumDays };
}

function pareto({ candidate, goal, runs }: LanguagePlanCase): Answer {
  if (!candidate || !goal) return {};
  const front = paretoFront(candidate, goal, runs);
  return { feasible: front.length > 0, front: front.map(planFields) };
}

/** Reject codes for every key that the case asks for: `RUN` or `RUN after A, B`. */
function rejections(input: LanguagePlanCase): Answer {
  const answer: Record<string, Answer> = {};
  for (const field of ['rejected', 'rejectedAsFirstStep']) {
    const expected = input.expected[field];
    if (typeof expected === 'object' && expected !== null)
      answer[field] = Object.fromEntries(Object.keys(expected).map((key) => [key, codeFor(input, key)]));
  }
  return answer;
}

function codeFor({ candidate, goal, runs }: LanguagePlanCase, key: string): string | null {
  if (!candidate) return null;
  const [run = '', after = ''] = key.split(' after ');
  const ids = new Set(runs.map(({ id }) => id));
  const taken = ids.has(after)
    ? [after]
    : after.split(/\s*(?:,|\+|→|->|>| and | then |\s)\s*/).filter((id) => id);
  const rejected = rejectionsAfter(candidate, goal, runs, taken);
  return rejected?.get(run.trim()) ?? null;
}

function compareFields(path: string, expected: Answer, found: Answer): readonly string[] {
  return Object.entries(expected)
    .filter(([key]) => !EXPLANATIONS.includes(key))
    .flatMap(([key, value]) => compare(path ? `${path}.${key}` : key, key, value, found[key]));
}

function compare(path: string, key: string, expected: unknown, found: unknown): readonly string[] {
  if (same(key, expected, found)) return [];
  if (isRecord(expected) && isRecord(found)) return compareFields(path, expected, found);
  return [`${path}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`];
}

function same(key: string, expected: unknown, found: unknown): boolean {
  if (typeof expected === 'number' && typeof found === 'number') return Math.abs(expected - found) <= 1e-9;
  if (Array.isArray(expected) && Array.isArray(found)) return sameList(key, expected, found);
  if (isRecord(expected) && isRecord(found)) return compareFields('', expected, found).length === 0;
  return expected === found || (expected === null && found === undefined);
}

/** Fronts, assignments and unlocked vacancies are sets; plans and rankings have an order. */
function sameList(key: string, expected: readonly unknown[], found: readonly unknown[]): boolean {
  if (key === 'assignments') return sameAssignments(expected, found);
  if (expected.length !== found.length) return false;
  if (key !== 'front' && key !== 'unlocked') return expected.every((value, at) => same('', value, found[at]));
  return expected.every((value) => found.some((other) => same('', value, other)));
}

/** A person whom the case leaves out must be without a plan. */
function sameAssignments(expected: readonly unknown[], found: readonly unknown[]): boolean {
  const idOf = (entry: unknown): unknown => (isRecord(entry) ? entry.id : undefined);
  return found.every((entry) => {
    const wanted = expected.find((other) => idOf(other) === idOf(entry));
    const withPlan = isRecord(wanted) && Array.isArray(wanted.plan) && wanted.qualifiedOn !== null;
    return withPlan ? same('', wanted, entry) : isRecord(entry) && entry.plan === null;
  });
}

function isRecord(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

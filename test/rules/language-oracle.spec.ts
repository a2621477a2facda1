import { seededRandom } from '../../src/domain/shared/index.js';
import {
  LanguageGoal,
  PlanAnswer,
  REJECT_CODES,
  allRejections,
  paretoFront,
  planLanguageForAll,
  planUnlock,
  rejectionsAfter,
} from '../../src/domain/language/index.js';
import { BruteForce, OraclePlan, bestPlan, comparePlans, frontOf } from '../oracle/language/brute-force.js';
import { earliestCertificateOnly, greedy } from '../oracle/language/faulty.js';
import { Instance, randomInstance } from '../oracle/language/instances.js';
import { firstSeed } from '../support/first-seed.js';

/** Instances of one run: 1,500 for every day, `ORACLE_RUNS=10000` for the full proof. */
const RUNS = Number(process.env.ORACLE_RUNS ?? 1_500);
const FIRST_SEED = firstSeed(20_261_121);
const Q = 0.8;

const instanceOf = (seed: number): Instance => randomInstance(seededRandom(seed));

function expectSamePlan(answer: PlanAnswer | undefined, expected: OraclePlan | null): void {
  if (!expected) {
    expect(answer?.feasible).toBe(false);
    return;
  }
  if (!answer?.feasible) throw new Error(`no plan, but the oracle has ${expected.ids.join(', ')}`);
  const { plan } = answer;
  expect({
    ids: plan.runs,
    qualifiedOn: plan.qualifiedOn,
    commitmentMetOn: plan.onTheJob?.commitmentMetOn ?? null,
    cost: plan.cost,
    ue: plan.ue,
  }).toEqual({
    ids: expected.ids,
    qualifiedOn: expected.qualifiedOn,
    commitmentMetOn: expected.commitmentMetOn,
    cost: expected.cost,
    ue: expected.ue,
  });
  expect(Math.abs(plan.probability - expected.probability)).toBeLessThan(1e-9);
}

function expectSameMiss(answer: PlanAnswer | undefined, plans: readonly OraclePlan[]): void {
  if (!answer || answer.feasible) return;
  const least = Math.min(...plans.map(({ lateBy }) => lateBy));
  const nearest = [...plans].filter(({ lateBy }) => lateBy === least).sort(comparePlans)[0];
  expect(answer.nearestMiss?.runs ?? null).toEqual(nearest?.ids ?? null);
  expect(answer.nearestMiss?.daysLate ?? null).toEqual(nearest?.lateBy ?? null);
}

function compareGoal(instance: Instance, oracle: BruteForce, goal: LanguageGoal, at: number): void {
  const { candidate, runs, goals } = instance;
  const plans = oracle.plans(goal);
  const earliest = planLanguageForAll(candidate, goals, runs)[at];
  expectSamePlan(earliest, bestPlan(plans));
  expectSameMiss(earliest, plans);
  const reliable = planLanguageForAll(candidate, goals, runs, { kind: 'reliable', q: Q })[at];
  expectSamePlan(reliable, bestPlan(plans, Q));
  const front = paretoFront(candidate, goal, runs).map(({ runs: ids }) => ids);
  expect(front).toEqual(frontOf(plans).map(({ ids }) => ids));
}

function compareUnlock({ candidate, goals, runs }: Instance, oracle: BruteForce): void {
  const direct = goals.map((goal, index) => ({ ...goal, onTheJob: null, weight: 1 + (index % 3) }));
  const horizon = '2028-03-01';
  const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
  let best = { weight: 0, sum: 0 };
  for (const taken of oracle.sequences(null)) {
    let [weight, sum] = [0, 0];
    for (const goal of direct) {
      const value = oracle.value(taken, { ...goal, latest: minOf(goal.latest, horizon) });
      if (!value || value.lateBy > 0) continue;
      weight += goal.weight;
      sum += days(candidate.today, value.qualifiedOn);
    }
    if (weight > best.weight || (weight === best.weight && sum < best.sum)) best = { weight, sum };
  }
  const found = planUnlock(candidate, direct, runs, horizon);
  expect({ weight: found?.weight ?? 0, sum: found?.sumDays ?? 0 }).toEqual(best);
}

const minOf = (latest: string | null, horizon: string): string =>
  latest !== null && latest < horizon ? latest : horizon;

function compareCodes({ candidate, runs }: Instance, oracle: BruteForce): void {
  for (const taken of oracle.sequences(null).slice(0, 25)) {
    const codes = rejectionsAfter(
      candidate,
      null,
      runs,
      taken.map(({ id }) => id),
    );
    for (const run of runs.filter((other) => !taken.includes(other)))
      expect([run.id, codes?.get(run.id) ?? null]).toEqual([run.id, oracle.verdict(taken, run, null)]);
  }
}

function compare(instance: Instance): void {
  const oracle = new BruteForce(instance.candidate, instance.runs);
  instance.goals.forEach((goal, at) => compareGoal(instance, oracle, goal, at));
  compareUnlock(instance, oracle);
  compareCodes(instance, oracle);
}

/** Instances in which a planner with a known fault answers another date than the oracle. */
function caught(planner: (instance: Instance, goal: LanguageGoal) => string | null): number {
  let differences = 0;
  for (let seed = FIRST_SEED; seed < FIRST_SEED + 600; seed += 1) {
    const instance = instanceOf(seed);
    const oracle = new BruteForce(instance.candidate, instance.runs);
    for (const goal of instance.goals.filter(({ onTheJob }) => !onTheJob))
      if (planner(instance, goal) !== (bestPlan(oracle.plans(goal))?.qualifiedOn ?? null)) differences += 1;
  }
  return differences;
}

describe('language planner against exhaustive enumeration', () => {
  it(`answers ${RUNS} random instances without a difference`, () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1)
      try {
        compare(instanceOf(seed));
      } catch (error) {
        throw new Error(`seed ${seed} differs`, { cause: error });
      }
  }, 3_600_000);

  it('draws instances that use every rule: long plans, starts on the job, and each reject code', () => {
    const steps: number[] = [];
    const codes = new Set<string>();
    for (let seed = FIRST_SEED; seed < FIRST_SEED + 400; seed += 1) {
      const { candidate, goals, runs } = instanceOf(seed);
      for (const answer of planLanguageForAll(candidate, goals, runs))
        if (answer.feasible) steps.push(answer.plan.runs.length + (answer.plan.onTheJob ? 100 : 0));
      for (const { code } of allRejections(candidate, goals[0] ?? null, runs)) codes.add(code);
    }
    expect(steps.length).toBeGreaterThan(150);
    expect(steps.filter((count) => count % 100 >= 2).length).toBeGreaterThan(30);
    expect(steps.filter((count) => count > 100).length).toBeGreaterThan(10);
    expect([...codes].sort()).toEqual([...REJECT_CODES].sort());
  });

  it('catches a planner that keeps only the earliest certificate per level', () =>
    expect(caught(earliestCertificateOnly)).toBeGreaterThan(0));

  it('catches a greedy planner', () => expect(caught(greedy)).toBeGreaterThan(0));
});

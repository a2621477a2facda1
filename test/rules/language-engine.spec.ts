import { fromEpochDay, pick, sameLevel, seededRandom } from '../../src/domain/shared/index.js';
import {
  LanguageCandidate,
  LanguageGoal,
  LanguagePlan,
  LanguageRun,
  languageOutlook,
  planLanguageForAll,
} from '../../src/domain/language/index.js';
import { catalogueOf } from '../../src/domain/language/engine/columns.js';
import { FastPlanner } from '../../src/domain/language/engine/fast-planner.js';
import { reachOfAll } from '../../src/domain/language/engine/view.js';
import { randomInstance } from '../oracle/language/instances.js';
import { firstSeed } from '../support/first-seed.js';
import { languageWorld } from '../support/language-world.js';

const RUNS = Number(process.env.ORACLE_RUNS ?? 500);
const FIRST_SEED = firstSeed(90_210);

const WORLDS = Number(process.env.ORACLE_WORLDS ?? 40);

/** Compares every answer of the engine with `planLanguageForAll` and `languageOutlook`; returns likely days found. */
function compare(
  candidate: LanguageCandidate,
  goals: readonly LanguageGoal[],
  runs: readonly LanguageRun[],
  q: number,
  name: string,
): number {
  const catalogue = catalogueOf(runs);
  const fast = new FastPlanner(catalogue).plan(candidate, reachOfAll(catalogue), goals, q);
  let likelyDays = 0;
  planLanguageForAll(candidate, goals, runs).forEach((answer, index) => {
    const found = fast[index]?.earliest;
    const seen = found && {
      runs: found.runs.map((run) => catalogue.ids[run]),
      qualifiedOn: fromEpochDay(found.day),
      cost: found.cost,
      ue: found.ue,
    };
    const expected = answer.feasible && {
      runs: answer.plan.runs,
      qualifiedOn: answer.plan.qualifiedOn,
      cost: answer.plan.cost,
      ue: answer.plan.ue,
    };
    expect([name, index, seen ?? false]).toEqual([name, index, expected]);
    const likely = fast[index]?.likelyOn ?? null;
    const { likelyOn } = languageOutlook(candidate, goals[index] as LanguageGoal, runs, q);
    expect([name, index, likely === null ? null : fromEpochDay(likely)]).toEqual([name, index, likelyOn]);
    if (likelyOn !== null) likelyDays += 1;
  });
  return likelyDays;
}

/** True when the level to begin with is proven by the offered start without any course. */
function hasMinimum(candidate: LanguageCandidate, goal: LanguageGoal): boolean {
  const minimum = { ...goal, need: sameLevel(goal.onTheJob?.minLevel ?? 0), latest: null, onTheJob: null };
  const [answer] = planLanguageForAll(candidate, [minimum], []);
  return answer?.feasible === true && answer.plan.qualifiedOn <= (goal.onTheJob?.start ?? '');
}

function pickPlan({ runs, qualifiedOn, cost, ue }: LanguagePlan) {
  return { runs, qualifiedOn, cost, ue };
}

describe('fast engine against the readable planner', () => {
  it(`gives the same earliest plan and likely day in ${RUNS} instances`, () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
      const random = seededRandom(seed);
      const { candidate, goals, runs } = randomInstance(random, { runs: [4, 14] });
      const plain = goals.map((goal) => ({ ...goal, onTheJob: null }));
      compare(candidate, plain, runs, pick(random, [0.5, 0.8, 0.8, 0.95]), `seed ${seed}`);
    }
  }, 3_600_000);

  it(`gives the same where many runs of the same kinds compete, in ${WORLDS} small towns`, () => {
    let likelyDays = 0;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + WORLDS; seed += 1) {
      const world = languageWorld({ seed, people: 2, vacancies: 4, runs: 25 + (seed % 5) * 8 });
      const [first, second] = [world.person(0), world.person(1)];
      likelyDays += compare(first.candidate, first.goals, world.runs, 0.8, `town ${seed}`);
      // Somebody who may enter nearly everything, and pay for a few retakes.
      const open = {
        ...second.candidate,
        busy: [],
        onlineOk: true,
        selfPay: true,
        budget: 20_000 * (1 + (seed % 4)),
      };
      likelyDays += compare(open, second.goals, world.runs, 0.8, `open town ${seed}`);
    }
    expect(likelyDays).toBeGreaterThan(WORLDS);
  }, 3_600_000);

  it('gives the likely day of every start on the job, and its plan where the minimum is there already', () => {
    let [starts, plans] = [0, 0];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS * 2; seed += 1) {
      const { candidate, goals, runs } = randomInstance(seededRandom(seed), { runs: [4, 11] });
      const jobs = goals.flatMap((goal) =>
        goal.onTheJob ? [{ ...goal, onTheJob: { ...goal.onTheJob, workBusy: [] } }] : [],
      );
      const catalogue = catalogueOf(runs);
      const fast = new FastPlanner(catalogue).plan(candidate, reachOfAll(catalogue), jobs, 0.8);
      planLanguageForAll(candidate, jobs, runs).forEach((answer, index) => {
        const [goal, found] = [jobs[index] as LanguageGoal, fast[index]];
        const likely = found?.likelyOn == null ? null : fromEpochDay(found.likelyOn);
        expect([seed, likely]).toEqual([seed, languageOutlook(candidate, goal, runs, 0.8).likelyOn]);
        starts += 1;
        if (!hasMinimum(candidate, goal)) return;
        const { earliest } = found ?? {};
        const seen = earliest && {
          runs: earliest.runs.map((run) => catalogue.ids[run]),
          qualifiedOn: fromEpochDay(earliest.day),
          cost: earliest.cost,
          ue: earliest.ue,
        };
        const expected = answer.feasible && pickPlan(answer.plan);
        expect([seed, index, seen ?? false]).toEqual([seed, index, expected]);
        if (expected) plans += 1;
      });
    }
    expect(starts).toBeGreaterThan(RUNS / 10);
    expect(plans).toBeGreaterThan(RUNS / 100);
  }, 3_600_000);

  it('gives the same earliest plan when asked for that alone, and names no other runs', () => {
    let spared = 0;
    const check = (
      name: string,
      candidate: LanguageCandidate,
      goals: readonly LanguageGoal[],
      runs: readonly LanguageRun[],
    ): void => {
      const catalogue = catalogueOf(runs);
      const [both, alone] = [0.8, null].map((q) =>
        new FastPlanner(catalogue).plan(candidate, reachOfAll(catalogue), goals, q),
      );
      both?.forEach(({ earliest, runsUsed }, at) => {
        const [isJob, found] = [goals[at]?.onTheJob !== null, alone?.[at]];
        expect([name, at, found?.earliest, found?.likelyOn]).toEqual([name, at, earliest, null]);
        if (earliest && !isJob) expect([name, at, found?.runsUsed]).toEqual([name, at, earliest.runs]);
        expect([name, at, runsUsed]).toEqual([
          name,
          at,
          expect.arrayContaining([...(found?.runsUsed ?? [])]),
        ]);
        if (runsUsed.length > (found?.runsUsed.length ?? 0)) spared += 1;
      });
    };
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
      const { candidate, goals, runs } = randomInstance(seededRandom(seed), { runs: [4, 14] });
      check(`seed ${seed}`, candidate, goals, runs);
    }
    for (let seed = FIRST_SEED; seed < FIRST_SEED + WORLDS; seed += 1) {
      const world = languageWorld({ seed, people: 1, vacancies: 8, runs: 150 });
      const { candidate, goals } = world.person(0);
      check(`town ${seed}`, candidate, goals, world.runs);
    }
    expect(spared).toBeGreaterThan(RUNS / 10);
  }, 3_600_000);

  it('rests only on the runs that it names', () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS / 5; seed += 1) {
      const { candidate, goals, runs } = randomInstance(seededRandom(seed), { runs: [4, 12] });
      const plain = goals.map((goal) => ({ ...goal, onTheJob: null }));
      const answers = (left: readonly LanguageRun[]) => {
        const catalogue = catalogueOf(left);
        const named = (list: readonly number[]): string[] => list.map((run) => catalogue.ids[run] ?? '');
        return new FastPlanner(catalogue)
          .plan(candidate, reachOfAll(catalogue), plain, 0.8)
          .map(({ earliest, likelyOn, runsUsed }) => ({
            facts: [likelyOn, earliest && { ...earliest, runs: named(earliest.runs) }],
            used: named(runsUsed),
          }));
      };
      answers(runs).forEach(({ facts, used }, index) => {
        const kept = runs.filter(({ id }) => used.includes(id));
        expect([seed, answers(kept)[index]?.facts]).toEqual([seed, facts]);
      });
    }
  });
});

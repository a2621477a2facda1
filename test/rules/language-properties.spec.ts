import fc from 'fast-check';
import { CefrLevel, seededRandom } from '../../src/domain/shared/index.js';
import {
  LanguageGoal,
  LanguageRun,
  PlanAnswer,
  languageOutlook,
  planLanguage,
} from '../../src/domain/language/index.js';
import { Instance, randomInstance } from '../oracle/language/instances.js';

const instance = fc.integer({ min: 1, max: 2_000_000 }).map((seed) => randomInstance(seededRandom(seed)));
const NUMBER_OF_RUNS = { numRuns: 400 };

/** The working hours of a start on the job bind time, so more can be less there: properties are about plain goals. */
const goalOf = ({ goals }: Instance): LanguageGoal => ({ ...(goals[0] as LanguageGoal), onTheJob: null });
const dateOf = (answer: PlanAnswer): string => (answer.feasible ? answer.plan.qualifiedOn : '9999');

describe('properties of the language planner', () => {
  it('adding a run never makes the best date later, nor anything less likely', () => {
    fc.assert(
      fc.property(instance, (drawn) => {
        const { candidate, runs } = drawn;
        const goal = goalOf(drawn);
        const fewer = runs.slice(1);
        const [less, more] = [fewer, runs].map((list) => dateOf(planLanguage(candidate, goal, list)));
        expect((more ?? '') <= (less ?? '')).toBe(true);
        const small = runs.slice(0, 6);
        const [before, after] = [small.slice(1), small].map((list) => languageOutlook(candidate, goal, list));
        expect(after?.reachable).toBeGreaterThanOrEqual((before?.reachable ?? 0) - 1e-12);
      }),
      NUMBER_OF_RUNS,
    );
  });

  it('raising a need never makes the date earlier', () => {
    fc.assert(
      fc.property(instance, fc.constantFrom('L', 'R', 'S', 'W' as const), (drawn, skill) => {
        const goal = goalOf(drawn);
        const level = Math.min(6, (goal.need[skill as 'L'] ?? 0) + 1) as CefrLevel;
        const harder = { ...goal, need: { ...goal.need, [skill]: level } };
        const [easy, hard] = [goal, harder].map((wanted) =>
          dateOf(planLanguage(drawn.candidate, wanted, drawn.runs)),
        );
        expect((hard ?? '') >= (easy ?? '')).toBe(true);
      }),
      NUMBER_OF_RUNS,
    );
  });

  it('more money, units, reach, time and certificates never make the date later', () => {
    fc.assert(
      fc.property(instance, (drawn) => {
        const { candidate, runs } = drawn;
        const better = {
          ...candidate,
          budget: candidate.budget + 10_000,
          ikUeQuota: candidate.ikUeQuota + 100,
          maxTravelMin: candidate.maxTravelMin + 30,
          onlineOk: true,
          busy: candidate.busy.slice(1),
          certs: [...candidate.certs, { levels: candidate.levels, date: candidate.today, certScheme: null }],
        };
        const goal = goalOf(drawn);
        expect(dateOf(planLanguage(better, goal, runs)) <= dateOf(planLanguage(candidate, goal, runs))).toBe(
          true,
        );
      }),
      NUMBER_OF_RUNS,
    );
  });

  it('names and order of the runs change nothing but the choice between equals', () => {
    const facts = (answer: PlanAnswer): unknown =>
      answer.feasible
        ? [answer.plan.qualifiedOn, answer.plan.cost, answer.plan.ue, answer.plan.runs.length]
        : answer.nearestMiss?.daysLate;
    fc.assert(
      fc.property(instance, fc.integer({ min: 1, max: 1_000_000 }), (drawn, seed) => {
        const random = seededRandom(seed);
        const renamed = drawn.runs
          .map((run): readonly [number, LanguageRun] => [
            random(),
            { ...run, id: `X${Math.floor(random() * 1e9)}` },
          ])
          .sort((a, b) => a[0] - b[0])
          .map(([, run]) => run);
        for (const goal of drawn.goals)
          expect(facts(planLanguage(drawn.candidate, goal, renamed))).toEqual(
            facts(planLanguage(drawn.candidate, goal, drawn.runs)),
          );
        const [as, bs] = [drawn.runs.slice(0, 6), drawn.runs.slice(0, 6).reverse()].map(
          (runs) => languageOutlook(drawn.candidate, goalOf(drawn), runs).reachable,
        );
        expect(as).toBeCloseTo(bs ?? -1, 12);
      }),
      NUMBER_OF_RUNS,
    );
  });
});

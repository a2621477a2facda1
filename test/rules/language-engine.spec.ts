import { fromEpochDay, pick, seededRandom } from '../../src/domain/shared/index.js';
import {
  LanguageGoal,
  LanguageRun,
  languageOutlook,
  planLanguageForAll,
} from '../../src/domain/language/index.js';
import { catalogueOf } from '../../src/domain/language/engine/columns.js';
import { FastPlanner } from '../../src/domain/language/engine/fast-planner.js';
import { reachOfAll } from '../../src/domain/language/engine/view.js';
import { randomInstance } from '../oracle/language/instances.js';

const RUNS = Number(process.env.ORACLE_RUNS ?? 500);
const FIRST_SEED = Number(process.env.ORACLE_SEED ?? 90_210);

describe('fast engine against the readable planner', () => {
  it(`gives the same earliest plan and likely day in ${RUNS} instances`, () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
      const random = seededRandom(seed);
      const { candidate, goals, runs } = randomInstance(random, { runs: [4, 14] });
      const plain = goals.map((goal) => ({ ...goal, onTheJob: null }));
      const catalogue = catalogueOf(runs);
      const q = pick(random, [0.5, 0.8, 0.8, 0.95]);
      const fast = new FastPlanner(catalogue).plan(candidate, reachOfAll(catalogue), plain, q);
      planLanguageForAll(candidate, plain, runs).forEach((answer, index) => {
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
        expect([seed, index, seen ?? false]).toEqual([seed, index, expected]);
        const likely = fast[index]?.likelyOn ?? null;
        const { likelyOn } = languageOutlook(candidate, plain[index] as LanguageGoal, runs, q);
        expect([seed, index, likely === null ? null : fromEpochDay(likely)]).toEqual([seed, index, likelyOn]);
      });
    }
  }, 600_000);

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

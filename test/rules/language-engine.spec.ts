import { fromEpochDay, seededRandom } from '../../src/domain/shared/index.js';
import { planLanguageForAll } from '../../src/domain/language/index.js';
import { catalogueOf } from '../../src/domain/language/engine/columns.js';
import { FastPlanner } from '../../src/domain/language/engine/fast-planner.js';
import { reachOfAll } from '../../src/domain/language/engine/view.js';
import { randomInstance } from '../oracle/language/instances.js';

const RUNS = Number(process.env.ORACLE_RUNS ?? 1_500);
const FIRST_SEED = Number(process.env.ORACLE_SEED ?? 90_210);

describe('fast engine against the readable planner', () => {
  it(`gives the same earliest plan in ${RUNS} instances`, () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
      const { candidate, goals, runs } = randomInstance(seededRandom(seed), { runs: [4, 24] });
      const plain = goals.map((goal) => ({ ...goal, onTheJob: null, latest: null }));
      const catalogue = catalogueOf(runs);
      const fast = new FastPlanner(catalogue).plan(candidate, reachOfAll(catalogue), plain);
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
      });
    }
  }, 600_000);
});

import fc from 'fast-check';
import { addDays, minDate, seededRandom } from '../../src/domain/shared/index.js';
import {
  LanguageRun,
  catalogueOf,
  catalogueOfRuns,
  FastPlanner,
  reachOfAll,
  sortedRuns,
} from '../../src/domain/language/index.js';
import { clashesWeekly, roomBetween, weekRange } from '../../src/domain/language/week.js';
import { randomInstance } from '../oracle/language/instances.js';
import { languageWorld } from '../support/language-world.js';

const SEEDS = fc.integer({ min: 1, max: 1_000_000 });

describe('catalogue of the fast planner', () => {
  it('is the same however its runs came in and went', () => {
    fc.assert(
      fc.property(SEEDS, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (seed, stays) => {
        const { runs } = languageWorld({ seed, people: 1, vacancies: 1, runs: 30 });
        const left = runs.filter((_, at) => stays[at]);
        const gone = new Set(runs.filter((_, at) => !stays[at]).map(({ id }) => id));
        const [first, later] = [runs.slice(0, 12), runs.slice(12)];
        const changed = sortedRuns(first).with(later).without(gone);
        expect(catalogueOfRuns(changed)).toEqual(catalogueOf(left));
      }),
      { numRuns: 20 },
    );
  });

  it('counts the time of a decision as if registration closed earlier', () => {
    fc.assert(
      fc.property(
        SEEDS,
        fc.array(fc.integer({ min: -1, max: 40 }), { minLength: 9, maxLength: 9 }),
        (seed, lead) => {
          const { candidate, goals, runs } = randomInstance(seededRandom(seed), { runs: [4, 12] });
          const plain = goals.map((goal) => ({ ...goal, onTheJob: null }));
          const catalogue = catalogueOf(runs);
          const leadDays = catalogue.schemes.map((_, at) => lead[at] ?? -1);
          const moved = runs.map((run): LanguageRun => {
            const days = leadDays[catalogue.schemes.indexOf(run.scheme)] ?? -1;
            return days < 0
              ? run
              : { ...run, registerBy: addDays(minDate(run.registerBy, run.start), -days) };
          });
          const reach = { ...reachOfAll(catalogue), leadDays };
          const other = catalogueOf(moved);
          expect(new FastPlanner(catalogue).plan(candidate, reach, plain, 0.8)).toEqual(
            new FastPlanner(other).plan(candidate, reachOfAll(other), plain, 0.8),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds the longest travel that fits beside busy time', () => {
    const slot = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      from: fc.integer({ min: 0, max: 1440 }),
      to: fc.integer({ min: 0, max: 1440 }),
    });
    const slots = fc.array(slot, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(slots, slots, fc.integer({ min: 0, max: 120 }), (course, busy, travel) => {
        const [ranges, taken] = [course, busy].map((list) => list.map((one) => weekRange(one)));
        const widened = course.map((one) => weekRange(one, travel));
        const fits = travel <= roomBetween(ranges ?? [], taken ?? []);
        expect(fits).toBe(!clashesWeekly(widened, taken ?? []));
      }),
      { numRuns: 2_000 },
    );
  });
});

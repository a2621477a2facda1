import highsLoader from 'highs';
import { Random, addDays, pick, seededRandom } from '../../src/domain/shared/index.js';
import { JointPerson, LanguageRun, planJoint } from '../../src/domain/language/index.js';
import { BruteForce, OraclePlan } from '../oracle/language/brute-force.js';
import { course, goal, person } from '../oracle/language/build.js';
import { firstSeed } from '../support/first-seed.js';

// The package is typed as CommonJS but runs as an ES module here, so its default export is the loader itself.
const highs = await (highsLoader as unknown as typeof highsLoader.default)();

const GROUPS = Number(process.env.ORACLE_GROUPS ?? 20);
const FIRST_SEED = firstSeed(1);

interface Variable {
  readonly name: string;
  readonly person: number;
  readonly plan: OraclePlan;
  readonly days: number;
}

/** One variable per person and possible plan, from enumeration, which shares nothing with the planner. */
function variablesOf(people: readonly JointPerson[], runs: readonly LanguageRun[]): readonly Variable[] {
  return people.flatMap(({ candidate, goal: wanted }, index) =>
    new BruteForce(candidate, runs)
      .plans(wanted)
      .filter(({ lateBy }) => lateBy === 0)
      .map((plan, at) => ({
        name: `x${index}_${at}`,
        person: index,
        plan,
        days: (Date.parse(plan.qualifiedOn) - Date.parse(candidate.today)) / 86_400_000,
      })),
  );
}

/** Most people, then the least sum of days, by two integer programs. */
function bestByHighs(
  variables: readonly Variable[],
  runs: readonly LanguageRun[],
): { readonly qualified: number; readonly days: number } {
  if (variables.length === 0) return { qualified: 0, days: 0 };
  const all = variables.map(({ name }) => name).join(' + ');
  const rows = [
    ...groupsOf(variables, (variable) => [`p${variable.person}`]).map((names) => `${names} <= 1`),
    ...runs.flatMap(({ id, seats }) =>
      groupsOf(variables, ({ plan }) => (plan.ids.includes(id) ? [id] : [])).map(
        (names) => `${names} <= ${seats}`,
      ),
    ),
  ];
  const solve = (objective: string, extra: readonly string[]): number => {
    const body = [
      'Subject To',
      ...rows,
      ...extra,
      'Binary',
      variables.map(({ name }) => name).join(' '),
      'End',
    ];
    const solution = highs.solve([objective, ...body].join('\n'), { mip_rel_gap: 0, mip_abs_gap: 0.5 });
    if (solution.Status !== 'Optimal') throw new Error(solution.Status);
    return Math.round(solution.ObjectiveValue);
  };
  const qualified = solve(`Maximize\nobj: ${all}`, []);
  const days = variables.map(({ name, days: wait }) => `${wait} ${name}`).join(' + ');
  return { qualified, days: solve(`Minimize\nobj: ${days}`, [`${all} >= ${qualified}`]) };
}

function groupsOf(variables: readonly Variable[], keys: (variable: Variable) => readonly string[]): string[] {
  const sums = new Map<string, string[]>();
  for (const variable of variables)
    for (const key of keys(variable)) sums.set(key, [...(sums.get(key) ?? []), variable.name]);
  return [...sums.values()].map((names) => names.join(' + '));
}

const weeks = (random: Random, most: number): string =>
  addDays('2026-12-07', Math.floor(random() * most) * 7);

/** People of two levels and with last days of their own, before few seats. */
function group(seed: number): {
  readonly people: readonly JointPerson[];
  readonly runs: readonly LanguageRun[];
} {
  const random = seededRandom(seed);
  const seats = (): number => pick(random, [1, 1, 2]);
  const runs = [
    ...Array.from({ length: 3 }, (_, at) => course(`B1-${at}`, 2, weeks(random, 12), 12, { seats: seats() })),
    ...Array.from({ length: 5 }, (_, at) =>
      course(`B2-${at}`, 3, weeks(random, 50), pick(random, [14, 18, 22]), { seats: seats() }),
    ),
  ];
  const people = Array.from({ length: 6 + Math.floor(random() * 7) }, (_, at) => ({
    id: `P${at}`,
    candidate: person(pick(random, [2, 3, 3]), { today: weeks(random, 8) }),
    goal: goal(4, { latest: pick(random, [null, addDays('2027-05-01', Math.floor(random() * 400))]) }),
  }));
  return { people, runs };
}

describe('joint plans of groups against an integer program', () => {
  it(`qualify as many people in as few days as HiGHS, or say how far they may be off, in ${GROUPS} groups`, () => {
    let [exact, contested] = [0, 0];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + GROUPS; seed += 1) {
      const { people, runs } = group(seed);
      const best = bestByHighs(variablesOf(people, runs), runs);
      const found = planJoint(people, runs);
      if (best.qualified < people.length) contested += 1;
      if (found.exact) {
        exact += 1;
        expect([seed, found.qualified, found.sumDays]).toEqual([seed, best.qualified, best.days]);
        continue;
      }
      expect(found.qualified + found.gap.people).toBeGreaterThanOrEqual(best.qualified);
      if (found.qualified === best.qualified && found.gap.people === 0)
        expect(found.sumDays - found.gap.days).toBeLessThanOrEqual(best.days);
    }
    expect(exact).toBeGreaterThan(GROUPS * 0.9);
    expect(contested).toBeGreaterThan(GROUPS / 4);
  }, 600_000);
});

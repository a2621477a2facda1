import { addDays, pick, seededRandom } from '../../src/domain/shared/index.js';
import { JointPerson, LanguageRun, planJoint } from '../../src/domain/language/index.js';
import { BruteForce, OraclePlan } from '../oracle/language/brute-force.js';
import { TODAY, course, goal, person } from '../oracle/language/build.js';
import { randomInstance } from '../oracle/language/instances.js';
import { firstSeed } from '../support/first-seed.js';

type Value = readonly [qualified: number, days: number, cost: number];

const FIRST_SEED = firstSeed(1);
const MOST_COMBINATIONS = 50_000;
const NOTHING: Value = [0, 0, 0];
const better = (a: Value, b: Value): boolean => {
  if (a[0] !== b[0]) return a[0] > b[0];
  const at = [1, 2].find((index) => a[index] !== b[index]);
  return at !== undefined && (a[at] ?? 0) < (b[at] ?? 0);
};

/** Tries every combination of every feasible plan of every person, and nobody, within the seats. */
function bestJoint(people: readonly JointPerson[], runs: readonly LanguageRun[]): Value | null {
  const plans = people.map(({ candidate, goal: wanted }) =>
    new BruteForce(candidate, runs).plans(wanted).filter(({ lateBy }) => lateBy === 0),
  );
  if (plans.reduce((product, list) => product * (1 + list.length), 1) > MOST_COMBINATIONS) return null;
  const seats = new Map(runs.map(({ id, seats: free }) => [id, free]));
  let best = NOTHING;
  const visit = (at: number, value: Value): void => {
    const candidate = people[at]?.candidate;
    if (!candidate) {
      if (better(value, best)) best = value;
      return;
    }
    visit(at + 1, value);
    for (const plan of plans[at] ?? []) {
      if (plan.ids.some((id) => (seats.get(id) ?? 0) < 1)) continue;
      for (const id of plan.ids) seats.set(id, (seats.get(id) ?? 0) - 1);
      visit(at + 1, add(value, plan, candidate.today));
      for (const id of plan.ids) seats.set(id, (seats.get(id) ?? 0) + 1);
    }
  };
  visit(0, NOTHING);
  return best;
}

function add([qualified, days, cost]: Value, plan: OraclePlan, today: string): Value {
  const wait = (Date.parse(plan.qualifiedOn) - Date.parse(today)) / 86_400_000;
  return [qualified + 1, days + wait, cost + plan.cost];
}

function group(seed: number): {
  readonly people: readonly JointPerson[];
  readonly runs: readonly LanguageRun[];
} {
  const random = seededRandom(seed);
  const { runs } = randomInstance(random, { runs: [4, 7] });
  const people = Array.from({ length: 2 + Math.floor(random() * 2) }, (_, index) => {
    const other = randomInstance(random);
    const wanted = pick(random, other.goals);
    return { id: `P${index}`, candidate: other.candidate, goal: { ...wanted, onTheJob: null } };
  });
  return { people, runs: runs.map((run) => ({ ...run, seats: random() < 0.6 ? 1 : run.seats })) };
}

describe('joint plans under shared seats', () => {
  it('are as good as the best of all combinations', () => {
    let contested = 0;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + 600; seed += 1) {
      const { people, runs } = group(seed);
      const found = planJoint(people, runs);
      const plans = found.assignments.flatMap(({ plan }) => plan ?? []);
      const value: Value = [found.qualified, found.sumDays, plans.reduce((sum, { cost }) => sum + cost, 0)];
      const best = bestJoint(people, runs);
      if (best) expect([seed, value]).toEqual([seed, best]);
      expect(found.exact).toBe(true);
      for (const { id, seats } of runs)
        expect(plans.filter((plan) => plan.runs.includes(id)).length).toBeLessThanOrEqual(seats);
      if (best && found.qualified >= 2) contested += 1;
    }
    expect(contested).toBeGreaterThan(20);
  });

  it('give the early seat to the person who would otherwise be late', () => {
    const runs = [course('EARLY', 3, '2027-01-11', 20, { seats: 1 }), course('LATE', 3, '2027-03-01', 20)];
    const people = [
      { id: 'P1', candidate: person(3), goal: goal(4, { latest: '2027-12-31' }) },
      { id: 'P2', candidate: person(3), goal: goal(4, { latest: '2027-08-01' }) },
    ];
    expect(planJoint(people, runs).assignments.map(({ plan }) => plan?.runs)).toEqual([['LATE'], ['EARLY']]);
  });

  const crowd = (size: number, seats: number): { people: JointPerson[]; runs: LanguageRun[] } => ({
    people: Array.from({ length: size }, (_, index) => ({
      id: `P${index}`,
      candidate: person(3),
      goal: goal(4),
    })),
    runs: Array.from({ length: size }, (_, index) =>
      course(`R${index}`, 3, addDays('2027-01-04', index * 7), 20, { seats }),
    ),
  });

  it('prove the best for people who are all alike', () => {
    const { people, runs } = crowd(14, 1);
    const found = planJoint(people, runs);
    expect(found).toMatchObject({ exact: true, qualified: 14, gap: { people: 0, days: 0 } });
    const waits = runs.map(
      ({ exam }) => (Date.parse(exam?.resultDate ?? '') - Date.parse(TODAY)) / 86_400_000,
    );
    expect(found.sumDays).toBe(waits.reduce((sum, wait) => sum + wait, 0));
  });

  it('say how far a plan may be from the best when the exact search is cut off', () => {
    let cutOff = 0;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + 150; seed += 1) {
      const { people, runs } = group(seed);
      const [cut, full] = [planJoint(people, runs, 1), planJoint(people, runs)];
      expect(cut.qualified + cut.gap.people).toBeGreaterThanOrEqual(full.qualified);
      if (cut.exact) continue;
      cutOff += 1;
      if (cut.qualified === full.qualified && cut.gap.people === 0)
        expect(cut.sumDays - cut.gap.days).toBeLessThanOrEqual(full.sumDays);
    }
    expect(cutOff).toBeGreaterThan(0);
  });
});

import { highsOptimum, smallAssignment } from '../../../test/support/assignment-oracle.js';
import { assign, AssignmentProblem, certify, isAllowed } from './index.js';

const NOBODY: AssignmentProblem = {
  deskCapacity: new Int32Array(0),
  deskOf: new Int32Array(0),
  introductions: new Int32Array(0),
  seats: new Int32Array(0),
  start: new Uint32Array(1),
  vacancy: new Int32Array(0),
  profit: new Int32Array(0),
};

describe('the assignment of a desk', () => {
  it('gains what HiGHS finds to be the most, in 1,000 small instances with all limits', () => {
    let binding = 0;
    for (let seed = 1; seed <= 1000; seed += 1) {
      const problem = smallAssignment(seed);
      const { profit, chosen } = assign(problem);
      expect({ seed, profit, allowed: isAllowed(problem, chosen) }).toEqual({
        seed,
        profit: highsOptimum(problem),
        allowed: true,
      });
      if (profit < problem.profit.reduce((sum, units) => sum + units, 0)) binding += 1;
    }
    expect(binding).toBeGreaterThan(800);
  }, 60_000);

  it('proves its choice by prices alone, in 3,000 instances', () => {
    for (let seed = 1; seed <= 3000; seed += 1) {
      const problem = smallAssignment(seed);
      const { chosen, prices, profit, bound, gap } = assign(problem);
      expect({ seed, gap, ok: isAllowed(problem, chosen) }).toEqual({ seed, gap: 0, ok: true });
      expect(profit).toBe(bound);
      expect(certify(problem, chosen, prices)).toEqual({ profit, bound, gap });
    }
  });

  it('gives a bound at any prices that no choice exceeds', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const problem = smallAssignment(seed);
      const { profit, chosen } = assign(problem);
      const prices = problem.seats.map((_, vacancy) => ((vacancy + 1) * seed) % 97);
      expect(certify(problem, chosen, prices).bound).toBeGreaterThanOrEqual(profit);
    }
  });

  it('is the same choice each time', () => {
    const problem = smallAssignment(77);
    expect(assign(problem)).toEqual(assign(problem));
  });

  it('leaves nothing to choose with nobody there', () => {
    expect(assign(NOBODY)).toMatchObject({ profit: 0, bound: 0, gap: 0 });
  });

  it('sees a choice that breaks a limit', () => {
    const problem: AssignmentProblem = {
      ...NOBODY,
      deskCapacity: Int32Array.of(2),
      deskOf: Int32Array.of(0),
      introductions: Int32Array.of(2),
      seats: Int32Array.of(1, 0),
      start: Uint32Array.of(0, 2),
      vacancy: Int32Array.of(0, 1),
      profit: Int32Array.of(5, 9),
    };
    expect(isAllowed(problem, Uint8Array.of(1, 1))).toBe(false);
    expect([...assign(problem).chosen]).toEqual([1, 0]);
  });

  it('refuses a profit that is not positive', () => {
    const problem = smallAssignment(5);
    problem.profit[0] = 0;
    expect(() => assign(problem)).toThrow(RangeError);
  });
});

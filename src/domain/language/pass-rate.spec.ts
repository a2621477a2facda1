import fc from 'fast-check';
import { FEWEST_OUTCOMES, learnPassRate, passPrior } from './pass-rate.js';

const count = fc.record({ passed: fc.nat(500), failed: fc.nat(500) });
const stated = fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe('pass rates', () => {
  it.each([
    ['IK', 3, null, 0.61, 'published'],
    ['IK', 2, null, 0.6, 'assumption'],
    ['BSK', 4, null, 0.6, 'assumption'],
    ['BSK', 4, 0.72, 0.72, 'stated'],
  ] as const)('prior of %s to level %i, stated %p', (scheme, target, own, mean, origin) => {
    const prior = passPrior(scheme, target, own);
    expect(prior.passed / (prior.passed + prior.failed)).toBeCloseTo(mean, 12);
    expect(prior.passed + prior.failed).toBeCloseTo(10, 12);
    expect(prior.origin).toBe(origin);
  });

  it('adds outcomes to the prior: Beta(6, 4) and 9 of 10 give 15 of 20', () => {
    expect(learnPassRate(passPrior('BSK', 4, null), { passed: 9, failed: 1 }).p).toBeCloseTo(0.75, 12);
  });

  it('stays at the prior while a single outcome could be read from the figure', () => {
    const prior = passPrior('BSK', 4, null);
    for (let failed = 0; failed < FEWEST_OUTCOMES; failed += 1)
      expect(learnPassRate(prior, { passed: 0, failed })).toEqual({ p: 0.6, prior, observed: null });
  });

  it('is a probability between prior and observation, and rises with each pass', () => {
    fc.assert(
      fc.property(stated, count, (own, outcomes) => {
        const prior = passPrior('VHS', 3, own);
        const { p, observed } = learnPassRate(prior, outcomes);
        if (observed === null) return;
        const seen = outcomes.passed / (outcomes.passed + outcomes.failed);
        expect(p).toBeGreaterThanOrEqual(Math.min(own, seen) - 1e-9);
        expect(p).toBeLessThanOrEqual(Math.max(own, seen) + 1e-9);
        expect(learnPassRate(prior, { ...outcomes, passed: outcomes.passed + 1 }).p).toBeGreaterThan(p);
      }),
    );
  });
});

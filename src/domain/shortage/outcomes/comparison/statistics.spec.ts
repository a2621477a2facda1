import fc from 'fast-check';
import { Random, seededRandom } from '../../../shared/index.js';
import { Arm, RateInterval, Stratum, mantelHaenszel, rateDifference, wilson } from './index.js';

const round = (interval: RateInterval | null): readonly number[] =>
  interval ? [interval.low, interval.high].map((it) => Math.round(it * 10_000) / 10_000) : [];
const arm = (successes: number, trials: number): Arm => ({ successes, trials });
const anyArm = fc
  .tuple(fc.nat(200), fc.nat(200))
  .map(([a, b]) => arm(Math.min(a, b), Math.max(a, b)))
  .filter((it) => it.trials > 0);

describe('Wilson interval', () => {
  // Newcombe 1998, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i', (successes, trials, low, high) =>
    expect(round(wilson(arm(successes, trials)))).toEqual([low, high]),
  );

  it('ends where the observed share is just rejected', () => {
    fc.assert(
      fc.property(anyArm, (it) => {
        const interval = wilson(it);
        if (!interval) return;
        const p = it.successes / it.trials;
        for (const end of [interval.low, interval.high])
          if (end > 1e-9 && end < 1 - 1e-9)
            expect(Math.abs(p - end) / Math.sqrt((end * (1 - end)) / it.trials)).toBeCloseTo(1.959964, 4);
        expect(interval.low <= p && p <= interval.high).toBe(true);
      }),
    );
  });

  it('says nothing without cases', () => expect(wilson(arm(0, 0))).toBeNull());
});

describe('difference of shares', () => {
  // Newcombe 1998, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %i/%i and %i/%i', (a, m, b, n, low, high) =>
    expect(round(rateDifference(arm(a, m), arm(b, n)))).toEqual([low, high]),
  );

  it('turns its sign with its arms', () => {
    fc.assert(
      fc.property(anyArm, anyArm, (a, b) => {
        const [there, back] = [rateDifference(a, b), rateDifference(b, a)];
        expect(there?.low).toBeCloseTo(-(back?.high ?? NaN), 10);
        expect(there?.high).toBeCloseTo(-(back?.low ?? NaN), 10);
      }),
    );
  });
});

function draw(random: Random, trials: number, p: number): Arm {
  let successes = 0;
  for (let index = 0; index < trials; index += 1) if (random() < p) successes += 1;
  return arm(successes, trials);
}

describe('Mantel–Haenszel difference', () => {
  const anyStrata = fc.array(fc.record({ a: anyArm, b: anyArm }), { minLength: 1, maxLength: 6 });

  it('of one stratum is the plain difference', () => {
    fc.assert(
      fc.property(anyArm, anyArm, (a, b) => {
        expect(mantelHaenszel([{ a, b }])?.value).toBeCloseTo(
          a.successes / a.trials - b.successes / b.trials,
          10,
        );
      }),
    );
  });

  it('is the same in any order, turns with the arms and ignores strata with one arm', () => {
    fc.assert(
      fc.property(anyStrata, anyArm, (strata, lone) => {
        const plain = mantelHaenszel(strata);
        const turned = mantelHaenszel(strata.map(({ a, b }): Stratum => ({ a: b, b: a })).reverse());
        expect(turned?.value).toBeCloseTo(-(plain?.value ?? NaN), 10);
        expect(turned?.low).toBeCloseTo(-(plain?.high ?? NaN), 10);
        const more = mantelHaenszel([...strata, { a: lone, b: arm(0, 0) }]);
        expect([more?.value, more?.low, more?.high]).toEqual([plain?.value, plain?.low, plain?.high]);
        expect((more?.used ?? 1) < 1).toBe(true);
      }),
    );
  });

  it('has the binomial variance where counts are as expected and the difference is common', () => {
    const size = fc.integer({ min: 1, max: 200 });
    const base = fc.array(
      fc.record({ n1: size, n0: size, p: fc.double({ min: 0.1, max: 0.6, noNaN: true }) }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(base, fc.double({ min: 0.05, max: 0.3, noNaN: true }), (strata, gap) => {
        let [variance, weights] = [0, 0];
        for (const { n1, n0, p } of strata) {
          const spread = n0 * (p + gap) * (1 - p - gap) + n1 * p * (1 - p);
          variance += (n1 * n0 * spread) / (n1 + n0) ** 2;
          weights += (n1 * n0) / (n1 + n0);
        }
        const result = mantelHaenszel(
          strata.map(({ n1, n0, p }) => ({ a: arm(n1 * (p + gap), n1), b: arm(n0 * p, n0) })),
          0.01,
        );
        const half = ((result?.high ?? 0) - (result?.low ?? 0)) / 2 / 0.01;
        expect(half / (Math.sqrt(variance) / weights)).toBeCloseTo(1, 8);
      }),
    );
  });

  it('undoes a confounder that turns the plain difference round', () => {
    const strata = [
      { a: arm(81, 87), b: arm(234, 270) },
      { a: arm(192, 263), b: arm(55, 80) },
    ];
    expect(rateDifference(arm(273, 350), arm(289, 350))?.value).toBeLessThan(0);
    expect(mantelHaenszel(strata)?.value).toBeGreaterThan(0);
  });

  it.each([
    ['many small strata', 60, 4, 6],
    ['few large strata', 3, 120, 90],
  ])('covers the truth in about 95 of 100 samples: %s', (_, count, n1, n0) => {
    const random = seededRandom(42);
    const runs = 2000;
    let covered = 0;
    for (let run = 0; run < runs; run += 1) {
      const strata = Array.from({ length: count }, () => {
        const base = 0.2 + 0.5 * random();
        return { a: draw(random, n1, base + 0.1), b: draw(random, n0, base) };
      });
      const result = mantelHaenszel(strata);
      if (result && result.low <= 0.1 && 0.1 <= result.high) covered += 1;
    }
    expect(covered / runs).toBeGreaterThan(0.935);
    expect(covered / runs).toBeLessThan(0.965);
  });

  it('says nothing where no stratum has both', () => {
    expect(mantelHaenszel([{ a: arm(1, 2), b: arm(0, 0) }])).toBeNull();
  });
});

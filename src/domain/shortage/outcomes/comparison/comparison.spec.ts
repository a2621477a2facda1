import fc from 'fast-check';
import { Random, seededRandom } from '../../../shared/index.js';
import { CellKey, Delta, countAll } from '../funnel/index.js';
import {
  Arm,
  COMPARISON_QUESTIONS,
  RateInterval,
  Stratum,
  Verdict,
  compare,
  isMature,
  mantelHaenszel,
  rateDifference,
  verdictOf,
  wilson,
} from './index.js';

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

describe('verdict', () => {
  const interval = (low: number, high: number): RateInterval => ({ value: (low + high) / 2, low, high });
  it.each<[string, RateInterval | null, number, number, Verdict]>([
    ['no interval', null, 100, 100, 'too_few'],
    ['29 cases in one arm', interval(0.1, 0.3), 29, 500, 'too_few'],
    ['29 cases in the other', interval(0.1, 0.3), 500, 29, 'too_few'],
    ['30 cases', interval(0.1, 0.5), 30, 30, 'higher'],
    ['below zero', interval(-0.3, -0.01), 30, 30, 'lower'],
    ['touching zero', interval(0, 0.25), 30, 30, 'no_clear_difference'],
    ['zero inside, 15 points to each side', interval(-0.15, 0.15), 300, 300, 'no_clear_difference'],
    ['zero inside, a little wider', interval(-0.15, 0.16), 300, 300, 'too_few'],
  ])('%s', (_, difference, a, b, expected) => expect(verdictOf(difference, a, b)).toBe(expected));
});

describe('the study’s questions', () => {
  const key: CellKey = {
    kreis: '09188',
    group: '33',
    quarter: '2024-Q1',
    shortage: 'shortage',
    jobCentre: true,
    mentor: false,
  };
  const counts = (change: Partial<CellKey>, proposals: number, started: number): readonly Delta[] => [
    { cell: { ...key, ...change }, measure: 'proposals', by: proposals },
    { cell: { ...key, ...change }, measure: 'proposals_started', by: started },
  ];

  it('stand shortage against none and leave the rest out', () => {
    const cells = countAll([
      ...counts({}, 100, 40),
      ...counts({ shortage: 'none' }, 100, 20),
      ...counts({ shortage: 'watch' }, 100, 99),
      ...counts({ shortage: 'unrated' }, 100, 99),
    ]);
    const result = compare(cells, 'shortage', 'starts_per_proposal', '2026-11-21');
    expect(result).toMatchObject({ casesA: 100, casesB: 100, verdict: 'higher', adjustedVerdict: 'higher' });
    expect([result.a?.value, result.b?.value]).toEqual([0.4, 0.2]);
  });

  it('leave out cohorts that are still open, to the day', () => {
    expect(isMature('starts_per_proposal', '2026-Q1', '2026-09-27')).toBe(false);
    expect(isMature('starts_per_proposal', '2026-Q1', '2026-09-28')).toBe(true);
    expect(isMature('held_12_per_start', '2025-Q3', '2026-10-31')).toBe(false);
    expect(isMature('held_12_per_start', '2025-Q3', '2026-11-01')).toBe(true);
    const cells = countAll([
      ...counts({ quarter: '2026-Q3' }, 100, 1),
      ...counts({ jobCentre: false }, 50, 5),
    ]);
    expect(compare(cells, 'job_centre', 'starts_per_proposal', '2026-11-21')).toMatchObject({
      casesA: 0,
      casesB: 50,
      a: null,
      verdict: 'too_few',
    });
  });

  it('adjust for what else differs: the job centre takes the harder cases', () => {
    const cells = countAll([
      ...counts({ jobCentre: true, shortage: 'none' }, 300, 75),
      ...counts({ jobCentre: false, shortage: 'none' }, 60, 9),
      ...counts({ jobCentre: true, shortage: 'shortage' }, 60, 42),
      ...counts({ jobCentre: false, shortage: 'shortage' }, 300, 180),
    ]);
    const result = compare(cells, 'job_centre', 'starts_per_proposal', '2026-11-21');
    expect(result.verdict).toBe('lower');
    expect(result.adjusted?.value).toBeCloseTo(0.1, 10);
    expect(result.adjustedVerdict).toBe('higher');
    expect(result.adjusted).toMatchObject({ strata: 2, used: 1 });
  });

  it('read held jobs from the cohorts of their starts', () => {
    const cells = countAll([
      { cell: key, measure: 'starts', by: 40 },
      { cell: key, measure: 'held_12', by: 30 },
      { cell: { ...key, mentor: true }, measure: 'starts', by: 40 },
      { cell: { ...key, mentor: true }, measure: 'held_12', by: 36 },
    ]);
    const result = compare(cells, 'mentor', 'held_12_per_start', '2026-11-21');
    expect([result.a?.value, result.b?.value]).toEqual([0.9, 0.75]);
  });

  it('are two-armed: no list of groups, offices or people comes out', () => {
    for (const question of COMPARISON_QUESTIONS)
      expect(
        Object.keys(compare(countAll([]), question, 'starts_per_proposal', '2026-11-21')).sort(),
      ).toEqual([
        'a',
        'adjusted',
        'adjustedVerdict',
        'b',
        'casesA',
        'casesB',
        'difference',
        'outcome',
        'question',
        'verdict',
      ]);
  });
});

import { countAll, Delta } from '../../../../../test/support/plain-funnel.js';
import { CellKey } from '../funnel/index.js';
import { COMPARISON_QUESTIONS, RateInterval, Verdict, compare, isMature, verdictOf } from './index.js';

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

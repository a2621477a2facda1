import fc from 'fast-check';
import { CLOSING_REASONS } from '../placement/index.js';
import { OBSTACLES, obstacleOf, publishObstacles, taskState } from './index.js';

describe('obstacles of a Kreis', () => {
  it.each([
    ['training_housing', 'housing'],
    ['training_care', 'child_care'],
    ['no_answer', 'employer'],
    ['removal', null],
    ['filled', null],
  ] as const)('a placement that ended by %s counts as %s', (reason, obstacle) => {
    expect(obstacleOf(reason)).toBe(obstacle);
  });

  it('every reason is sorted, and to an obstacle of the list', () => {
    for (const reason of CLOSING_REASONS) expect([null, ...OBSTACLES]).toContain(obstacleOf(reason));
  });

  const counts = fc.array(fc.integer({ min: 0, max: 60 }), {
    minLength: OBSTACLES.length,
    maxLength: OBSTACLES.length,
  });

  it('tells no count below five, and no single hidden one that the sum gives away', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const { counts: shown, total } = publishObstacles(
          '09188',
          new Map(OBSTACLES.map((obstacle, index) => [obstacle, values[index] ?? 0])),
        );
        for (const { obstacle, count } of shown) {
          const real = values[OBSTACLES.indexOf(obstacle)] ?? 0;
          if (real < 5) expect(count).toBeNull();
          if (count !== null) expect(Math.abs(count - real)).toBeLessThanOrEqual(2.5);
        }
        const hidden = shown.filter(({ count }) => count === null).length;
        if (total !== null) expect(hidden).not.toBe(1);
        const told = shown.flatMap(({ count }) => (count === null ? [] : [count]));
        expect([...told].sort((a, b) => b - a)).toEqual(told);
      }),
    );
  });

  it('tells nothing where nothing was counted', () => {
    const { counts: shown, total } = publishObstacles('09188', new Map());
    expect([total, ...shown.map(({ count }) => count)].filter((count) => count !== null)).toEqual([]);
  });
});

describe('what somebody promised', () => {
  it.each([
    ['2026-12-01', null, 'open'],
    ['2026-11-30', null, 'late'],
    ['2026-11-30', '2026-12-05', 'done'],
    ['2026-12-02', null, 'open'],
  ] as const)('by %s, done on %s: %s', (dueOn, doneOn, state) => {
    expect(taskState({ dueOn, doneOn }, '2026-12-01')).toBe(state);
  });
});

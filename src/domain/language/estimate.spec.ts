import fc from 'fast-check';
import { CefrLevel, addDays, sameLevel } from '../shared/index.js';
import { USUAL_PACE, daysToLevel, estimateLanguageReady } from './estimate.js';

const level = fc.integer({ min: 0, max: 6 }).map((value) => value as CefrLevel);
const noDelays = { waitDays: 0, examDays: 0, resultDays: 0, betweenDays: 0 };

describe('estimate of the day on which a level is reached', () => {
  it.each<[string, CefrLevel, CefrLevel, number, number]>([
    ['A0 to B1 at 25 units', 0, 3, 25, 24],
    ['A0 to B1 at 20 units', 0, 3, 20, 30],
    ['A0 to B1 at 15 units', 0, 3, 15, 40],
    ['A0 to B1 at 10 units', 0, 3, 10, 60],
    ['A2 to B1 at 25 units', 2, 3, 25, 16],
    ['A2 to B1 at 15 units', 2, 3, 15, 27],
    ['B1 to B2 at 20 units', 3, 4, 20, 20],
    ['B2 to C1 at 15 units', 4, 5, 15, 27],
  ])('%s takes the weeks of the published table', (_, from, to, weeklyUe, weeks) =>
    expect(daysToLevel(from, to, weeklyUe, noDelays)).toBe(weeks * 7),
  );

  it('adds exam, result and the wait for the next course', () => {
    const oneCourse = 20 * 7 + USUAL_PACE.examDays + USUAL_PACE.resultDays;
    expect(daysToLevel(3, 4, 20)).toBe(oneCourse);
    expect(daysToLevel(3, 5, 20)).toBe(2 * oneCourse + USUAL_PACE.betweenDays);
  });

  it('lets the weakest skill decide and gives today for what is there', () => {
    const dates = estimateLanguageReady({ L: 4, R: 4, S: 4, W: 3 }, '2026-11-21');
    expect(dates.slice(0, 4)).toEqual(Array(4).fill('2026-11-21'));
    expect(dates[4]).toBe(addDays('2026-11-21', 13 * 7 + 20 * 7 + 45));
    expect(dates).toHaveLength(7);
  });

  it('gives no date where nobody can attend', () =>
    expect(estimateLanguageReady(sameLevel(2), '2026-11-21', { ...USUAL_PACE, weeklyUe: 0 })[3]).toBeNull());

  it('is never later for who knows more, nor earlier for what is higher', () => {
    fc.assert(
      fc.property(level, level, fc.integer({ min: 4, max: 30 }), (from, to, weeklyUe) => {
        const days = daysToLevel(from, to, weeklyUe) ?? Infinity;
        if (from < 6) expect(daysToLevel((from + 1) as CefrLevel, to, weeklyUe)).toBeLessThanOrEqual(days);
        if (to < 6) expect(daysToLevel(from, (to + 1) as CefrLevel, weeklyUe)).toBeGreaterThanOrEqual(days);
      }),
    );
  });
});

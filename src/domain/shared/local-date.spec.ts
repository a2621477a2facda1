import fc from 'fast-check';
import {
  addDays,
  addMonths,
  ageOn,
  daysBetween,
  fromEpochDay,
  isLocalDate,
  isoWeekday,
  toEpochDay,
} from './local-date.js';

const day = fc.integer({ min: -20_000, max: 80_000 }).map(fromEpochDay);

describe('local dates', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['2026-04-31', false],
    ['0001-01-01', false],
  ])('%s exists: %s', (text, expected) => expect(isLocalDate(text)).toBe(expected));

  it.each([
    ['2026-08-21', 3, '2026-11-21'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-08-31', -6, '2026-02-28'],
    ['2027-08-01', -7, '2027-01-01'],
  ])('%s plus %i months is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to));

  it('agrees with the calendar of Date for every day', () => {
    fc.assert(
      fc.property(day, (date) => {
        const oracle = new Date(`${date}T12:00:00Z`);
        expect(isoWeekday(date) % 7).toBe(oracle.getUTCDay());
        expect(fromEpochDay(toEpochDay(date))).toBe(date);
        expect(toEpochDay(date)).toBe((oracle.getTime() - 43_200_000) / 86_400_000);
        expect(isLocalDate(date)).toBe(true);
      }),
    );
  });

  it('adds and counts days as inverses', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date, n) =>
        expect(daysBetween(date, addDays(date, n))).toBe(n),
      ),
    );
  });

  it('never moves past the end of the month that it reaches', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (date, months) => {
        const moved = addMonths(date, months);
        expect(isLocalDate(moved)).toBe(true);
        expect(Number(moved.slice(8)) <= Number(date.slice(8))).toBe(true);
      }),
    );
  });

  it('completes a year of life on the birthday', () => {
    expect(ageOn('2000-11-22', '2026-11-21')).toBe(25);
    expect(ageOn('2000-11-22', '2026-11-22')).toBe(26);
  });
});

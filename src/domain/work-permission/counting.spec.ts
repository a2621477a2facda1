import fc from 'fast-check';
import { fromEpochDay, isoWeekday, LocalDate, toEpochDay } from '../shared/index.js';
import { contractPeriodEnd, endOfMonth, firstDayAfter, isPeriodOver, monthsBefore } from './counting.js';

const day = fc.integer({ min: toEpochDay('2010-01-01'), max: toEpochDay('2040-12-31') }).map(fromEpochDay);
const months = fc.constantFrom(3, 6, 7, 12, 15, 18, 48, 72);

/** An independent calendar: lets Date overflow and walks back into the month that was meant. */
function oracleEnd(event: LocalDate, n: number): LocalDate {
  const [year = 0, month = 0, date = 0] = event.split('-').map(Number);
  const meant = (month - 1 + n) % 12;
  const end = new Date(Date.UTC(year, month - 1 + n, date));
  while (end.getUTCMonth() !== meant) end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}

/** Counts a contract by walking: the last day before the same day number comes round, or the month's last day. */
function oracleContract(start: LocalDate, n: number): LocalDate {
  const [year = 0, month = 0, date = 0] = start.split('-').map(Number);
  const sameNumber = new Date(Date.UTC(year, month - 1 + n, 1));
  const last = new Date(Date.UTC(sameNumber.getUTCFullYear(), sameNumber.getUTCMonth() + 1, 0)).getUTCDate();
  sameNumber.setUTCDate(Math.min(date - 1, last));
  return sameNumber.toISOString().slice(0, 10);
}

describe('counting by §§ 187, 188 BGB', () => {
  it.each([
    ['2026-08-21', 3, '2026-11-22'],
    ['2026-08-20', 3, '2026-11-21'],
    ['2026-11-30', 3, '2027-03-01'],
    ['2027-11-30', 3, '2028-03-01'],
    ['2024-02-29', 48, '2028-03-01'],
    ['2023-02-28', 48, '2027-03-01'],
    ['2026-08-31', 6, '2027-03-01'],
  ])('%s plus %i months: first day %s', (event, n, first) => expect(firstDayAfter(event, n)).toBe(first));

  it.each([
    ['2027-08-01', 7, '2027-01-01'],
    ['2027-08-01', 6, '2027-02-01'],
    ['2027-08-31', 6, '2027-02-28'],
    ['2028-08-31', 6, '2028-02-29'],
  ])('%i months before %s', (start, n, first) => expect(monthsBefore(start, n)).toBe(first));

  it.each([
    ['2027-01-04', '2027-04-03'],
    ['2027-03-01', '2027-05-31'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-12-01', '2027-02-28'],
    ['2027-01-31', '2027-04-30'],
  ])('three months of contract from %s end on %s', (start, end) =>
    expect(contractPeriodEnd(start, 3)).toBe(end),
  );

  it('agrees with a calendar that knows nothing of the program', () => {
    fc.assert(
      fc.property(day, months, (event, n) => {
        const first = firstDayAfter(event, n);
        expect(fromEpochDay(toEpochDay(first) - 1)).toBe(oracleEnd(event, n));
        expect(contractPeriodEnd(event, n)).toBe(oracleContract(event, n));
      }),
      { numRuns: 5000 },
    );
  });

  it('is over exactly from the first day after the period', () => {
    fc.assert(
      fc.property(day, months, (event, n) => {
        const first = firstDayAfter(event, n);
        expect(isPeriodOver(event, n, first)).toBe(true);
        expect(isPeriodOver(event, n, fromEpochDay(toEpochDay(first) - 1))).toBe(false);
      }),
    );
  });

  it('never moves with the weekday, and a month ends where the next begins', () => {
    const sundays = fc.sample(day, 500).filter((each) => isoWeekday(firstDayAfter(each, 3)) === 7);
    expect(sundays.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(day, (each) =>
        expect(fromEpochDay(toEpochDay(endOfMonth(each)) + 1).endsWith('-01')).toBe(true),
      ),
    );
  });
});

import fc from 'fast-check';
import { LocalDate, addDays } from '../../shared/index.js';
import {
  ANYWHERE,
  Period,
  SERVICE_CHANNELS,
  SERVICE_RULES,
  ServiceChannel,
  dayOfService,
  endOfPeriod,
  inForce,
  isBusinessDay,
  lastDayToAct,
  placeOfLand,
} from './index.js';

const month: Period = { count: 1, unit: 'months' };
const week: Period = { count: 1, unit: 'weeks' };
const bavaria = placeOfLand('09');
const berlin = placeOfLand('11');

describe('periods of §§ 187 to 193 BGB', () => {
  it.each<[LocalDate, Period, LocalDate]>([
    ['2026-08-21', { count: 3, unit: 'months' }, '2026-11-21'],
    ['2027-01-31', month, '2027-02-28'],
    ['2028-01-31', month, '2028-02-29'],
    ['2026-11-30', { count: 3, unit: 'months' }, '2027-02-28'],
    ['2026-11-18', week, '2026-11-25'],
    ['2026-11-18', { count: 14, unit: 'days' }, '2026-12-02'],
    ['2028-02-29', { count: 1, unit: 'years' }, '2029-02-28'],
    ['2026-12-23', { count: 3, unit: 'business_days' }, '2026-12-29'],
  ])('begun on %s, %o ends on %s', (event, period, expected) =>
    expect(endOfPeriod(event, period, berlin)).toBe(expected),
  );

  it.each<[string, LocalDate, Period, LocalDate]>([
    ['a Friday stays', '2026-11-13', week, '2026-11-20'],
    ['a Saturday moves to Monday', '2026-11-14', week, '2026-11-23'],
    ['a Sunday moves to Monday', '2026-11-15', week, '2026-11-23'],
    ['Christmas moves to Monday', '2026-12-18', week, '2026-12-28'],
    ['Good Friday moves behind Easter', '2026-03-27', week, '2026-04-07'],
  ])('%s', (_, event, period, expected) => expect(lastDayToAct(event, period, berlin)).toBe(expected));

  it('follows the holidays of the place at which the act is due', () => {
    expect(lastDayToAct('2025-12-06', month, bavaria)).toBe('2026-01-07');
    expect(lastDayToAct('2025-12-06', month, berlin)).toBe('2026-01-06');
    expect(lastDayToAct('2025-12-06', month, ANYWHERE)).toBe('2026-01-06');
  });

  it('never ends early, never on a closed day, and only closed days are passed over', () => {
    const event = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1995-01-01', n));
    const unit = fc.constantFrom<Period['unit']>('days', 'weeks', 'months', 'years');
    fc.assert(
      fc.property(event, unit, fc.integer({ min: 1, max: 12 }), (from, of, count) => {
        const end = endOfPeriod(from, { count, unit: of }, bavaria);
        const last = lastDayToAct(from, { count, unit: of }, bavaria);
        expect(last >= end && isBusinessDay(last, bavaria)).toBe(true);
        for (let day = end; day < last; day = addDays(day, 1))
          expect(isBusinessDay(day, bavaria)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

describe('day of service', () => {
  it.each<[string, ServiceChannel, LocalDate, LocalDate | null, LocalDate, LocalDate | null]>([
    ['three days until the end of 2024', 'post', '2024-12-31', null, '2025-01-03', null],
    ['four days from 2025 on', 'post', '2025-01-01', null, '2025-01-05', null],
    ['an earlier receipt changes nothing', 'post', '2026-11-16', '2026-11-17', '2026-11-20', null],
    ['a receipt on the fourth day neither', 'post', '2026-11-16', '2026-11-20', '2026-11-20', null],
    ['a later one counts if proven', 'post', '2026-11-16', '2026-11-21', '2026-11-20', '2026-11-21'],
    ['no shift from a Saturday', 'post', '2026-11-17', null, '2026-11-21', null],
    ['registered letter', 'registered', '2026-11-16', null, '2026-11-20', null],
    ['mail of an office', 'electronic', '2026-11-16', null, '2026-11-20', null],
    ['portal of a social office', 'portal_notice', '2026-11-16', null, '2026-11-20', null],
    ['fetched from a portal', 'portal_retrieved', '2026-11-16', null, '2026-11-17', null],
    ['reception centre', 'reception_centre', '2026-11-16', null, '2026-11-20', null],
    ['handed out there earlier', 'reception_centre', '2026-11-16', '2026-11-18', '2026-11-18', null],
    ['handed out there later', 'reception_centre', '2026-11-16', '2026-11-23', '2026-11-20', null],
    ['came back', 'undeliverable', '2026-11-16', null, '2026-11-16', null],
    ['handed over', 'delivered', '2026-11-16', '2026-11-16', '2026-11-16', null],
  ])('%s', (_, channel, dispatched, received, servedOn, laterIfProven) =>
    expect(dayOfService(channel, dispatched, received)).toMatchObject({ servedOn, laterIfProven }),
  );

  it('has exactly one rule per channel and day', () => {
    for (const channel of SERVICE_CHANNELS)
      for (const day of ['1990-01-01', '2024-12-31', '2025-01-01', '2026-11-21', '2040-01-01']) {
        const rules = SERVICE_RULES.filter((rule) => rule.channel === channel);
        expect(rules.filter((rule) => inForce([rule], day) !== null)).toHaveLength(1);
      }
  });
});

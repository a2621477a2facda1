import fc from 'fast-check';
import { LAENDER, LandCode, LocalDate, addDays, fromEpochDay, isoWeekday } from '../../shared/index.js';
import {
  ANYWHERE,
  Place,
  addBusinessDays,
  businessDaysBetween,
  easterSunday,
  holidaysOf,
  isBusinessDay,
  isHoliday,
  placeOfKreis,
  placeOfLand,
  sameOrNextBusinessDay,
  sameOrPreviousBusinessDay,
} from './index.js';

/** Gauss' rule of 1816 in the form of H. Lichtenberg (Historia Mathematica 24, 1997): another road to the same day. */
function gaussEaster(year: number): LocalDate {
  const k = Math.floor(year / 100);
  const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25);
  const s = 2 - Math.floor((3 * k + 3) / 4);
  const a = year % 19;
  const d = (19 * a + m) % 30;
  const r = Math.floor((d + Math.floor(a / 11)) / 29);
  const og = 21 + d - r;
  const sz = 7 - ((((year + Math.floor(year / 4) + s) % 7) + 7) % 7);
  const oe = 7 - ((((og - sz) % 7) + 7) % 7);
  return addDays(`${String(year)}-03-01`, og + oe - 1);
}

describe('Easter', () => {
  it.each([
    '1943-04-25',
    '1954-04-18',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2035-03-25',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
  ])('is on %s', (day) => expect(easterSunday(Number(day.slice(0, 4)))).toBe(day));

  it('agrees with the rule of Gauss for every year of the calendar', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      expect(easterSunday(year)).toBe(gaussEaster(year));
      expect(isoWeekday(easterSunday(year))).toBe(7);
    }
  });
});

const counted = (year: number, place: Place): readonly string[] =>
  holidaysOf(year, place)
    .filter((entry) => entry.counts)
    .map((entry) => entry.day.slice(5));

const starnberg = placeOfKreis('09188');
const augsburg = placeOfKreis('09761');
const mannheim = placeOfKreis('08222');
const berlin = placeOfKreis('11000');

describe('public holidays', () => {
  it.each<[string, number, Place, string]>([
    ['anywhere', 2026, ANYWHERE, '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26'],
    ['Berlin', 2026, berlin, '01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26'],
    ['Berlin, 2025 once', 2025, berlin, '01-01 03-08 04-18 04-21 05-01 05-08 05-29 06-09 10-03 12-25 12-26'],
    ['Berlin, 2028 once', 2028, berlin, '01-01 03-08 04-14 04-17 05-01 05-25 06-05 06-17 10-03 12-25 12-26'],
    ['Starnberg', 2026, starnberg, '01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26'],
    [
      'Augsburg',
      2026,
      augsburg,
      '01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 08-08 08-15 10-03 11-01 12-25 12-26',
    ],
    ['Mannheim', 2027, mannheim, '01-01 01-06 03-26 03-29 05-01 05-06 05-17 05-27 10-03 11-01 12-25 12-26'],
    ['Sachsen', 2026, placeOfLand('14'), '01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 11-18 12-25 12-26'],
    [
      'Eichsfeld',
      2026,
      placeOfKreis('16061'),
      '01-01 04-03 04-06 05-01 05-14 05-25 06-04 09-20 10-03 10-31 12-25 12-26',
    ],
  ])('of %s in %i', (_, year, place, expected) => expect(counted(year, place).join(' ')).toBe(expected));

  it.each<[LandCode, number]>([
    ['01', 10],
    ['02', 10],
    ['03', 10],
    ['04', 10],
    ['05', 11],
    ['06', 10],
    ['07', 11],
    ['08', 12],
    ['09', 12],
    ['10', 12],
    ['11', 10],
    ['12', 12],
    ['13', 11],
    ['14', 11],
    ['15', 11],
    ['16', 11],
  ])('number in Land %s in 2026 is %i', (land, number) =>
    expect(counted(2026, placeOfLand(land))).toHaveLength(number),
  );

  it.each<[LocalDate, LandCode, boolean]>([
    ['2018-03-08', '11', false],
    ['2019-03-08', '11', true],
    ['2022-03-08', '13', false],
    ['2023-03-08', '13', true],
    ['2018-09-20', '16', false],
    ['2019-09-20', '16', true],
    ['2016-10-31', '02', false],
    ['2017-10-31', '09', true],
    ['2018-10-31', '09', false],
    ['2018-10-31', '02', true],
    ['2021-05-08', '11', false],
    ['2027-06-17', '11', false],
    ['2029-06-17', '11', false],
  ])('%s in Land %s: %s (first and last year of a rule)', (day, land, expected) =>
    expect(isHoliday(day, placeOfLand(land))).toBe(expected),
  );

  it('counts days of single municipalities only for who says so, and shows them otherwise', () => {
    const shown = holidaysOf(2026, starnberg).find((entry) => entry.name === 'mariae_himmelfahrt');
    expect(shown).toMatchObject({ day: '2026-08-15', counts: false });
    expect(isHoliday('2026-08-15', starnberg)).toBe(false);
    expect(isHoliday('2026-08-15', placeOfKreis('09188', ['mariae_himmelfahrt']))).toBe(true);
    expect(isHoliday('2026-06-04', placeOfLand('14'))).toBe(false);
    expect(isHoliday('2026-06-04', placeOfKreis('14625', ['fronleichnam']))).toBe(true);
    expect(isHoliday('2026-08-15', placeOfKreis('11000', ['mariae_himmelfahrt']))).toBe(false);
  });

  it('puts Buß- und Bettag on the Wednesday from 16 to 22 November', () => {
    for (let year = 1995; year <= 2199; year += 1) {
      const day =
        holidaysOf(year, placeOfLand('14')).find((entry) => entry.name === 'buss_und_bettag')?.day ?? '';
      expect(isoWeekday(day)).toBe(3);
      expect(day.slice(5) >= '11-16' && day.slice(5) <= '11-22').toBe(true);
    }
  });

  it('lists a day exactly when it says that the day is one', () => {
    for (const land of Object.keys(LAENDER)) {
      const place = placeOfLand(land);
      const listed = new Set(
        holidaysOf(2026, place)
          .filter((entry) => entry.counts)
          .map((entry) => entry.day),
      );
      for (let day = '2026-01-01'; day <= '2026-12-31'; day = addDays(day, 1))
        expect(isHoliday(day, place)).toBe(listed.has(day));
    }
  });
});

describe('business days', () => {
  const day = fc.integer({ min: 10_000, max: 40_000 }).map(fromEpochDay);
  const place = fc.constantFrom(...Object.keys(LAENDER)).map(placeOfLand);

  it.each<[string, LocalDate, number, Place, LocalDate]>([
    ['over a weekend', '2026-11-20', 1, berlin, '2026-11-23'],
    ['from a Sunday', '2026-11-22', 1, berlin, '2026-11-23'],
    ['over Christmas', '2026-12-23', 2, berlin, '2026-12-28'],
    ['over Easter', '2026-04-02', 1, berlin, '2026-04-07'],
    ['Epiphany in Bavaria', '2026-01-05', 1, starnberg, '2026-01-07'],
    ['Epiphany in Berlin', '2026-01-05', 1, berlin, '2026-01-06'],
    ['no day at all', '2026-11-22', 0, berlin, '2026-11-22'],
    ['backwards over Easter', '2026-04-07', -1, berlin, '2026-04-02'],
  ])('%s', (_, from, count, where, expected) => expect(addBusinessDays(from, count, where)).toBe(expected));

  it('are counted as by looking at every day', () => {
    fc.assert(
      fc.property(day, place, fc.integer({ min: -40, max: 40 }), (from, where, count) => {
        const reached = addBusinessDays(from, count, where);
        const step = count < 0 ? -1 : 1;
        const walk = Array.from({ length: 120 }, (_, index) => addDays(from, step * (index + 1)));
        const open = walk.filter(
          (entry) =>
            isoWeekday(entry) < 6 &&
            !holidaysOf(Number(entry.slice(0, 4)), where).some((it) => it.counts && it.day === entry),
        );
        expect(reached).toBe(count === 0 ? from : open[Math.abs(count) - 1]);
      }),
      { numRuns: 60 },
    );
  });

  it('between two days is the inverse of adding', () => {
    fc.assert(
      fc.property(day, place, fc.integer({ min: 0, max: 60 }), (from, where, count) => {
        expect(businessDaysBetween(from, addBusinessDays(from, count, where), where)).toBe(count);
      }),
      { numRuns: 100 },
    );
    expect(businessDaysBetween('2026-11-23', '2026-11-20', berlin)).toBe(-1);
  });

  it('are reached by a shift that passes no business day over', () => {
    fc.assert(
      fc.property(day, place, (from, where) => {
        const next = sameOrNextBusinessDay(from, where);
        const previous = sameOrPreviousBusinessDay(from, where);
        expect(isBusinessDay(next, where) && isBusinessDay(previous, where)).toBe(true);
        expect(previous <= from && from <= next).toBe(true);
        for (let it = from; it < next; it = addDays(it, 1)) expect(isBusinessDay(it, where)).toBe(false);
        for (let it = from; it > previous; it = addDays(it, -1)) expect(isBusinessDay(it, where)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

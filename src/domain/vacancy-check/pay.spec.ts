import { LAWFUL_VACANCY } from '../../../test/support/lawful-vacancy.js';
import { checkVacancy } from './check.js';
import { CHECK_TABLES } from './tables.js';
import { VacancyFacts } from './vacancy.js';

const TODAY = '2026-11-23';

function codes(change: Partial<VacancyFacts>): readonly string[] {
  return checkVacancy({ ...LAWFUL_VACANCY, ...change }, TODAY).findings.map((f) => `${f.code} ${f.verdict}`);
}

describe('pay', () => {
  it.each<[string, Partial<VacancyFacts>, readonly string[]]>([
    ['lawful', {}, []],
    ['nothing stated', { pay: null }, ['NO_PAY_STATED hold']],
    [
      'one cent below in 2026',
      { pay: { amountEur: 13.89, per: 'hour' }, end: '2026-12-31' },
      ['WAGE_BELOW_MINIMUM refuse'],
    ],
    ['minimum of 2026', { pay: { amountEur: 13.9, per: 'hour' }, end: '2026-12-31' }, []],
    [
      'lawful only until the new year',
      { pay: { amountEur: 14.2, per: 'hour' } },
      ['WAGE_BELOW_MINIMUM_FROM_2027-01-01 refuse'],
    ],
    [
      'below now and later: the later day is a hint',
      { pay: { amountEur: 13.5, per: 'hour' } },
      ['WAGE_BELOW_MINIMUM refuse', 'WAGE_BELOW_MINIMUM_FROM_2027-01-01 warn'],
    ],
    ['ends on the last day before the rise', { pay: { amountEur: 14, per: 'hour' }, end: '2026-12-31' }, []],
    [
      'ends on the day of the rise',
      { pay: { amountEur: 14, per: 'hour' }, end: '2027-01-01' },
      ['WAGE_BELOW_MINIMUM_FROM_2027-01-01 refuse'],
    ],
    [
      '2025 still counts its own minimum',
      { pay: { amountEur: 12.82, per: 'hour' }, start: '2025-03-01', end: '2025-12-31' },
      [],
    ],
    [
      'after the last row the last row stays',
      { pay: { amountEur: 14.59, per: 'hour' }, start: '2029-01-01' },
      ['WAGE_BELOW_MINIMUM refuse'],
    ],
    [
      'month that hides less',
      { pay: { amountEur: 2300, per: 'month' }, hoursPerWeek: 40, start: '2027-02-01' },
      ['WAGE_BELOW_MINIMUM refuse'],
    ],
    [
      'month exactly at the minimum',
      { pay: { amountEur: 2530.67, per: 'month' }, hoursPerWeek: 40, start: '2027-02-01' },
      [],
    ],
    [
      'year',
      { pay: { amountEur: 24_000, per: 'year' }, hoursPerWeek: 40 },
      ['WAGE_BELOW_MINIMUM refuse', 'WAGE_BELOW_MINIMUM_FROM_2027-01-01 warn'],
    ],
    ['week', { pay: { amountEur: 600, per: 'week' }, hoursPerWeek: 40 }, []],
    [
      'day',
      { pay: { amountEur: 80, per: 'day' }, hoursPerDay: 8 },
      ['WAGE_BELOW_MINIMUM refuse', 'WAGE_BELOW_MINIMUM_FROM_2027-01-01 warn'],
    ],
    [
      'day, of a usual week of five',
      { pay: { amountEur: 80, per: 'day' }, hoursPerWeek: 40 },
      ['WAGE_BELOW_MINIMUM refuse', 'WAGE_BELOW_MINIMUM_FROM_2027-01-01 warn'],
    ],
    ['day at a lawful wage', { pay: { amountEur: 120, per: 'day' }, hoursPerWeek: 40 }, []],
    [
      'a Minijob whose hours hide the wage',
      { kind: 'minijob', pay: { amountEur: 603, per: 'month' }, hoursPerWeek: 12, end: '2026-12-31' },
      ['WAGE_BELOW_MINIMUM refuse'],
    ],
    [
      'Minijob of 2025 above its limit',
      {
        kind: 'minijob',
        pay: { amountEur: 557, per: 'month' },
        hoursPerWeek: 9,
        start: '2025-03-01',
        end: '2025-12-31',
      },
      ['MINIJOB_INCONSISTENT hold'],
    ],
    [
      'orientation from the last day of a month',
      { kind: 'internship', purpose: 'orientation', pay: null, start: '2026-11-30', end: '2027-02-27' },
      [],
    ],
    [
      'accompanying, five months',
      { kind: 'internship', purpose: 'accompanying', pay: null, end: '2027-04-30' },
      ['INTERNSHIP_TOO_LONG_FOR_EXCEPTION refuse', 'NO_PAY_STATED hold'],
    ],
    ['under 18 has no minimum wage', { pay: { amountEur: 9, per: 'hour' }, workerAge: 17 }, []],
    [
      'introductory qualification',
      { kind: 'introductory_qualification', pay: { amountEur: 276, per: 'month' } },
      [],
    ],
    [
      'compulsory internship of any length',
      { kind: 'internship', purpose: 'compulsory', pay: null, end: '2027-08-31' },
      [],
    ],
    [
      'orientation, last day of three months',
      { kind: 'internship', purpose: 'orientation', pay: null, end: '2027-02-28' },
      [],
    ],
    [
      'orientation, one day more',
      { kind: 'internship', purpose: 'orientation', pay: null, end: '2027-03-01' },
      ['INTERNSHIP_TOO_LONG_FOR_EXCEPTION refuse', 'NO_PAY_STATED hold'],
    ],
    [
      'orientation without an end',
      { kind: 'internship', purpose: 'orientation', pay: null },
      ['INTERNSHIP_TOO_LONG_FOR_EXCEPTION refuse', 'NO_PAY_STATED hold'],
    ],
    [
      'long orientation at a lawful wage',
      { kind: 'internship', purpose: 'orientation', end: '2027-06-30' },
      [],
    ],
    [
      'voluntary internship',
      { kind: 'internship', purpose: 'voluntary', pay: { amountEur: 5, per: 'hour' }, end: '2026-12-31' },
      ['WAGE_BELOW_MINIMUM refuse'],
    ],
    [
      'first-year apprentice below',
      { kind: 'apprenticeship', trainingYear: 1, pay: { amountEur: 723.99, per: 'month' } },
      ['APPRENTICE_PAY_BELOW_MINIMUM refuse'],
    ],
    [
      'first-year apprentice at the minimum',
      { kind: 'apprenticeship', trainingYear: 1, pay: { amountEur: 724, per: 'month' } },
      [],
    ],
    [
      'third year of 2025',
      { kind: 'apprenticeship', trainingYear: 3, pay: { amountEur: 920, per: 'month' }, start: '2025-09-01' },
      ['APPRENTICE_PAY_BELOW_MINIMUM refuse'],
    ],
    [
      '2027 is compared with the last known year',
      { kind: 'apprenticeship', pay: { amountEur: 700, per: 'month' }, start: '2027-08-01' },
      ['APPRENTICE_PAY_BELOW_MINIMUM refuse'],
    ],
    [
      'part-time training pro rata is for a person',
      { kind: 'apprenticeship', pay: { amountEur: 560, per: 'month' }, hoursPerWeek: 30 },
      ['APPRENTICE_PAY_BELOW_MINIMUM hold'],
    ],
    ['Minijob at the limit', { kind: 'minijob', pay: { amountEur: 603, per: 'month' }, hoursPerWeek: 9 }, []],
    [
      'Minijob above it',
      { kind: 'minijob', pay: { amountEur: 603.01, per: 'month' }, hoursPerWeek: 9 },
      ['MINIJOB_INCONSISTENT hold'],
    ],
    [
      'Minijob by hours',
      { kind: 'minijob', pay: { amountEur: 16, per: 'hour' }, hoursPerWeek: 10 },
      ['MINIJOB_INCONSISTENT hold'],
    ],
    [
      'Minijob of 2027',
      { kind: 'minijob', pay: { amountEur: 633, per: 'month' }, hoursPerWeek: 10, start: '2027-01-01' },
      [],
    ],
  ])('%s', (_title, change, expected) => expect(codes(change)).toEqual(expected));

  it('computes the Minijob limits from the minimum wage (§ 8(1a) SGB IV: wage × 130 / 3, rounded up)', () => {
    for (const row of CHECK_TABLES.minijobLimit) {
      const wage = CHECK_TABLES.minimumWage.find((other) => other.validFrom === row.validFrom);
      expect(row.value).toBe(Math.ceil(((wage?.value ?? 0) * 130) / 300));
    }
  });

  it('computes the later training years from the first (§ 17(2) BBiG: plus 18, 35 and 40 percent)', () => {
    for (const { value } of CHECK_TABLES.apprenticePay)
      expect(value).toEqual([1, 1.18, 1.35, 1.4].map((factor) => Math.round(value[0] * factor)));
  });
});

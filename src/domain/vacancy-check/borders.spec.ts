import { LAWFUL_VACANCY } from '../../../test/support/lawful-vacancy.js';
import { checkVacancy } from './check.js';
import type { InternshipPurpose, PayPeriod, VacancyFacts, VacancyKind } from './vacancy.js';

/**
 * What the borders decide (`law.md` section 6). A line: kind, pay, hours a week and a day, first and last day, age,
 * training year, purpose, the day of the check where it is not 23 November 2026; then the verdict and its codes.
 */
const BORDERS = `
apprenticeship - 39 - 2026-12-01 - - 1 - hold NO_PAY_STATED
apprenticeship 1013/month 39 - 2026-12-01 - - 4 - refuse APPRENTICE_PAY_BELOW_MINIMUM
apprenticeship 1014/month 39 - 2026-12-01 - - 4 - ok
apprenticeship 1200/month 39 - 2026-12-01 - - 1 - ok
apprenticeship 5/hour 39 - 2026-12-01 - - 1 - ok
apprenticeship 681/month 39 - 2025-12-01 - - 1 - today 2025-11-23 refuse APPRENTICE_PAY_BELOW_MINIMUM
apprenticeship 682/month 39 - 2025-12-01 - - 1 - today 2025-11-23 ok
apprenticeship 700/month 39 - 2026-12-01 - - - - refuse APPRENTICE_PAY_BELOW_MINIMUM
apprenticeship 700/month 39 - 2027-08-01 - - 1 - refuse APPRENTICE_PAY_BELOW_MINIMUM
apprenticeship 723.99/month 39 - 2026-12-01 - - 1 - refuse APPRENTICE_PAY_BELOW_MINIMUM
apprenticeship 724/month 39 - 2026-08-01 - - 1 - today 2026-06-01 ok
apprenticeship 724/month 39 - 2026-12-01 - - 1 - ok
apprenticeship 724/month 40 - 2026-12-01 - 17 1 - ok
apprenticeship 724/month 48 - 2026-12-01 - 17 1 - refuse MINOR_HOURS
apprenticeship 804/month 39 - 2025-12-01 - - 2 - today 2025-11-23 refuse APPRENTICE_PAY_BELOW_MINIMUM
apprenticeship 853/month 39 - 2026-12-01 - - 2 - refuse APPRENTICE_PAY_BELOW_MINIMUM
apprenticeship 854/month 39 - 2026-12-01 - - 2 - ok
apprenticeship 900/month 42 - 2026-12-01 - 17 1 - refuse MINOR_HOURS
apprenticeship 900/month 52 - 2026-12-01 - - 1 - refuse HOURS_OVER_WEEKLY_LIMIT
apprenticeship 921/month 39 - 2025-12-01 - - 3 - today 2025-11-23 ok
apprenticeship 954/month 39 - 2025-12-01 - - 4 - today 2025-11-23 refuse APPRENTICE_PAY_BELOW_MINIMUM
apprenticeship 976/month 39 - 2026-12-01 - - 3 - refuse APPRENTICE_PAY_BELOW_MINIMUM
apprenticeship 977/month 39 - 2026-12-01 - - 3 - ok
employment 10/hour 38.5 - 2026-12-01 - 18 - - refuse WAGE_BELOW_MINIMUM
employment 100/day 30 6 2026-12-01 - - - - ok
employment 110/day 40 8 2026-12-01 - - - - refuse WAGE_BELOW_MINIMUM
employment 116.8/day 40 8 2026-12-01 - - - - ok
employment 12.81/hour 38.5 - 2025-12-01 2025-12-31 - - - today 2025-11-23 refuse WAGE_BELOW_MINIMUM
employment 12.82/hour 38.5 - 2025-12-01 2025-12-31 - - - today 2025-11-23 ok
employment 1260/month 20 - 2026-12-01 - - - - refuse WAGE_BELOW_MINIMUM_FROM_2027-01-01
employment 1265.33/month 20 - 2026-12-01 - - - - ok
employment 13.5/hour 38.5 - 2026-12-01 - - - - refuse WAGE_BELOW_MINIMUM
employment 13.9/hour 38.5 - - 2026-12-20 - - - ok
employment 13.9/hour 38.5 - 2025-06-01 2026-12-31 - - - ok
employment 13.9/hour 38.5 - 2025-12-01 - - - - today 2025-11-23 refuse WAGE_BELOW_MINIMUM_FROM_2027-01-01
employment 13.9/hour 38.5 - 2026-12-31 2026-12-31 - - - ok
employment 13/hour 38.5 - 2025-12-01 2026-06-30 - - - today 2025-11-23 refuse WAGE_BELOW_MINIMUM_FROM_2026-01-01
employment 14.2/hour 38.5 - 2026-12-01 2026-12-31 - - - ok
employment 14.2/hour 38.5 - 2026-12-01 2027-01-01 - - - refuse WAGE_BELOW_MINIMUM_FROM_2027-01-01
employment 14.59/hour 38.5 - 2026-12-01 - - - - refuse WAGE_BELOW_MINIMUM_FROM_2027-01-01
employment 14.59/hour 38.5 - 2026-12-31 2027-01-31 - - - refuse WAGE_BELOW_MINIMUM_FROM_2027-01-01
employment 14.59/hour 38.5 - 2027-01-01 - - - - refuse WAGE_BELOW_MINIMUM
employment 14.59/hour 38.5 - 2028-03-01 - - - - refuse WAGE_BELOW_MINIMUM
employment 14.6/hour 38.5 - 2026-11-23 - - - - ok
employment 14.6/hour 38.5 - 2026-12-01 - - - - ok
employment 14.6/hour 38.5 - 2027-01-01 - - - - ok
employment 14.6/hour 38.5 - 2028-03-01 - - - - ok
employment 14/hour 38.5 - - - - - - refuse WAGE_BELOW_MINIMUM_FROM_2027-01-01
employment 15.2/hour 36 12 2026-12-01 - - - - refuse HOURS_OVER_DAILY_LIMIT
employment 15.2/hour 36 9 2026-12-01 - 17 - - refuse MINOR_HOURS
employment 15.2/hour 38 8.5 2026-12-01 - 16 - - refuse MINOR_HOURS
employment 15.2/hour 38.5 10.01 2026-12-01 - - - - refuse HOURS_OVER_DAILY_LIMIT
employment 15.2/hour 38.5 10.5 2026-12-01 - - - - refuse HOURS_OVER_DAILY_LIMIT
employment 15.2/hour 38.5 8.5 2026-12-01 - 30 - - ok
employment 15.2/hour 40 - 2026-12-01 - 17 - - ok
employment 15.2/hour 40 8 2026-12-01 - 16 - - ok
employment 15.2/hour 40.5 - 2026-12-01 - 17 - - refuse MINOR_HOURS
employment 15.2/hour 40.5 - 2026-12-01 - 30 - - ok
employment 15.2/hour 48.01 - 2026-12-01 - - - - refuse HOURS_OVER_WEEKLY_LIMIT
employment 15.2/hour 48.5 - 2026-12-01 - - - - refuse HOURS_OVER_WEEKLY_LIMIT
employment 15.2/hour 49 - 2026-12-01 - - - - refuse HOURS_OVER_WEEKLY_LIMIT
employment 15.2/hour 50 - 2026-12-01 - 17 - - refuse MINOR_HOURS
employment 15.2/hour 60 12 2026-12-01 - - - - refuse HOURS_OVER_DAILY_LIMIT HOURS_OVER_WEEKLY_LIMIT
employment 1800/month 30 - 2026-12-01 2026-12-31 - - - refuse WAGE_BELOW_MINIMUM
employment 2105/month 35 - 2026-12-01 2026-12-31 - - - refuse WAGE_BELOW_MINIMUM
employment 2110/month 35 - 2026-12-01 2026-12-31 - - - ok
employment 2300/month 38.5 - 2026-12-01 - - - - refuse WAGE_BELOW_MINIMUM
employment 2340.87/month 37 - 2026-12-01 - - - - ok
employment 2400/month 38.5 - 2026-12-01 - - - - refuse WAGE_BELOW_MINIMUM_FROM_2027-01-01
employment 2400/month 40 - 2026-12-01 2026-12-31 - - - refuse WAGE_BELOW_MINIMUM
employment 2409.33/month 40 - 2026-12-01 2026-12-31 - - - ok
employment 2435.77/month 38.5 - 2026-12-01 - - - - ok
employment 2500/month 40 - 2026-12-01 - - - - refuse WAGE_BELOW_MINIMUM_FROM_2027-01-01
employment 2529/month 40 - 2027-02-01 - - - - refuse WAGE_BELOW_MINIMUM
employment 2530.67/month 40 - 2027-02-01 - - - - ok
employment 29000/year 40 - 2026-12-01 - - - - refuse WAGE_BELOW_MINIMUM_FROM_2027-01-01
employment 30300/year 40 - 2027-01-01 - - - - refuse WAGE_BELOW_MINIMUM
employment 30368/year 40 - 2027-01-01 - - - - ok
employment 583/week 40 - 2026-12-01 - - - - refuse WAGE_BELOW_MINIMUM_FROM_2027-01-01
employment 584/week 40 - 2026-12-01 - - - - ok
internship - 35 - 2026-11-30 2027-02-27 - - orientation ok
internship - 35 - 2026-12-01 2027-02-28 - - accompanying ok
internship - 35 - 2026-12-01 2027-02-28 - - orientation ok
internship - 35 - 2026-12-01 2027-03-01 - - orientation refuse INTERNSHIP_TOO_LONG_FOR_EXCEPTION
internship - 35 - 2026-12-01 2027-03-31 - - accompanying refuse INTERNSHIP_TOO_LONG_FOR_EXCEPTION
internship - 35 - 2026-12-01 2027-04-30 - - compulsory ok
internship - 35 - 2026-12-01 2027-05-31 - - compulsory ok
internship - 35 - 2026-12-15 2027-03-14 - - orientation ok
internship - 35 - 2026-12-15 2027-03-15 - - orientation refuse INTERNSHIP_TOO_LONG_FOR_EXCEPTION
internship - 35 - 2027-01-31 2027-04-29 - - orientation ok
internship - 41 - 2026-12-01 2027-01-31 16 - orientation refuse MINOR_HOURS
internship - 50 - 2026-12-01 2027-01-25 - - orientation refuse HOURS_OVER_WEEKLY_LIMIT
internship 10/hour 35 - 2026-12-01 2027-01-31 - - voluntary refuse WAGE_BELOW_MINIMUM
internship 14.6/hour 35 - 2026-12-01 2027-01-31 - - - ok
internship 14.6/hour 35 - 2026-12-01 2027-03-31 - - orientation ok
internship 450/month 35 - 2026-12-01 2027-01-31 - - orientation ok
internship 5/hour 35 - 2026-12-01 2027-03-31 - - orientation refuse INTERNSHIP_TOO_LONG_FOR_EXCEPTION
introductory_qualification 276/month 30 - 2026-12-01 2027-05-31 - - - ok
introductory_qualification 276/month 52 - 2026-12-01 2027-05-31 - - - refuse HOURS_OVER_WEEKLY_LIMIT
introductory_qualification 300/month 30 - 2026-12-01 2027-11-30 - - - ok
minijob - 9 - 2026-12-01 - - - - hold NO_PAY_STATED
minijob 13.9/hour 10 - 2026-12-01 2026-12-31 - - - ok
minijob 14.6/hour 10 - 2026-12-01 - - - - hold MINIJOB_INCONSISTENT
minijob 14.6/hour 10 - 2027-01-01 - - - - ok
minijob 14.6/hour 20 - 2027-01-01 - - - - hold MINIJOB_INCONSISTENT
minijob 14.6/hour 9.5 - 2027-01-01 - - - - ok
minijob 15.2/hour 10 - 2026-12-01 - - - - hold MINIJOB_INCONSISTENT
minijob 15.2/hour 9 - 2026-12-01 - - - - ok
minijob 556/month 8.5 - 2026-12-01 - - - - ok
minijob 557/month 9 - 2025-12-01 2025-12-31 - - - today 2025-11-23 hold MINIJOB_INCONSISTENT
minijob 603.01/month 10 - 2026-12-01 2026-12-31 - - - hold MINIJOB_INCONSISTENT
minijob 603/month - - 2026-12-01 2026-12-31 - - - ok
minijob 603/month 10 - 2026-12-01 - - - - refuse WAGE_BELOW_MINIMUM_FROM_2027-01-01
minijob 603/month 10 - 2026-12-01 2026-12-31 - - - ok
minijob 603/month 11 - 2026-12-01 2026-12-31 - - - refuse WAGE_BELOW_MINIMUM
minijob 603/month 8 - 2026-12-01 - - - - ok
minijob 603/month 9 - 2026-12-01 - - - - ok
minijob 603/month 9 - 2026-12-01 2026-12-31 16 - - ok
minijob 604/month 10 - 2026-12-01 2026-12-31 - - - hold MINIJOB_INCONSISTENT
minijob 620/month 9 - 2027-02-01 - - - - ok
minijob 633/month 10 - 2026-12-01 - - - - hold MINIJOB_INCONSISTENT
minijob 633/month 10 - 2027-01-01 - - - - ok
minijob 633/month 10 - 2027-03-01 - - - - ok
minijob 633/month 10.5 - 2027-03-01 - - - - refuse WAGE_BELOW_MINIMUM
minijob 634/month 10 - 2027-01-01 - - - - hold MINIJOB_INCONSISTENT
minijob 640/month - - 2027-01-01 - - - - hold MINIJOB_INCONSISTENT
minijob 700/month 15 - 2027-03-01 - - - - refuse WAGE_BELOW_MINIMUM MINIJOB_INCONSISTENT
temporary_agency 15/hour 38.5 - 2026-12-01 - - - - hold AGENCY_LICENCE_MISSING
trial - 38.5 - 2026-12-01 2026-12-02 - - - hold NO_PAY_STATED
trial 10/hour 38.5 - 2026-12-01 2026-12-02 - - - refuse WAGE_BELOW_MINIMUM
trial 13.9/hour 38.5 - 2026-12-01 2026-12-02 - - - ok
trial 14/hour 38.5 - 2026-12-30 2027-01-02 - - - refuse WAGE_BELOW_MINIMUM_FROM_2027-01-01
`;

function orNull<T>(word: string | undefined, read: (word: string) => T): T | null {
  return word === undefined || word === '-' ? null : read(word);
}

function vacancyOf(words: readonly string[]): VacancyFacts {
  const [kind, pay, week, day, start, end, age, year, purpose] = words;
  const [amount, per] = (pay ?? '').split('/');
  return {
    ...LAWFUL_VACANCY,
    kind: kind as VacancyKind,
    pay: orNull(pay, () => ({ amountEur: Number(amount), per: per as PayPeriod })),
    hoursPerWeek: orNull(week, Number),
    hoursPerDay: orNull(day, Number),
    start: orNull(start, String),
    end: orNull(end, String),
    workerAge: orNull(age, Number),
    trainingYear: orNull(year, Number),
    purpose: orNull(purpose, (word) => word as InternshipPurpose),
  };
}

describe('borders of pay, hours and time', () => {
  it.each(BORDERS.trim().split('\n'))('%s', (line) => {
    const words = line.split(' ');
    const other = words.indexOf('today');
    const today = words[other + 1] ?? '';
    const [verdict, ...codes] = words.slice(other < 0 ? 9 : other + 2);
    const result = checkVacancy(vacancyOf(words), other < 0 ? '2026-11-23' : today);
    const carrying = result.findings.filter((finding) => finding.verdict === verdict);
    expect(result.verdict).toBe(verdict);
    expect(result.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
    expect(carrying.length > 0).toBe(verdict !== 'ok');
  });
});

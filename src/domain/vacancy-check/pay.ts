import { addMonths, assertNever, cents, Cents, LocalDate } from '../shared/index.js';
import { CheckTables, rowOn, rowsTouched } from './tables.js';
import { StatedPay, VacancyFacts } from './vacancy.js';
import { Finding, Verdict } from './verdict.js';

const WEEKS_PER_MONTH = 52 / 12;
const FULL_TIME_HOURS = 40;
/** Working days a week where only the hours of a day or of a week are stated. */
const USUAL_DAYS = 5;
/** Below this many hours an apprenticeship is read as part-time (§ 7a BBiG) and its pay pro rata (§ 17(5)). */
const PART_TIME_HOURS = 35;
const EXCEPTION_MONTHS = 3;
const ADULT_AGE = 18;
const PAY = '/pay';

/**
 * Hourly pay in cents, computed from monthly pay as amount / (hours × 52 / 12); null when the hours that the
 * computation needs are not stated.
 */
export function hourlyCents(
  pay: StatedPay,
  hoursPerWeek: number | null,
  hoursPerDay: number | null,
): Cents | null {
  if (pay.per === 'hour') return cents(pay.amountEur);
  if (pay.per === 'day') {
    const hours = hoursPerDay ?? (hoursPerWeek ? hoursPerWeek / USUAL_DAYS : null);
    return hours ? cents(pay.amountEur / hours) : null;
  }
  const hours = hoursPerWeek ?? (hoursPerDay ? hoursPerDay * USUAL_DAYS : null);
  return hours ? cents((monthlyEuro(pay, hours, hoursPerDay) ?? 0) / (hours * WEEKS_PER_MONTH)) : null;
}

/** Pay in euro per month; null when the hours that the computation needs are not stated. */
export function monthlyEuro(
  pay: StatedPay,
  hoursPerWeek: number | null,
  hoursPerDay: number | null,
): number | null {
  switch (pay.per) {
    case 'month':
      return pay.amountEur;
    case 'year':
      return pay.amountEur / 12;
    case 'week':
      return pay.amountEur * WEEKS_PER_MONTH;
    case 'day':
      return hoursPerWeek && hoursPerDay
        ? pay.amountEur * (hoursPerWeek / hoursPerDay) * WEEKS_PER_MONTH
        : null;
    case 'hour':
      return hoursPerWeek ? pay.amountEur * hoursPerWeek * WEEKS_PER_MONTH : null;
    default:
      return assertNever(pay.per);
  }
}

/** All findings about pay: none stated, below the minimum of a year touched, apprentice and Minijob figures, internships. */
export function payFindings(
  vacancy: VacancyFacts,
  today: LocalDate,
  tables: CheckTables,
): readonly Finding[] {
  const start = vacancy.start ?? today;
  if (vacancy.kind === 'apprenticeship') return apprenticeFindings(vacancy, start, tables);
  if (isExempt(vacancy, start)) return [];
  return [
    ...internshipFindings(vacancy, start, tables),
    ...wageFindings(vacancy, start, tables),
    ...minijobFindings(vacancy, start, tables),
  ];
}

/**
 * § 22 MiLoG: introductory qualification, compulsory internships, orientation and accompanying ones up to three
 * months. The exception for long-term unemployed people is left out on purpose: work that the Bundesagentur
 * approves may not be worse than comparable work (§ 39(3) AufenthG).
 */
function isExempt(vacancy: VacancyFacts, start: LocalDate): boolean {
  if (vacancy.kind === 'introductory_qualification') return true;
  if (vacancy.kind !== 'internship') return false;
  return vacancy.purpose === 'compulsory' || (hasShortException(vacancy) && !isTooLong(vacancy, start));
}

function hasShortException(vacancy: VacancyFacts): boolean {
  return vacancy.purpose === 'orientation' || vacancy.purpose === 'accompanying';
}

function isTooLong(vacancy: VacancyFacts, start: LocalDate): boolean {
  return vacancy.end === null || vacancy.end >= addMonths(start, EXCEPTION_MONTHS);
}

function internshipFindings(
  vacancy: VacancyFacts,
  start: LocalDate,
  tables: CheckTables,
): readonly Finding[] {
  if (vacancy.kind !== 'internship' || !hasShortException(vacancy)) return [];
  const paid = vacancy.pay && wageFindings(vacancy, start, tables).length === 0;
  if (paid) return [];
  return [
    {
      code: 'INTERNSHIP_TOO_LONG_FOR_EXCEPTION',
      verdict: 'refuse',
      pointer: '/end',
      params: { maxMonths: EXCEPTION_MONTHS },
    },
  ];
}

function noPay(): Finding {
  return { code: 'NO_PAY_STATED', verdict: 'hold', pointer: PAY, params: {} };
}

/**
 * Below the minimum of the first year touched, or only from a later day on. Of several days the first refuses; a
 * later one is a hint, so that the employer corrects once for all years.
 */
function wageFindings(vacancy: VacancyFacts, start: LocalDate, tables: CheckTables): readonly Finding[] {
  if (!vacancy.pay) return [noPay()];
  if (vacancy.workerAge !== null && vacancy.workerAge < ADULT_AGE) return [];
  const hourly = hourlyCents(vacancy.pay, vacancy.hoursPerWeek, vacancy.hoursPerDay);
  if (hourly === null) return [];
  const rows = rowsTouched(tables.minimumWage, start, vacancy.end);
  const low = rows.filter((row) => hourly < row.value);
  const verdict: Verdict = hasShortException(vacancy) && vacancy.kind === 'internship' ? 'warn' : 'refuse';
  return low.map((row, index) => ({
    code: row === rows[0] ? 'WAGE_BELOW_MINIMUM' : `WAGE_BELOW_MINIMUM_FROM_${row.validFrom}`,
    verdict: index === 0 ? verdict : 'warn',
    pointer: PAY,
    params: { hourlyCents: hourly, minimumCents: row.value, from: row.validFrom, source: row.source },
  }));
}

/** § 8(1a) SGB IV: the monthly pay of a Minijob may not pass the limit of any year touched. */
function minijobFindings(vacancy: VacancyFacts, start: LocalDate, tables: CheckTables): readonly Finding[] {
  if (vacancy.kind !== 'minijob' || !vacancy.pay) return [];
  const monthly = monthlyEuro(vacancy.pay, vacancy.hoursPerWeek, vacancy.hoursPerDay);
  const limit = rowsTouched(tables.minijobLimit, start, vacancy.end)[0];
  if (monthly === null || !limit || cents(monthly) <= limit.value * 100) return [];
  return [
    {
      code: 'MINIJOB_INCONSISTENT',
      verdict: 'hold',
      pointer: PAY,
      params: { monthlyCents: cents(monthly), limitEur: limit.value, source: limit.source },
    },
  ];
}

/**
 * § 17(2) BBiG by the year of the start and the training year. A year whose figures are not published is compared
 * with the last known ones, which the yearly adjustment has only ever raised. Part-time training below the full
 * figure is left to a person (§ 17(5): pro rata is lawful).
 */
function apprenticeFindings(
  vacancy: VacancyFacts,
  start: LocalDate,
  tables: CheckTables,
): readonly Finding[] {
  if (!vacancy.pay) return [noPay()];
  const monthly = monthlyEuro(vacancy.pay, vacancy.hoursPerWeek, vacancy.hoursPerDay);
  const row = rowOn(tables.apprenticePay, start);
  const year = Math.min(4, Math.max(1, vacancy.trainingYear ?? 1));
  const minimum = row?.value[year - 1];
  if (monthly === null || minimum === undefined || cents(monthly) >= minimum * 100) return [];
  const hours = vacancy.hoursPerWeek;
  const proRata = hours !== null && hours < PART_TIME_HOURS ? (minimum * hours) / FULL_TIME_HOURS : minimum;
  return [
    {
      code: 'APPRENTICE_PAY_BELOW_MINIMUM',
      verdict: cents(monthly) >= cents(proRata) ? 'hold' : 'refuse',
      pointer: PAY,
      params: { minimumEur: minimum, trainingYear: year, source: row?.source ?? '' },
    },
  ];
}

/**
 * Calendar days without time or zone, as ISO 8601 text `YYYY-MM-DD`.
 * Text compares in calendar order, survives JSON, and is what PostgreSQL's `date` gives back.
 */
export type LocalDate = string;

const MS_PER_DAY = 86_400_000;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH_FROM_MARCH_0 = 719_468;
const ZERO = '0'.charCodeAt(0);
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for an existing day of the proleptic Gregorian calendar between the years 1900 and 2199. */
export function isLocalDate(text: unknown): text is LocalDate {
  if (typeof text !== 'string') return false;
  const parts = PATTERN.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return (
    year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}

/** Number of days in a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Days since 1970-01-01; the form in which column stores and time lines hold a day. */
export function toEpochDay(date: LocalDate): number {
  // Years begin in March here, so that a leap day is the last of its year. Reading the digits as they stand is ten times
  // as fast as a `Date`, and columns are full of days.
  const month = digits(date, 5);
  const year = digits(date, 0) * 100 + digits(date, 2) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(date, 8) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + dayOfYear - EPOCH_FROM_MARCH_0;
}

export function fromEpochDay(day: number): LocalDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/**
 * The same day number `months` later (or earlier, when negative); the month's last day where that number does
 * not exist (§ 188(3) BGB).
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function addYears(date: LocalDate, years: number): LocalDate {
  return addMonths(date, years * 12);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** Day of the week, 1 = Monday to 7 = Sunday (ISO 8601). */
export function isoWeekday(date: LocalDate): number {
  return ((((toEpochDay(date) + 3) % 7) + 7) % 7) + 1;
}

export function maxDate(first: LocalDate, ...rest: readonly LocalDate[]): LocalDate {
  return rest.reduce((latest, date) => (date > latest ? date : latest), first);
}

export function minDate(first: LocalDate, ...rest: readonly LocalDate[]): LocalDate {
  return rest.reduce((earliest, date) => (date < earliest ? date : earliest), first);
}

/** Age in completed years on `day`. A person born on 29 February completes a year at the end of 28 February (§ 188 BGB). */
export function ageOn(birthDate: LocalDate, day: LocalDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) >= birthDate.slice(5) ? years : years - 1;
}

/** True when `day` lies in the closed range; a null bound is open. */
export function isWithin(day: LocalDate, from: LocalDate | null, to: LocalDate | null): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}

function digits(date: LocalDate, at: number): number {
  return date.charCodeAt(at) * 10 + date.charCodeAt(at + 1) - 11 * ZERO;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

import { addDays, addMonths, daysInMonth, LocalDate } from '../shared/index.js';

/**
 * Last day of a period of `months` that an event on `event` starts: the same day number, or the month's last day
 * where that number does not exist (§§ 187(1), 188(2), (3) BGB).
 */
export function periodEnd(event: LocalDate, months: number): LocalDate {
  return addMonths(event, months);
}

/** First day on which something can exist; `on` null: a date that decides is not known. */
export interface FirstDay {
  readonly on: LocalDate | null;
}

export const UNKNOWN_DAY: FirstDay = { on: null };

/** First day after such a period: the first on which what it defers can exist. Weekends do not move it. */
export function firstDayAfter(event: LocalDate, months: number): LocalDate {
  return addDays(periodEnd(event, months), 1);
}

/** True once the whole period of `months` since `event` lies before `day`. */
export function isPeriodOver(event: LocalDate, months: number, day: LocalDate): boolean {
  return day > periodEnd(event, months);
}

/** Counted back from a day that is to be reached: seven months before 1 August is 1 January. */
export function monthsBefore(day: LocalDate, months: number): LocalDate {
  return addMonths(day, -months);
}

/**
 * Last day of `months` that begin with the start of `start` itself, as contracts count (§§ 187(2), 188(2) BGB):
 * three months from 4 January end on 3 April.
 */
export function contractPeriodEnd(start: LocalDate, months: number): LocalDate {
  if (start.endsWith('-01')) return addDays(addMonths(start, months), -1);
  return addMonths(addDays(start, -1), months);
}

/** Last day of the month of `day`. */
export function endOfMonth(day: LocalDate): LocalDate {
  return (
    day.slice(0, 8) + String(daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)))).padStart(2, '0')
  );
}

import { LocalDate, addDays, isoWeekday } from '../../shared/index.js';
import { Place, isHoliday } from './holidays.js';

/**
 * Monday to Friday without the public holidays of the place: the days on which § 193 BGB lets a period end.
 * 24 and 31 December are business days, whatever offices do.
 */
export function isBusinessDay(day: LocalDate, place: Place): boolean {
  return isoWeekday(day) <= 5 && !isHoliday(day, place);
}

/** The day itself when it is a business day, else the next one (§ 193 BGB, § 31(3) VwVfG, § 26(3) SGB X, § 64(3) SGG). */
export function sameOrNextBusinessDay(day: LocalDate, place: Place): LocalDate {
  let current = day;
  while (!isBusinessDay(current, place)) current = addDays(current, 1);
  return current;
}

/** The day itself when it is a business day, else the one before: for what must lie before an event. */
export function sameOrPreviousBusinessDay(day: LocalDate, place: Place): LocalDate {
  let current = day;
  while (!isBusinessDay(current, place)) current = addDays(current, -1);
  return current;
}

/**
 * The `count`-th business day after `day` (before it, when negative); `day` itself never counts (§ 187(1) BGB).
 * With 0 the day is given back as it is.
 */
export function addBusinessDays(day: LocalDate, count: number, place: Place): LocalDate {
  const step = count < 0 ? -1 : 1;
  let current = day;
  for (let left = Math.abs(count); left > 0;) {
    current = addDays(current, step);
    if (isBusinessDay(current, place)) left -= 1;
  }
  return current;
}

/** Business days after `from` up to and with `to`; negative when `to` lies before `from`. */
export function businessDaysBetween(from: LocalDate, to: LocalDate, place: Place): number {
  if (to < from) return -businessDaysBetween(to, from, place);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isBusinessDay(day, place)) count += 1;
  return count;
}

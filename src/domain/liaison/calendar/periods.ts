import { LocalDate, addDays, addMonths, addYears, assertNever } from '../../shared/index.js';
import { addBusinessDays, sameOrNextBusinessDay } from './business-days.js';
import { Place } from './holidays.js';

export type PeriodUnit = 'days' | 'business_days' | 'weeks' | 'months' | 'years';

export interface Period {
  readonly count: number;
  readonly unit: PeriodUnit;
}

/**
 * Last day of a period that an event starts: the day of the event does not count (§ 187(1) BGB); weeks, months and
 * years end on the day of the same name or number, or on the last day of a shorter month (§ 188(2), (3) BGB).
 * No shift: waiting periods end on any day of the week.
 */
export function endOfPeriod(event: LocalDate, period: Period, place: Place): LocalDate {
  switch (period.unit) {
    case 'days':
      return addDays(event, period.count);
    case 'business_days':
      return addBusinessDays(event, period.count, place);
    case 'weeks':
      return addDays(event, 7 * period.count);
    case 'months':
      return addMonths(event, period.count);
    case 'years':
      return addYears(event, period.count);
    default:
      return assertNever(period.unit);
  }
}

/**
 * Last day on which an act can still be done in time: the end of the period, moved from a Saturday, Sunday or
 * holiday at the place of the act to the next business day (§ 193 BGB).
 */
export function lastDayToAct(event: LocalDate, period: Period, place: Place): LocalDate {
  return sameOrNextBusinessDay(endOfPeriod(event, period, place), place);
}

import { LocalDate, addDays, addMonths } from '../../../shared/index.js';

/** A calendar quarter as `YYYY-Qn`; text compares in calendar order. */
export type Quarter = string;

export function isQuarter(text: unknown): text is Quarter {
  return typeof text === 'string' && /^\d{4}-Q[1-4]$/.test(text);
}

export function quarterOf(day: LocalDate): Quarter {
  return `${day.slice(0, 4)}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
}

export function firstDayOf(quarter: Quarter): LocalDate {
  return `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}-01`;
}

export function lastDayOf(quarter: Quarter): LocalDate {
  return addDays(addMonths(firstDayOf(quarter), 3), -1);
}

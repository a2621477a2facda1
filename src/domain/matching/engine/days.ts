import { LocalDate, toEpochDay } from '../../shared/index.js';

/** Days are held in 16 bits as days since 1970-01-01, which lasts until 2149. */
export const OPEN_END = 0xffff;

/** 1..65,534; earlier and later days stand at the ends, where every comparison with a day of use is the same. */
export function dayNumber(date: LocalDate): number {
  return Math.max(1, Math.min(OPEN_END - 1, toEpochDay(date)));
}

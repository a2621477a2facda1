import { LocalDate, isWithin } from '../../shared/index.js';

/** What every rule of law carries: since when it holds, where it stands, when a person must read it again. */
export interface Dated {
  readonly id: string;
  readonly validFrom: LocalDate;
  /** Last day of validity; null: in force as far as known. */
  readonly validTo: LocalDate | null;
  readonly source: string;
  readonly reviewBy: LocalDate;
}

/** The rule in force on a day, or null. Tables hold at most one per key and day; their specs check it. */
export function inForce<T extends Dated>(rules: readonly T[], day: LocalDate): T | null {
  return rules.find((rule) => isWithin(day, rule.validFrom, rule.validTo)) ?? null;
}

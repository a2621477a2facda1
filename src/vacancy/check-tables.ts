import { addDays } from '../domain/shared/index.js';
import { CHECK_TABLES, type CheckTables } from '../domain/vacancy-check/index.js';
import type { LawTables } from '../domain/work-permission/index.js';

const CENTS = 100;
/** § 8(1a) SGB IV: 130 hours at the minimum wage, by three, rounded up to full euro. */
const MINIJOB_HOURS = 130 / 3;

/** The figures of the vacancy check from the law in force, so that a new wage is a row and not a new program. */
export function checkTables({ minimumWages, apprenticePay }: LawTables): CheckTables {
  const lastPay = apprenticePay.at(-1);
  if (minimumWages.length === 0 || lastPay === undefined) return CHECK_TABLES;
  return {
    ...CHECK_TABLES,
    minimumWage: minimumWages.map(({ validFrom, hourly, source }) => ({ validFrom, value: hourly, source })),
    minijobLimit: minimumWages.map(({ validFrom, hourly }) => ({
      validFrom,
      value: Math.ceil(Math.round(hourly * MINIJOB_HOURS) / CENTS),
      source: '§ 8(1a) SGB IV',
    })),
    apprenticePay: apprenticePay.map(({ startsFrom, monthly: [first, second, third, fourth], source }) => ({
      validFrom: startsFrom,
      value: [first / CENTS, second / CENTS, third / CENTS, fourth / CENTS],
      source,
    })),
    apprenticePayKnownUntil: addDays(lastPay.startsTo, 1),
  };
}

import { LocalDate } from '../shared/index.js';

/** A figure of law in force from a day on, until the next row begins. */
export interface DatedFigure<T> {
  readonly validFrom: LocalDate;
  readonly value: T;
  readonly source: string;
}

/** Hours that may be asked of a person: per week and per day. */
export interface HourLimits {
  readonly week: number;
  readonly day: number;
}

/** The figures the check compares with; replaceable, so that a new year is a new row and not a new program. */
export interface CheckTables {
  /** Euro cents per hour, § 1 MiLoG. */
  readonly minimumWage: readonly DatedFigure<number>[];
  /** Euro per month, § 8(1a) SGB IV. */
  readonly minijobLimit: readonly DatedFigure<number>[];
  /** Euro per month for training years 1 to 4 of trainings that begin in the row's year, § 17(2) BBiG. */
  readonly apprenticePay: readonly DatedFigure<readonly [number, number, number, number]>[];
  /** First day after the last year whose apprentice figures are published. */
  readonly apprenticePayKnownUntil: LocalDate;
  /** § 3 ArbZG: eight hours on six days, ten where it evens out. */
  readonly adultHours: HourLimits;
  /** § 8 JArbSchG, 15 to 17 years. */
  readonly youthHours: HourLimits;
  /** § 7 JArbSchG, under 15 and no longer at school. */
  readonly childHours: HourLimits;
  /** An account younger than this many days counts as brand-new. */
  readonly newAccountDays: number;
}

/** Law as of 19 August 2026 (`MiLoV5`, § 17 BBiG); the apprentice figures of 2027 were not published. */
export const CHECK_TABLES: CheckTables = {
  minimumWage: [
    { validFrom: '2025-01-01', value: 1282, source: 'MiLoV4 § 1' },
    { validFrom: '2026-01-01', value: 1390, source: 'MiLoV5 § 1' },
    { validFrom: '2027-01-01', value: 1460, source: 'MiLoV5 § 1' },
  ],
  minijobLimit: [
    { validFrom: '2025-01-01', value: 556, source: '§ 8(1a) SGB IV' },
    { validFrom: '2026-01-01', value: 603, source: '§ 8(1a) SGB IV' },
    { validFrom: '2027-01-01', value: 633, source: '§ 8(1a) SGB IV, computed' },
  ],
  apprenticePay: [
    { validFrom: '2025-01-01', value: [682, 805, 921, 955], source: '§ 17(2) BBiG' },
    { validFrom: '2026-01-01', value: [724, 854, 977, 1014], source: '§ 17(2) BBiG' },
  ],
  apprenticePayKnownUntil: '2027-01-01',
  adultHours: { week: 48, day: 10 },
  youthHours: { week: 40, day: 8 },
  childHours: { week: 35, day: 7 },
  newAccountDays: 14,
};

/** Rows in force on at least one day of the closed range; a range before the first row takes the first. */
export function rowsTouched<T>(
  rows: readonly DatedFigure<T>[],
  from: LocalDate,
  until: LocalDate | null,
): readonly DatedFigure<T>[] {
  const touched = rows.filter((row, index) => {
    const next = rows[index + 1];
    return (until === null || row.validFrom <= until) && (next === undefined || next.validFrom > from);
  });
  return touched.length > 0 ? touched : rows.slice(0, 1);
}

/** The row in force on a day; the first row for days before it. */
export function rowOn<T>(rows: readonly DatedFigure<T>[], day: LocalDate): DatedFigure<T> | undefined {
  return rows.findLast((row) => row.validFrom <= day) ?? rows[0];
}

import { ageOn, Cents, LocalDate } from '../../shared/index.js';
import { contractPeriodEnd } from '../counting.js';
import { View } from '../situation.js';
import { rule } from './rule.js';

const AREA = 'pay' as const;
const ADULT = 18;

/** Is the pay below a minimum: on the first day of work, or only from a later year on? */
export type PayFinding =
  { readonly kind: 'below' } | { readonly kind: 'below_from'; readonly day: LocalDate };

/** § 22(1) sentence 2 nos. 1 to 4 MiLoG: no minimum wage for compulsory internships, EQ, and the others up to three months. */
export const milog22Para1 = rule(
  { id: 'milog22Para1', area: AREA, source: '§ 22 Abs. 1 S. 2 Nr. 1 bis 4 MiLoG', facts: [] },
  (s): 'exempt' | 'due' | null => {
    const { kind, start, end } = s.vacancy;
    if (kind === 'internship_mandatory' || kind === 'eq') return 'exempt';
    if (kind !== 'internship_orientation' && kind !== 'internship_accompanying') return null;
    if (kind === 'internship_accompanying' && s.vacancy.earlierInternshipThere === true) return 'due';
    if (start === null || end === null) return null;
    return end <= contractPeriodEnd(start, 3) ? 'exempt' : 'due';
  },
);

function isMinor(s: View<'birthDate'>): boolean {
  const birth = s.value('birthDate');
  return birth !== null && ageOn(birth, s.vacancy.start ?? s.day) < ADULT;
}

/** § 1 MiLoG: no hour below the minimum wage of any year that the contract touches. */
export const milog1 = rule(
  { id: 'milog1', area: AREA, source: '§ 1 MiLoG; § 1 MiLoV5; § 22 Abs. 2 MiLoG', facts: ['birthDate'] },
  (s): PayFinding | null => {
    const wage = s.vacancy.grossHourlyWage;
    if (wage === null || isMinor(s)) return null;
    const start = s.vacancy.start ?? s.day;
    const rows = s.tables.minimumWages;
    const low = rows.filter((row, index) => {
      const isOver = (rows[index + 1]?.validFrom ?? '9999') <= start;
      const isLater = s.vacancy.end !== null && row.validFrom > s.vacancy.end;
      return !isOver && !isLater && wage < row.hourly;
    });
    const [first] = low;
    if (first === undefined) return null;
    return first.validFrom <= start ? { kind: 'below' } : { kind: 'below_from', day: first.validFrom };
  },
);

/** § 17(2) BBiG: minimum apprentice pay by the year in which the training starts; unknown years are not judged. */
export const bbig17Para2 = rule(
  { id: 'bbig17Para2', area: AREA, source: '§ 17 Abs. 2 BBiG', reviewBy: '2026-12-15', facts: [] },
  (s): PayFinding | null => {
    const pay = s.vacancy.monthlyTrainingPay;
    const start = s.vacancy.start ?? s.day;
    if (s.vacancy.kind !== 'apprenticeship' || pay === null) return null;
    const minimum = firstYearMinimum(s, start);
    return minimum !== null && pay < minimum ? { kind: 'below' } : null;
  },
);

function firstYearMinimum(s: View<never>, start: LocalDate): Cents | null {
  const row = s.tables.apprenticePay.find((each) => each.startsFrom <= start && start <= each.startsTo);
  return row?.monthly[0] ?? null;
}

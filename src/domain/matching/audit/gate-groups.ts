import { ageOn, LocalDate } from '../../shared/index.js';

/** What the law may tell people apart by, and what the table of gates is shown by. */
export const GROUPINGS = ['status', 'origin', 'age'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What statutes read about a person; null where nobody said. */
export interface GroupFacts {
  readonly status: string;
  /** ISO 3166 code. */
  readonly nationality: string | null;
  readonly birthDate: LocalDate | null;
}

/** Name of the group for what nobody said. */
export const UNSAID = 'unsaid';
const ADULT = 18;
const YOUNG_UNTIL = 25;

/**
 * The group of a person: the residence status, the nationality, or the age band (minors are protected, § 104a and
 * § 25a AufenthG name the young).
 */
export function groupOf(
  by: Grouping,
  { status, nationality, birthDate }: GroupFacts,
  day: LocalDate,
): string {
  switch (by) {
    case 'status':
      return status;
    case 'origin':
      return nationality ?? UNSAID;
    case 'age':
      return birthDate === null ? UNSAID : ageBand(ageOn(birthDate, day));
  }
}

function ageBand(years: number): string {
  if (years < ADULT) return 'minor';
  return years < YOUNG_UNTIL ? 'young' : 'adult';
}

/**
 * What is offered, in the words by which the law tells kinds of work apart (§ 4a, § 60a(5b) AufenthG, § 61 AsylG,
 * § 22(1) MiLoG, § 32 BeschV): the same person may start one kind today and need a permission for another.
 */
export const VACANCY_KINDS = [
  'employment',
  'apprenticeship',
  'internship_orientation',
  'internship_mandatory',
  'internship_accompanying',
  'eq',
  'trial_work',
  'hospitation',
  'mag',
  'temp_agency',
  'self_employment',
  'side_job',
  'school_training',
] as const;

export type VacancyKind = (typeof VACANCY_KINDS)[number];

export function isVacancyKind(text: unknown): text is VacancyKind {
  return (VACANCY_KINDS as readonly unknown[]).includes(text);
}

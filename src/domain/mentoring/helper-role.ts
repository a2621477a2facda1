import { addDays, err, ok, type LocalDate, type Result } from '../shared/index.js';

/** What somebody can do for others without any training for it. */
export const HELPER_SKILLS = [
  'talk',
  'tutoring',
  'applications',
  'computer',
  'translation',
  'offices',
  'child_care',
  'driving',
  'craft',
  'organising',
  'media',
] as const;
export type HelperSkill = (typeof HELPER_SKILLS)[number];

/** A wanted hand, as far as the public list asks for it. */
export interface RoleTerms {
  readonly skills: readonly HelperSkill[];
  /** Hours a week. */
  readonly hours: number;
  /** ISO 639 codes that help beside German; empty: none needed. */
  readonly languages: readonly string[];
  readonly fromOn: LocalDate;
  /** Last day; null: until further notice. */
  readonly untilOn: LocalDate | null;
  readonly closed: boolean;
}

export interface RoleWish {
  readonly skill: HelperSkill | null;
  /** Most hours a week somebody has. */
  readonly hours: number | null;
  readonly language: string | null;
}

/** Whether a role is still looked for: neither closed nor over. One that begins later is, too. */
export function isWanted(
  { closed, untilOn }: Pick<RoleTerms, 'closed' | 'untilOn'>,
  day: LocalDate,
): boolean {
  return !closed && (untilOn === null || untilOn >= day);
}

/** Whether a role is something for who wishes so; what was not said leaves nothing out. */
export function suitsWish(role: RoleTerms, { skill, hours, language }: RoleWish, day: LocalDate): boolean {
  return (
    isWanted(role, day) &&
    (skill === null || role.skills.includes(skill)) &&
    (hours === null || role.hours <= hours) &&
    (language === null || role.languages.includes(language))
  );
}

/** Version of the words to which somebody agrees who answers a role. */
export const ANSWER_TEXT = 'helper-1';
/** An answer is forgotten after so many days, whatever became of it. */
export const ANSWER_DAYS = 90;

export type AnswerRefusal = 'consent_missing' | 'not_wanted';

/** Whether an answer may be kept, and until which day. */
export function decideAnswer(
  role: Pick<RoleTerms, 'closed' | 'untilOn'>,
  agreed: boolean,
  day: LocalDate,
): Result<LocalDate, AnswerRefusal> {
  if (!isWanted(role, day)) return err('not_wanted');
  return agreed ? ok(addDays(day, ANSWER_DAYS)) : err('consent_missing');
}

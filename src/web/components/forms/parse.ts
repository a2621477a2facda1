import {
  CEFR_LEVELS,
  type CefrLevel,
  err,
  isLocalDate,
  LANGUAGE_SKILLS,
  type LanguageSkill,
  type LocalDate,
  ok,
  type Result,
} from '../../../domain/shared/index.js';
import type { PointedError } from './errors.js';
import type { FormValues } from './form-state.js';

/** The three controls of a `DateFields` called `name`, filled from a day. */
export function dateValues(name: string, date: LocalDate | null): FormValues {
  if (date === null) return {};
  return {
    [`${name}_day`]: String(Number(date.slice(8, 10))),
    [`${name}_month`]: String(Number(date.slice(5, 7))),
    [`${name}_year`]: date.slice(0, 4),
  };
}

/**
 * The day typed into a `DateFields` called `name`: null when all three parts are empty, an error on the field when
 * they name no day of the calendar.
 */
export function readDate(values: FormValues, name: string): Result<LocalDate | null, PointedError> {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => {
    const typed = values[`${name}_${part}`];
    return typeof typed === 'string' || typeof typed === 'number' ? String(typed).trim() : '';
  });
  if (!day && !month && !year) return ok(null);
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isLocalDate(date) ? ok(date) : err({ pointer: `/${name}`, code: 'not_a_day' });
}

/** The four controls of a `CefrFields` called `name`, filled from levels; an unknown skill stays empty. */
export function cefrValues(
  name: string,
  levels: Readonly<Partial<Record<LanguageSkill, CefrLevel | null>>>,
): FormValues {
  const filled = LANGUAGE_SKILLS.filter((skill) => levels[skill] !== undefined && levels[skill] !== null);
  return Object.fromEntries(filled.map((skill) => [`${name}_${skill}`, String(levels[skill])]));
}

/** The levels chosen in a `CefrFields` called `name`; null for "do not know". */
export function readCefr(
  values: FormValues,
  name: string,
): Result<Readonly<Record<LanguageSkill, CefrLevel | null>>, PointedError> {
  const levels: Record<LanguageSkill, CefrLevel | null> = { L: null, R: null, S: null, W: null };
  for (const skill of LANGUAGE_SKILLS) {
    const chosen = values[`${name}_${skill}`];
    if (chosen === undefined || chosen === '') continue;
    const level = CEFR_LEVELS.find((known) => String(known) === String(chosen as string | number));
    if (level === undefined) return err({ pointer: `/${name}_${skill}`, code: 'not_in_list' });
    levels[skill] = level;
  }
  return ok(levels);
}

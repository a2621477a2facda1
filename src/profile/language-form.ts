import { CefrLevel, LanguageSkill } from '../domain/shared/index.js';
import { FieldError } from '../platform/http/index.js';
import { FormValues, readCefr } from '../web/components/index.js';
import { filled, numberValue, textValue } from '../web/shell/index.js';
import { MOST_OTHER_LANGUAGES } from './language.dto.js';
import { germanLevels, languageList } from './levels.js';
import { Person } from './person.entity.js';

type Plain = Record<string, unknown>;

const CLAIM_KEYS: Readonly<Record<LanguageSkill, string>> = {
  L: 'listening',
  R: 'reading',
  S: 'speaking',
  W: 'writing',
};

/** Fields for languages beside German: those of the profile and one more, three at the least. */
export function languageSlots({ otherLanguages }: Pick<Person, 'otherLanguages'>): number {
  return Math.min(MOST_OTHER_LANGUAGES, Math.max(3, Object.keys(otherLanguages).length + 1));
}

/** The languages beside German as fields. */
export function languageValues(
  person: Pick<Person, 'otherLanguages'>,
): readonly (readonly [string, string])[] {
  return languageList(person).flatMap(({ language, level }, slot) => [
    [`language${slot}`, language],
    [`languageLevel${slot}`, String(level)],
  ]);
}

/**
 * A new statement about German: the levels that were changed, and all of them where none was but a source was named,
 * as when a certificate proves what was an estimate.
 */
export function germanClaim(
  body: FormValues,
  person: Person,
  errors: FieldError[],
  day: (name: string) => string | undefined,
): Plain | undefined {
  const datedOn = day('datedOn');
  const read = readCefr(body, 'german');
  if (!read.ok) {
    errors.push(read.error as FieldError);
    return undefined;
  }
  const before = germanLevels(person);
  const stated = Object.entries(read.value).filter(([, level]) => level !== null) as [
    LanguageSkill,
    CefrLevel,
  ][];
  const changed = stated.filter(([skill, level]) => level !== before[skill]);
  const source = textValue(body['source']);
  const claimed = changed.length === 0 && source !== undefined ? stated : changed;
  if (claimed.length === 0) return undefined;
  const levels = Object.fromEntries(claimed.map(([skill, level]) => [CLAIM_KEYS[skill], level]));
  return filled({ ...levels, source: source ?? 'self', datedOn });
}

/** The languages beside German; a level without its language, or the other way round, is a fault. */
export function spokenLanguages(
  body: FormValues,
  person: Pick<Person, 'otherLanguages'>,
  errors: FieldError[],
): readonly Plain[] {
  return Array.from({ length: languageSlots(person) }, (_, slot) => slot).flatMap((slot) => {
    const language = textValue(body[`language${slot}`]);
    const level = numberValue(body[`languageLevel${slot}`]);
    if (language === undefined && level === undefined) return [];
    if (language === undefined) errors.push({ pointer: `/language${slot}`, code: 'required' });
    if (level === undefined) errors.push({ pointer: `/languageLevel${slot}`, code: 'required' });
    return [filled({ language, level })];
  });
}

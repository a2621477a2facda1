import type { LanguageEvidence } from '../domain/language/index.js';
import type { CefrLevel, LanguageSkill, SkillLevels } from '../domain/shared/index.js';
import type { LanguageClaim } from './language-claim.entity.js';
import type { Person } from './person.entity.js';

type ClaimLevels = Pick<LanguageClaim, 'listening' | 'reading' | 'speaking' | 'writing'>;
type GermanColumns = Pick<Person, 'germanListening' | 'germanReading' | 'germanSpeaking' | 'germanWriting'>;

/** German levels of a profile row in the form that domain functions read. */
export function germanLevels(person: GermanColumns): SkillLevels {
  return {
    L: person.germanListening,
    R: person.germanReading,
    S: person.germanSpeaking,
    W: person.germanWriting,
  };
}

export function germanColumns(levels: SkillLevels): GermanColumns {
  return {
    germanListening: levels.L,
    germanReading: levels.R,
    germanSpeaking: levels.S,
    germanWriting: levels.W,
  };
}

export function asEvidence(claim: ClaimLevels & Pick<LanguageClaim, 'source' | 'datedOn'>): LanguageEvidence {
  const stated: readonly (readonly [LanguageSkill, CefrLevel | null])[] = [
    ['L', claim.listening],
    ['R', claim.reading],
    ['S', claim.speaking],
    ['W', claim.writing],
  ];
  return {
    levels: Object.fromEntries(stated.filter(([, level]) => level !== null)),
    source: claim.source,
    datedOn: claim.datedOn,
  };
}

/** Languages beside German as a profile row keeps them, by code. */
export function byLanguage(
  languages: readonly { readonly language: string; readonly level: CefrLevel }[],
): Person['otherLanguages'] {
  return Object.fromEntries(languages.map(({ language, level }) => [language, level]));
}

/** The same as a list, the best known first. */
export function languageList({
  otherLanguages,
}: Pick<Person, 'otherLanguages'>): readonly { readonly language: string; readonly level: CefrLevel }[] {
  return Object.entries(otherLanguages)
    .map(([language, level]) => ({ language, level }))
    .sort((a, b) => b.level - a.level || (a.language < b.language ? -1 : 1));
}

import { LanguageNeed } from '../domain/matching/index.js';
import { type CefrLevel, LANGUAGE_SKILLS, parseCefr, sameLevel } from '../domain/shared/index.js';
import { type ReadLevels, readLanguageNeeds } from '../domain/vacancy-check/index.js';
import type { LanguageNeedDto } from './vacancy.dto.js';
import type { Vacancy } from './vacancy.entity.js';

/**
 * Language needs that the words of a posting seem to ask for: suggestions that the employer confirms. Whether a law
 * or an authority asks cannot be read from them, so none is ever stronger than the employer's own.
 */
export function suggestedNeeds(text: string): readonly LanguageNeedDto[] {
  return readLanguageNeeds(text).map(({ lang, level, levels, later, strength }) => {
    const stated = level === null ? null : parseCefr(level);
    // Who may reach the level after the first day is taken with less.
    const acceptsLower = later && stated !== null && stated > 1 ? stated - 1 : null;
    return {
      language: lang,
      levels: levels ? bySkill(levels) : stated === null ? {} : { ...sameLevel(stated) },
      strength: strength === 'must' ? 'employer' : 'recommendation',
      ...(acceptsLower !== null && { acceptsLower: acceptsLower as CefrLevel }),
    };
  });
}

function bySkill(levels: ReadLevels): LanguageNeedDto['levels'] {
  return Object.fromEntries(Object.entries(levels).map(([skill, level]) => [skill, parseCefr(level)]));
}

/** What the text asks for and the stated needs leave out or put lower; empty when text and needs agree. */
export function unstatedNeeds(
  vacancy: Pick<Vacancy, 'title' | 'description' | 'languageNeeds'>,
): readonly LanguageNeedDto[] {
  const text = `${vacancy.title}\n${vacancy.description}`;
  return suggestedNeeds(text).filter((need) => {
    const known = vacancy.languageNeeds.filter(({ language }) => language === need.language);
    return (
      known.length === 0 || highest(need.levels) > Math.max(...known.map(({ levels }) => highest(levels)))
    );
  });
}

function highest(levels: LanguageNeed['levels']): number {
  return Math.max(0, ...LANGUAGE_SKILLS.map((skill) => levels[skill] ?? 0));
}

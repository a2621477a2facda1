import {
  CefrLevel,
  LANGUAGE_SKILLS,
  LanguageSkill,
  LevelSource,
  LocalDate,
  SkillLevels,
} from '../shared/index.js';

/** One statement about a language: levels per skill (a missing skill is not stated), its source and its day. */
export interface LanguageEvidence {
  readonly levels: Readonly<Partial<Record<LanguageSkill, CefrLevel>>>;
  readonly source: LevelSource;
  readonly datedOn: LocalDate;
}

/** Tests speak louder than estimates, and a second pair of eyes louder than the own. */
const WEIGHT: Readonly<Record<LevelSource, number>> = { certificate: 3, placement: 3, mentor: 1, self: 0 };

/**
 * The levels that count, skill by skill. A tested level (certificate, placement test) beats any estimate; among
 * tested levels and among estimates the newest counts, on the same day the mentor's before the person's own and
 * the higher before the lower. A skill that nobody stated is A0.
 */
export function effectiveLevels(evidence: readonly LanguageEvidence[]): SkillLevels {
  const levels: Record<LanguageSkill, CefrLevel> = { L: 0, R: 0, S: 0, W: 0 };
  for (const skill of LANGUAGE_SKILLS) {
    const stated = evidence.filter((entry) => entry.levels[skill] !== undefined);
    const best = stated.reduce<LanguageEvidence | null>(
      (chosen, entry) => (chosen === null || outranks(entry, chosen, skill) ? entry : chosen),
      null,
    );
    levels[skill] = best?.levels[skill] ?? 0;
  }
  return levels;
}

function outranks(a: LanguageEvidence, b: LanguageEvidence, skill: LanguageSkill): boolean {
  const tested = (entry: LanguageEvidence): boolean => WEIGHT[entry.source] === 3;
  if (tested(a) !== tested(b)) return tested(a);
  if (a.datedOn !== b.datedOn) return a.datedOn > b.datedOn;
  if (WEIGHT[a.source] !== WEIGHT[b.source]) return WEIGHT[a.source] > WEIGHT[b.source];
  return (a.levels[skill] ?? 0) > (b.levels[skill] ?? 0);
}

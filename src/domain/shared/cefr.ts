/**
 * Language levels of the Common European Framework (CEFR) per skill. A level is an integer 0..6 for
 * A0 (nothing yet), A1, A2, B1, B2, C1, C2, so that levels compare and add as numbers.
 */
export type CefrLevel = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** L listening, R reading, S speaking (interaction and production), W writing: the four parts German exams report. */
export type LanguageSkill = 'L' | 'R' | 'S' | 'W';

export type SkillLevels = Readonly<Record<LanguageSkill, CefrLevel>>;

/** Needs may leave a skill out: what is not named is not asked. */
export type PartialSkillLevels = Readonly<Partial<Record<LanguageSkill, CefrLevel>>>;

export const LANGUAGE_SKILLS: readonly LanguageSkill[] = ['L', 'R', 'S', 'W'];
export const CEFR_LEVELS: readonly CefrLevel[] = [0, 1, 2, 3, 4, 5, 6];
const NAMES = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type CefrName = (typeof NAMES)[number];
export const CEFR_NAMES: readonly CefrName[] = NAMES;

export function cefrName(level: CefrLevel): CefrName {
  return NAMES[level];
}

/** The level of a name such as `B1`, or null when the text names none. */
export function parseCefr(text: string): CefrLevel | null {
  const index = (NAMES as readonly string[]).indexOf(text.trim().toUpperCase());
  return index < 0 ? null : (index as CefrLevel);
}

export function sameLevel(level: CefrLevel): SkillLevels {
  return { L: level, R: level, S: level, W: level };
}

/** The weakest of the four skills: what a single level may honestly claim. */
export function overallLevel(levels: SkillLevels): CefrLevel {
  return Math.min(levels.L, levels.R, levels.S, levels.W) as CefrLevel;
}

/** Skills in which `have` is below `need`. */
export function missingSkills(have: SkillLevels, need: PartialSkillLevels): readonly LanguageSkill[] {
  return LANGUAGE_SKILLS.filter((skill) => have[skill] < (need[skill] ?? 0));
}

/** How binding a language need is (`facts` of the field: statute, authority, employer's wish, advice). */
export type NeedStrength = 'hard' | 'authority' | 'employer' | 'recommendation';
export const NEED_STRENGTHS: readonly NeedStrength[] = ['hard', 'authority', 'employer', 'recommendation'];

/** Where a stated level comes from; a newer proof beats an older claim. */
export type LevelSource = 'certificate' | 'placement' | 'mentor' | 'self';
export const LEVEL_SOURCES: readonly LevelSource[] = ['certificate', 'placement', 'mentor', 'self'];

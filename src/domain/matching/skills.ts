import { MatchContext, SkillStatistics } from './context.js';
import { VacancySkill } from './types.js';

/** A skill of a vacancy with its share of the skill points, in hundredths of a point. */
export interface SkillShare extends VacancySkill {
  readonly units: number;
}

/**
 * Weight of a skill by its rarity: the length in bits of (N + 1) / (n + 1), n of N vacancies asking for it. This is
 * the inverse document frequency (Spärck Jones 1972) in whole steps of a factor of two: it hardly moves from one day
 * to the next and is the same on every machine.
 */
export function rarity(statistics: SkillStatistics, skill: string): number {
  const asked = statistics.count.get(skill) ?? 0;
  return 32 - Math.clz32(Math.floor((statistics.vacancies + 1) / (asked + 1)));
}

/**
 * Divides the skill points of a vacancy among its skills by rarity, essential ones counting double; shares are whole
 * and sum to the maximum. Heaviest first, equal weights by id. A skill named twice counts once, as essential when
 * either says so.
 */
export function skillShares(skills: readonly VacancySkill[], context: MatchContext): readonly SkillShare[] {
  const { max, essentialFactor } = context.weights.skills;
  const weighted = unique(skills).map(({ id, essential }) => ({
    id,
    essential,
    weight: rarity(context.skills, id) * (essential ? essentialFactor : 1),
  }));
  if (weighted.length > 1) weighted.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const total = weighted.reduce((sum, skill) => sum + skill.weight, 0);
  const shareOf = (weight: number): number => Math.floor((max * weight) / total);
  let rest = max - weighted.reduce((sum, { weight }) => sum + shareOf(weight), 0);
  return weighted.map(({ id, essential, weight }) => ({
    id,
    essential,
    units: shareOf(weight) + (rest-- > 0 ? 1 : 0),
  }));
}

function unique(skills: readonly VacancySkill[]): readonly VacancySkill[] {
  if (new Set(skills.map(({ id }) => id)).size === skills.length) return skills;
  const essential = new Map<string, boolean>();
  for (const skill of skills) essential.set(skill.id, skill.essential || essential.get(skill.id) === true);
  return [...essential].map(([id, isEssential]) => ({ id, essential: isEssential }));
}

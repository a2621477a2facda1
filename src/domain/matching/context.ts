import { KldbCode } from '../shared/index.js';
import { MatchVacancy } from './types.js';
import { WEIGHTS, WeightTable } from './weights.js';

/** In how many of the vacancies a skill is asked for. */
export interface SkillStatistics {
  readonly vacancies: number;
  readonly count: ReadonlyMap<string, number>;
}

/** Occupations that lay people name as similar, per five-digit code (AuxCO). */
export type SimilarOccupations = ReadonlyMap<KldbCode, ReadonlySet<KldbCode>>;

/**
 * What a ranking depends on beside the pair itself. Frozen for a day: the same context, data and day give the same
 * lists, and an auditor can replay them.
 */
export interface MatchContext {
  readonly weights: WeightTable;
  readonly skills: SkillStatistics;
  readonly similar: SimilarOccupations;
}

export function skillStatistics(vacancies: Iterable<MatchVacancy>): SkillStatistics {
  const count = new Map<string, number>();
  let total = 0;
  for (const vacancy of vacancies) {
    total += 1;
    for (const id of new Set(vacancy.skills.map((skill) => skill.id)))
      count.set(id, (count.get(id) ?? 0) + 1);
  }
  return { vacancies: total, count };
}

/** Context of a set of vacancies with the present weight table. */
export function matchContext(
  vacancies: Iterable<MatchVacancy>,
  similar: SimilarOccupations = new Map(),
): MatchContext {
  return { weights: WEIGHTS, skills: skillStatistics(vacancies), similar };
}

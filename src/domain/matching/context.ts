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
  const counted = new SkillCount();
  for (const vacancy of vacancies) counted.add(vacancy);
  return counted;
}

/** Statistics that grow vacancy by vacancy, for those who must not count very many at a time. */
export class SkillCount implements SkillStatistics {
  vacancies = 0;
  readonly count = new Map<string, number>();

  add({ skills }: MatchVacancy): void {
    this.vacancies += 1;
    for (let place = 0; place < skills.length; place += 1) {
      const id = skills[place]?.id ?? '';
      let before = 0;
      while (before < place && skills[before]?.id !== id) before += 1;
      if (before === place) this.count.set(id, (this.count.get(id) ?? 0) + 1);
    }
  }
}

/** Context of a set of vacancies with the present weight table. */
export function matchContext(
  vacancies: Iterable<MatchVacancy>,
  similar: SimilarOccupations = new Map(),
): MatchContext {
  return { weights: WEIGHTS, skills: skillStatistics(vacancies), similar };
}

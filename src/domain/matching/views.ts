import { toEpochDay } from '../shared/index.js';
import { MatchContext } from './context.js';
import { PlanePoint, radiusSteps, toPlane } from './plane.js';
import { SkillShare, skillShares } from './skills.js';
import { MatchPerson, MatchVacancy } from './types.js';
import { MOVER_COMMUTE_KM } from './weights.js';

/** A person with what every pair needs, worked out once. */
export interface PersonView {
  readonly person: MatchPerson;
  readonly skills: ReadonlySet<string>;
  readonly spot: PlanePoint;
  /** Square of the farthest way to work, in steps of the plane. */
  readonly reach: number;
  readonly confirmedDay: number;
}

export interface VacancyView {
  readonly vacancy: MatchVacancy;
  /** Heaviest first. */
  readonly shares: readonly SkillShare[];
  readonly spot: PlanePoint | null;
  readonly confirmedDay: number;
}

export function personView(person: MatchPerson): PersonView {
  return {
    person,
    skills: new Set(person.skills),
    spot: toPlane(person.home),
    reach: radiusSteps(person.mobilityKm ?? MOVER_COMMUTE_KM) ** 2,
    confirmedDay: toEpochDay(person.confirmedOn),
  };
}

export function vacancyView(vacancy: MatchVacancy, context: MatchContext): VacancyView {
  return {
    vacancy,
    shares: skillShares(vacancy.skills, context),
    spot: vacancy.place && toPlane(vacancy.place),
    confirmedDay: toEpochDay(vacancy.confirmedOn),
  };
}

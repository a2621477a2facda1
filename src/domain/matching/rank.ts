import { LocalDate } from '../shared/index.js';
import { matchContext, MatchContext } from './context.js';
import { matchOf } from './match.js';
import { Match, MatchKind, MatchPerson, MatchVacancy } from './types.js';
import { personView, vacancyView } from './views.js';

export const VACANCIES_PER_PERSON = 20;
export const PEOPLE_PER_VACANCY = 50;

export interface RankOptions {
  readonly k?: number;
  /** Only these kinds; left out: all. */
  readonly kinds?: readonly MatchKind[];
  readonly context?: MatchContext;
}

/**
 * The best vacancies of a person: one list over all three kinds, by score, equal scores by vacancy id. Waiting costs
 * points, so the near comes first, and a page may group one list by kind; `kinds` asks for a list of one kind alone.
 */
export function rankVacancies(
  person: MatchPerson,
  vacancies: readonly MatchVacancy[],
  day: LocalDate,
  options: RankOptions = {},
): readonly Match[] {
  const { k = VACANCIES_PER_PERSON, context = matchContext(vacancies) } = options;
  const view = personView(person);
  const matches = vacancies.map((vacancy) => matchOf(view, vacancyView(vacancy, context), day, context));
  return best(matches, (match) => match.vacancyId, k, options.kinds);
}

/** The best people for a vacancy, in the same order; equal scores by person id. */
export function rankPeople(
  vacancy: MatchVacancy,
  people: readonly MatchPerson[],
  day: LocalDate,
  options: RankOptions = {},
): readonly Match[] {
  const { k = PEOPLE_PER_VACANCY, context = matchContext([vacancy]) } = options;
  const view = vacancyView(vacancy, context);
  const matches = people.map((person) => matchOf(personView(person), view, day, context));
  return best(matches, (match) => match.personId, k, options.kinds);
}

function best(
  matches: readonly (Match | null)[],
  idOf: (match: Match) => string,
  k: number,
  kinds?: readonly MatchKind[],
): readonly Match[] {
  return matches
    .filter((match) => match !== null)
    .filter((match) => kinds?.includes(match.kind) ?? true)
    .sort((a, b) => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1))
    .slice(0, k);
}

import { LocalDate } from '../shared/index.js';
import { matchContext, MatchContext } from './context.js';
import { matchOf } from './match.js';
import { Match, MatchKind, MatchPerson, MatchVacancy } from './types.js';
import { personView, PersonView, vacancyView, VacancyView } from './views.js';

export const VACANCIES_PER_PERSON = 20;
export const PEOPLE_PER_VACANCY = 50;

export interface RankOptions {
  readonly k?: number;
  /** Only these kinds; left out: all. */
  readonly kinds?: readonly MatchKind[];
  readonly context?: MatchContext;
}

/** The same with the context settled, for views made before. */
export type ViewRankOptions = RankOptions & { readonly context: MatchContext };

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
  const { context = matchContext(vacancies) } = options;
  const views = vacancies.map((vacancy) => vacancyView(vacancy, context));
  return rankVacancyViews(personView(person), views, day, { ...options, context });
}

/** The best people for a vacancy, in the same order; equal scores by person id. */
export function rankPeople(
  vacancy: MatchVacancy,
  people: readonly MatchPerson[],
  day: LocalDate,
  options: RankOptions = {},
): readonly Match[] {
  const { context = matchContext([vacancy]) } = options;
  const view = vacancyView(vacancy, context);
  return rankPersonViews(view, people.map(personView), day, { ...options, context });
}

/** rankVacancies for vacancies whose views are there already. */
export function rankVacancyViews(
  person: PersonView,
  vacancies: readonly VacancyView[],
  day: LocalDate,
  { k = VACANCIES_PER_PERSON, kinds, context }: ViewRankOptions,
): readonly Match[] {
  const matches = vacancies.map((vacancy) => matchOf(person, vacancy, day, context));
  return best(matches, (match) => match.vacancyId, k, kinds);
}

/** rankPeople for people whose views are there already. */
export function rankPersonViews(
  vacancy: VacancyView,
  people: readonly PersonView[],
  day: LocalDate,
  { k = PEOPLE_PER_VACANCY, kinds, context }: ViewRankOptions,
): readonly Match[] {
  const matches = people.map((person) => matchOf(person, vacancy, day, context));
  return best(matches, (match) => match.personId, k, kinds);
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

import {
  type Found,
  type Match,
  matchContext,
  type MatchContext,
  MatchIndex,
  personView,
  type PersonView,
  vacancyView,
  type VacancyView,
} from '../../src/domain/matching/index.js';
import type { LocalDate } from '../../src/domain/shared/index.js';
import { world } from './worlds.js';

export const LICENCES = ['driving_b', 'forklift', 'guard_34a'];

export interface Market {
  readonly people: readonly PersonView[];
  readonly vacancies: readonly VacancyView[];
  readonly day: LocalDate;
  readonly context: MatchContext;
}

/** People and vacancies of a small world; even seeds are full of ties and borders. */
export function market(seed: number, people: number, vacancies: number): Market {
  const coarse = seed % 2 === 0;
  const source = world({
    seed,
    coarse,
    clusters: coarse ? 3 : 12,
    occupations: 60,
    skills: coarse ? 60 : 400,
  });
  const offers = [...source.vacancies(vacancies)];
  const context = matchContext(offers, source.similar);
  return {
    people: [...source.people(people)].map(personView),
    vacancies: offers.map((offer) => vacancyView(offer, context)),
    day: source.day,
    context,
  };
}

/** An index of it, not frozen yet. */
export function filled({ people, vacancies, day, context }: Market): MatchIndex {
  const index = new MatchIndex(context, day, LICENCES);
  for (const { vacancy } of vacancies) index.vacancies.load(vacancy);
  for (const { person } of people) index.people.load(person);
  return index;
}

export function ofVacancies(list: readonly Match[]): readonly Found[] {
  return list.map(({ vacancyId, score }) => ({ id: vacancyId, score }));
}

export function ofPeople(list: readonly Match[]): readonly Found[] {
  return list.map(({ personId, score }) => ({ id: personId, score }));
}

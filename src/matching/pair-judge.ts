import type { Logger } from '@nestjs/common';
import type { Found } from '../domain/matching/engine/index.js';
import {
  type MatchContext,
  matchOf,
  type MatchPerson,
  type MatchVacancy,
  personView,
  type PersonView,
  vacancyView,
  type VacancyView,
} from '../domain/matching/index.js';
import type { IndexRows } from './index-rows.js';
import type { MatchEntry, MatchSide } from './match-list.entity.js';

/** Views of a side that are kept; neighbours share the same few thousand. */
const MOST = 20_000;

/**
 * Judges what the engine found by the readable functions, and sounds the alarm where they disagree. What those need of
 * a person or a vacancy is worked out once for all pairs that one judge sees.
 */
export class PairJudge {
  private readonly people = new Map<MatchPerson, PersonView>();
  private readonly vacancies = new Map<MatchVacancy, VacancyView>();

  constructor(
    private readonly rows: IndexRows,
    private readonly context: MatchContext,
    private readonly log: Logger,
  ) {}

  /** The places of an owner's list, as lists keep them; none for an owner who is not in the index. */
  placesOf(side: MatchSide, ownerId: string, found: readonly Found[]): readonly MatchEntry[] {
    return side === 'person' ? this.forPerson(ownerId, found) : this.forVacancy(ownerId, found);
  }

  private forPerson(personId: string, found: readonly Found[]): readonly MatchEntry[] {
    const person = this.rows.people.get(personId);
    if (!person) return [];
    const asPerson = this.personView(person);
    return found.flatMap((one) => {
      const vacancy = this.rows.vacancies.get(one.id);
      return vacancy ? this.place(asPerson, this.vacancyView(vacancy), one, vacancy.revision) : [];
    });
  }

  private forVacancy(vacancyId: string, found: readonly Found[]): readonly MatchEntry[] {
    const vacancy = this.rows.vacancies.get(vacancyId);
    if (!vacancy) return [];
    const asVacancy = this.vacancyView(vacancy);
    return found.flatMap((one) => {
      const person = this.rows.people.get(one.id);
      return person ? this.place(this.personView(person), asVacancy, one, person.revision) : [];
    });
  }

  /** Nothing more than the place is kept: of millions of matches the rest would only be moved in memory. */
  private place(
    person: PersonView,
    vacancy: VacancyView,
    { id, score }: Found,
    revision: number,
  ): readonly MatchEntry[] {
    const match = matchOf(person, vacancy, this.rows.basis.day, this.context);
    if (match?.score !== score)
      this.log.error(`engine and rules disagree on ${person.person.id} and ${vacancy.vacancy.id}`);
    if (match === null) return [];
    const on = match.kind === 'now' ? null : match.date;
    return [{ id, kind: match.kind, score: match.score, on, revision }];
  }

  private personView(person: MatchPerson): PersonView {
    return kept(this.people, person, () => personView(person));
  }

  private vacancyView(vacancy: MatchVacancy): VacancyView {
    return kept(this.vacancies, vacancy, () => vacancyView(vacancy, this.context));
  }
}

function kept<K, V>(views: Map<K, V>, of: K, make: () => V): V {
  const known = views.get(of);
  if (known !== undefined) return known;
  if (views.size >= MOST) views.clear();
  const view = make();
  views.set(of, view);
  return view;
}

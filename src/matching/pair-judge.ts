import type { Logger } from '@nestjs/common';
import type { Found } from '../domain/matching/engine/index.js';
import {
  type Match,
  type MatchContext,
  matchOf,
  type MatchPerson,
  type MatchVacancy,
  personView,
  type PersonView,
  vacancyView,
  type VacancyView,
} from '../domain/matching/index.js';
import type { LocalDate } from '../domain/shared/index.js';

/** Views of a side that are kept; neighbours share the same few thousand. */
const MOST = 20_000;

type Pair = readonly [MatchPerson | undefined, MatchVacancy | undefined];

/**
 * Judges what the engine found by the readable functions, and sounds the alarm where they disagree. What those need of
 * a person or a vacancy is worked out once for all pairs that one judge sees.
 */
export class PairJudge {
  private readonly people = new Map<MatchPerson, PersonView>();
  private readonly vacancies = new Map<MatchVacancy, VacancyView>();

  constructor(
    private readonly context: MatchContext,
    private readonly day: LocalDate,
    private readonly log: Logger,
  ) {}

  judged(found: readonly Found[], pairOf: (id: string) => Pair): readonly Match[] {
    return found.flatMap(({ id, score }) => {
      const [person, vacancy] = pairOf(id);
      if (!person || !vacancy) return [];
      const match = this.matchOf(person, vacancy);
      if (match?.score === score) return [match];
      this.log.error(`engine and rules disagree on ${person.id} and ${vacancy.id}`);
      return match ? [match] : [];
    });
  }

  private matchOf(person: MatchPerson, vacancy: MatchVacancy): Match | null {
    const { context, day } = this;
    const asPerson = kept(this.people, person, () => personView(person));
    const asVacancy = kept(this.vacancies, vacancy, () => vacancyView(vacancy, context));
    return matchOf(asPerson, asVacancy, day, context);
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

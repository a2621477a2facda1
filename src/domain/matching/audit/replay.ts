import { err, LocalDate, ok, Result } from '../../shared/index.js';
import { MatchContext } from '../context.js';
import { matchOf } from '../match.js';
import { MatchKind, MatchPerson, MatchVacancy } from '../types.js';
import { personView, vacancyView } from '../views.js';
import { WEIGHTS, WeightTable } from '../weights.js';

/** Every version of the weights that a list was ever shown with; an old one is never changed or left out. */
export const WEIGHT_TABLES: Readonly<Record<string, WeightTable>> = { [WEIGHTS.version]: WEIGHTS };

/** The part of a context that some pairs depend on, as plain data. */
export interface ContextExtract {
  readonly vacancies: number;
  readonly count: Readonly<Record<string, number>>;
  readonly similar: Readonly<Record<string, readonly string[]>>;
}

/** One entry of a list as it was shown. */
export interface ShownEntry {
  readonly id: string;
  readonly kind: MatchKind;
  readonly score: number;
  readonly on: LocalDate | null;
}

/** Everything a shown list rests on: the versions of both sides as the matcher saw them, the day and the parameters. */
export interface ShownList {
  readonly side: 'person' | 'vacancy';
  readonly day: LocalDate;
  readonly parameterVersion: string;
  readonly context: ContextExtract;
  readonly people: readonly MatchPerson[];
  readonly vacancies: readonly MatchVacancy[];
  readonly entries: readonly ShownEntry[];
}

/** Skill counts and similar occupations of these pairs alone; a replay needs no more of a day's context. */
export function extractContext(
  { skills, similar }: MatchContext,
  people: readonly MatchPerson[],
  vacancies: readonly MatchVacancy[],
): ContextExtract {
  const asked = new Set(vacancies.flatMap((vacancy) => vacancy.skills.map(({ id }) => id)));
  const known = new Set(people.flatMap((person) => person.occupations.map(({ kldb }) => kldb)));
  const near = (kldb5: string): readonly string[] =>
    [...(similar.get(kldb5) ?? [])].filter((kldb) => known.has(kldb)).sort();
  return {
    vacancies: skills.vacancies,
    count: Object.fromEntries([...asked].sort().map((id) => [id, skills.count.get(id) ?? 0])),
    similar: Object.fromEntries(vacancies.map(({ kldb5 }) => [kldb5, near(kldb5)])),
  };
}

/**
 * Works a shown list out again from what was kept: which of the kept pairs match, how, with which score, in which
 * order. The error says that the weights of that version are gone.
 */
export function replay(shown: ShownList): Result<readonly ShownEntry[], 'unknown_parameters'> {
  const weights = WEIGHT_TABLES[shown.parameterVersion];
  if (!weights) return err('unknown_parameters');
  const context = contextOf(shown.context, weights);
  const entries = shown.people.flatMap((person) =>
    shown.vacancies.flatMap((vacancy): readonly ShownEntry[] => {
      const match = matchOf(personView(person), vacancyView(vacancy, context), shown.day, context);
      if (!match) return [];
      const { kind, score, date } = match;
      const id = shown.side === 'person' ? vacancy.id : person.id;
      return [{ id, kind, score, on: kind === 'now' ? null : date }];
    }),
  );
  return ok(entries.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)));
}

/** Whether a replay gives exactly what was shown. */
export function isReplayable(shown: ShownList): boolean {
  const again = replay(shown);
  return again.ok && JSON.stringify(again.value) === JSON.stringify(shown.entries.map(plain));
}

function plain({ id, kind, score, on }: ShownEntry): ShownEntry {
  return { id, kind, score, on };
}

function contextOf({ vacancies, count, similar }: ContextExtract, weights: WeightTable): MatchContext {
  return {
    weights,
    skills: { vacancies, count: new Map(Object.entries(count)) },
    similar: new Map(Object.entries(similar).map(([kldb5, near]) => [kldb5, new Set(near)])),
  };
}

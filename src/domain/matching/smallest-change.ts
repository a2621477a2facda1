import { LocalDate } from '../shared/index.js';
import { changesToOpen } from './blockers.js';
import { Change, covers, effort } from './change.js';
import { matchContext, MatchContext } from './context.js';
import { gateReport } from './gates/index.js';
import { MatchPerson, MatchVacancy } from './types.js';
import { personView, vacancyView } from './views.js';

/** One change of a person and the vacancies that it alone would open. */
export interface Opening {
  readonly change: Change;
  readonly vacancyIds: readonly string[];
}

/**
 * The single changes that open vacancies now closed or "not yet", most vacancies per effort first: "B1 speaking
 * instead of A2 would open 7 posts". Vacancies that need two changes at once are not counted.
 */
export function smallestChange(
  person: MatchPerson,
  vacancies: readonly MatchVacancy[],
  day: LocalDate,
  context: MatchContext = matchContext(vacancies),
): readonly Opening[] {
  const oneStep = oneStepAway(person, vacancies, day, context);
  const distinct = new Map(oneStep.map(({ change }) => [JSON.stringify(change), change]));
  return [...distinct.values()]
    .map((change) => ({
      change,
      vacancyIds: oneStep.filter((step) => covers(change, step.change)).map((step) => step.vacancyId),
      effort: effort(person, change),
    }))
    .sort(
      (a, b) =>
        b.vacancyIds.length * a.effort - a.vacancyIds.length * b.effort ||
        a.effort - b.effort ||
        (JSON.stringify(a.change) < JSON.stringify(b.change) ? -1 : 1),
    )
    .map(({ change, vacancyIds }) => ({ change, vacancyIds: [...vacancyIds].sort() }));
}

function oneStepAway(
  person: MatchPerson,
  vacancies: readonly MatchVacancy[],
  day: LocalDate,
  context: MatchContext,
): readonly { readonly vacancyId: string; readonly change: Change }[] {
  const own = personView(person);
  return vacancies.flatMap((vacancy) => {
    const offer = vacancyView(vacancy, context);
    const changes = changesToOpen(own, offer, gateReport(own, offer, day), day);
    const [change] = changes ?? [];
    return change && changes?.length === 1 ? [{ vacancyId: vacancy.id, change }] : [];
  });
}

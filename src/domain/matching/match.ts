import { LocalDate } from '../shared/index.js';
import { MatchContext } from './context.js';
import { GateReport, openReport } from './gates/index.js';
import { scoreOf } from './score.js';
import { Match } from './types.js';
import { PersonView, VacancyView } from './views.js';

/** The match of a pair on a day, or null when a gate fails. */
export function matchOf(
  person: PersonView,
  vacancy: VacancyView,
  day: LocalDate,
  context: MatchContext,
): Match | null {
  const report = openReport(person, vacancy, day);
  return report && matchFrom(report, person, vacancy, day, context);
}

export function matchFrom(
  report: GateReport,
  person: PersonView,
  vacancy: VacancyView,
  day: LocalDate,
  context: MatchContext,
): Match | null {
  if (report.kind === null) return null;
  return {
    personId: person.person.id,
    vacancyId: vacancy.vacancy.id,
    kind: report.kind,
    date: report.ready,
    score: scoreOf(person, vacancy, report.ready, day, context),
    open: report.gates.flatMap(({ gate, outcome }) => (outcome === 'unknown' ? [gate] : [])),
  };
}

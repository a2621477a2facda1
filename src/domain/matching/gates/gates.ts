import { LocalDate } from '../../shared/index.js';
import { GateResult, MatchKind } from '../types.js';
import { PersonView, VacancyView } from '../views.js';
import { hoursGate } from './hours.js';
import { languageGate } from './language.js';
import { payGate } from './pay.js';
import { permissionGate } from './permission.js';
import { qualificationGate } from './qualification.js';
import { reachGate } from './reach.js';
import { readyOn, startGate } from './start.js';

/** All gates of a pair in the order of GATE_NAMES, and the day on which the person is ready. */
export interface GateReport {
  readonly gates: readonly GateResult[];
  readonly ready: LocalDate;
  /** Null when a gate fails. */
  readonly kind: MatchKind | null;
}

type Gate = (person: PersonView, vacancy: VacancyView, day: LocalDate) => GateResult;

/** In the order of GATE_NAMES; the start gate follows, because it reads the dates of the others. */
const GATES: readonly Gate[] = [
  ({ person }, { vacancy }) => permissionGate(person, vacancy),
  ({ person }, { vacancy }, day) => qualificationGate(person, vacancy, day),
  ({ person }, { vacancy }) => languageGate(person, vacancy),
  reachGate,
  ({ person }, { vacancy }) => hoursGate(person, vacancy),
  (_person, { vacancy }) => payGate(vacancy),
];

/** Gates are absolute: a pair with one that fails is no match, whatever its score would be. */
export function gateReport(person: PersonView, vacancy: VacancyView, day: LocalDate): GateReport {
  return withStart(
    GATES.map((gate) => gate(person, vacancy, day)),
    person,
    vacancy,
    day,
  );
}

/** The same report when no gate fails, else null at the first that does; for long scans. */
export function openReport(person: PersonView, vacancy: VacancyView, day: LocalDate): GateReport | null {
  const gates: GateResult[] = [];
  for (const gate of GATES) {
    const result = gate(person, vacancy, day);
    if (result.outcome === 'fail') return null;
    gates.push(result);
  }
  const report = withStart(gates, person, vacancy, day);
  return report.kind === null ? null : report;
}

function withStart(
  others: readonly GateResult[],
  { person }: PersonView,
  { vacancy }: VacancyView,
  day: LocalDate,
): GateReport {
  const ready = readyOn(person, others, day);
  const gates = [...others, startGate(vacancy, ready, day)];
  return { gates, ready, kind: kindOf(gates) };
}

/**
 * Learning weighs more than an office's answer: who must first reach B1 reads "not yet", with the date, even if a
 * permission is missing too. Open questions other than an authority's do not change the kind.
 */
function kindOf(gates: readonly GateResult[]): MatchKind | null {
  let kind: MatchKind = 'now';
  for (const { gate, outcome } of gates) {
    if (outcome === 'fail') return null;
    if ((gate === 'language' || gate === 'qualification') && outcome === 'later') kind = 'not_yet';
    const byOffice = gate === 'permission' || gate === 'reach';
    if (byOffice && outcome !== 'pass' && kind === 'now') kind = 'after_permission';
  }
  return kind;
}

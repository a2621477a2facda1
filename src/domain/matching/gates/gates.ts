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

/** Gates are absolute: a pair with one that fails is no match, whatever its score would be. */
export function gateReport(person: PersonView, vacancy: VacancyView, day: LocalDate): GateReport {
  const others = [
    permissionGate(person.person, vacancy.vacancy),
    qualificationGate(person.person, vacancy.vacancy, day),
    languageGate(person.person, vacancy.vacancy),
    reachGate(person, vacancy),
    hoursGate(person.person, vacancy.vacancy),
    payGate(vacancy.vacancy),
  ];
  const ready = readyOn(person.person, others, day);
  const gates = [...others, startGate(vacancy.vacancy, ready, day)];
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

import { landOf } from '../../shared/index.js';
import { shownKm, squaredSteps } from '../plane.js';
import { GateResult, MatchPerson, MatchVacancy } from '../types.js';
import { PersonView, VacancyView } from '../views.js';
import { Finding, gateResult } from './result.js';

/**
 * Can the person get there, by commuting or by moving? A residence rule (§ 12a AufenthG) does not forbid commuting;
 * for a job that needs a move out of its area the rule must be lifted first (§ 12a(5)), which an authority decides.
 */
export function reachGate(personView: PersonView, vacancyView: VacancyView): GateResult {
  const found = finding(personView, vacancyView);
  return gateResult('reach', found.reason === 'reach_residence_rule' ? '§ 12a AufenthG' : 'profile', found);
}

function finding({ person, spot, reach }: PersonView, view: VacancyView): Finding {
  if (view.spot === null) return { outcome: 'pass', reason: 'reach_remote' };
  const squared = squaredSteps(spot, view.spot);
  const params = { km: shownKm(squared) };
  if (squared <= reach) return { outcome: 'pass', reason: 'reach_within', params };
  if (person.mobilityKm !== null) return { outcome: 'fail', reason: 'reach_too_far', params };
  return mayLiveThere(person, view.vacancy)
    ? { outcome: 'pass', reason: 'reach_by_moving', params }
    : { outcome: 'unknown', reason: 'reach_residence_rule', params };
}

function mayLiveThere({ residence }: MatchPerson, { kreis }: MatchVacancy): boolean {
  if (residence === null) return true;
  if (kreis === null) return false;
  return residence.within === 'kreis' ? residence.code === kreis : residence.code === landOf(kreis);
}

import { daysBetween, LocalDate, maxDate } from '../../shared/index.js';
import { GateResult, MatchPerson, MatchVacancy } from '../types.js';
import { HORIZON_DAYS } from '../weights.js';
import { Finding, gateResult } from './result.js';

/** A vacancy takes matches while it has a seat and has not expired. */
export function isOpen(vacancy: MatchVacancy, day: LocalDate): boolean {
  return vacancy.seatsLeft > 0 && vacancy.expiresOn >= day;
}

/** Latest of the day itself, the person's own first day, and the dates of the other gates. */
export function readyOn(person: MatchPerson, others: readonly GateResult[], day: LocalDate): LocalDate {
  const own = maxDate(day, person.availableFrom ?? day);
  return others.reduce((latest, { from }) => (from !== null && from > latest ? from : latest), own);
}

/** Is the person ready in time for the last first day that the employer accepts? */
export function startGate(vacancy: MatchVacancy, ready: LocalDate, day: LocalDate): GateResult {
  return gateResult('start', 'vacancy', finding(vacancy, ready, day));
}

function finding(vacancy: MatchVacancy, ready: LocalDate, day: LocalDate): Finding {
  if (!isOpen(vacancy, day)) return { outcome: 'fail', reason: 'vacancy_closed' };
  const last = vacancy.latestStart;
  if ((last !== null && ready > last) || (ready > day && daysBetween(day, ready) > HORIZON_DAYS))
    return { outcome: 'fail', reason: 'start_too_late', params: { ready, latest: last ?? '' } };
  const wanted = maxDate(day, vacancy.start ?? day);
  return ready <= wanted
    ? { outcome: 'pass', reason: 'start_fits' }
    : { outcome: 'later', reason: 'start_later', from: ready, params: { ready } };
}

import { GateResult, HoursRange, MatchPerson, MatchVacancy } from '../types.js';
import { Finding, gateResult, worst } from './result.js';

/** Weekly hours must overlap, and every shift the work demands must be possible beside child care and courses. */
export function hoursGate(person: MatchPerson, vacancy: MatchVacancy): GateResult {
  return gateResult('hours', 'profile', worst(rangeFinding(person, vacancy), shiftFinding(person, vacancy)));
}

/** Quarter hours, the finest step in which hours are compared. */
export function quarterHours(hours: number): number {
  return Math.max(0, Math.min(254, Math.round(hours * 4)));
}

export function hoursOverlap(a: HoursRange, b: HoursRange): boolean {
  return quarterHours(a.min) <= quarterHours(b.max) && quarterHours(b.min) <= quarterHours(a.max);
}

function rangeFinding(person: MatchPerson, vacancy: MatchVacancy): Finding {
  if (person.hours === null || vacancy.hours === null) return { outcome: 'unknown', reason: 'hours_unknown' };
  const params = { min: vacancy.hours.min, max: vacancy.hours.max };
  return hoursOverlap(person.hours, vacancy.hours)
    ? { outcome: 'pass', reason: 'hours_fit', params }
    : { outcome: 'fail', reason: 'hours_differ', params };
}

function shiftFinding(person: MatchPerson, vacancy: MatchVacancy): Finding {
  const missing = vacancy.shifts.filter((shift) => !person.shifts?.includes(shift));
  if (missing.length === 0) return { outcome: 'pass', reason: 'hours_fit' };
  const params = { shifts: missing.join(',') };
  return person.shifts === null
    ? { outcome: 'unknown', reason: 'shift_unknown', params }
    : { outcome: 'fail', reason: 'shift_impossible', params };
}

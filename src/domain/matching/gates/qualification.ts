import { LocalDate, minDate, requirementLevel, sharedDigits } from '../../shared/index.js';
import { GateResult, MatchPerson, MatchVacancy } from '../types.js';
import { LEARNING_KINDS } from '../weights.js';
import { Finding, gateResult, worst } from './result.js';

/**
 * Requirement level (fifth digit of KldB 2010), recognition in a regulated profession, and licences. Kinds in which
 * the work is learned ask for licences alone.
 */
export function qualificationGate(person: MatchPerson, vacancy: MatchVacancy, day: LocalDate): GateResult {
  const learning = LEARNING_KINDS.has(vacancy.kind);
  const level: Finding = learning
    ? { outcome: 'pass', reason: 'qualification_not_asked' }
    : levelFinding(person, vacancy);
  const recognition = learning ? level : recognitionFinding(person, vacancy, day);
  const found = worst(level, recognition, licenceFinding(person, vacancy));
  return gateResult('qualification', sourceOf(found), found);
}

function levelFinding(person: MatchPerson, vacancy: MatchVacancy): Finding {
  const params = { asked: vacancy.requirementLevel, proven: person.qualification ?? 0 };
  if (vacancy.requirementLevel === 1) return { outcome: 'pass', reason: 'qualification_not_asked' };
  if (person.qualification === null) return { outcome: 'unknown', reason: 'qualification_unknown', params };
  return person.qualification >= vacancy.requirementLevel
    ? { outcome: 'pass', reason: 'qualification_met', params }
    : { outcome: 'fail', reason: 'qualification_below', params };
}

function recognitionFinding(person: MatchPerson, vacancy: MatchVacancy, day: LocalDate): Finding {
  if (!vacancy.regulated) return { outcome: 'pass', reason: 'qualification_met' };
  const from = recognisedFrom(person, vacancy);
  if (from === null)
    return { outcome: 'fail', reason: 'recognition_needed', params: { kldb: vacancy.kldb5 } };
  return from <= day
    ? { outcome: 'pass', reason: 'qualification_met' }
    : { outcome: 'later', reason: 'recognition_expected', from, params: { kldb: vacancy.kldb5 } };
}

/** First day of a recognition for the same Berufsuntergruppe (four digits) at the vacancy's level or above. */
export function recognisedFrom(person: MatchPerson, vacancy: MatchVacancy): LocalDate | null {
  const level = requirementLevel(vacancy.kldb5) ?? 1;
  const [first, ...rest] = person.recognitions
    .filter(({ kldb5 }) => sharedDigits(kldb5, vacancy.kldb5) >= 4 && (requirementLevel(kldb5) ?? 0) >= level)
    .map(({ from }) => from);
  return first === undefined ? null : minDate(first, ...rest);
}

function licenceFinding(person: MatchPerson, vacancy: MatchVacancy): Finding {
  if (vacancy.licences.length === 0) return { outcome: 'pass', reason: 'qualification_not_asked' };
  const held = person.licences;
  const missing = vacancy.licences.filter((licence) => !held?.includes(licence));
  if (missing.length === 0) return { outcome: 'pass', reason: 'qualification_met' };
  const params = { licences: missing.join(',') };
  return held === null
    ? { outcome: 'unknown', reason: 'licence_unknown', params }
    : { outcome: 'fail', reason: 'licence_missing', params };
}

function sourceOf(found: Finding): string {
  if (found.reason.startsWith('recognition')) return '§§ 9–13 BQFG';
  return found.reason.startsWith('licence') ? 'vacancy' : 'KldB 2010';
}

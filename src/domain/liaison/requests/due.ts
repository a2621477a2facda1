import { LocalDate, minDate } from '../../shared/index.js';
import { Dated, Period, Place, inForce, lastDayToAct } from '../calendar/index.js';
import { RequestKind } from './kinds.js';

/** `law`: a statute sets the time. `agreement`: office and group settled it. `usual`: a planning value, no promise. */
export type DueBasis = 'law' | 'agreement' | 'usual';

export interface ResponseRule extends Dated {
  readonly kind: RequestKind;
  readonly basis: 'law' | 'usual';
  readonly time: Period;
  /** What starts the time: the request at the office, or the last missing paper. */
  readonly from: 'received' | 'complete';
  readonly step: 'answer' | 'acknowledge';
}

const REVIEW: LocalDate = '2027-06-30';

function usual(
  kind: RequestKind,
  count: number,
  unit: Period['unit'],
  from: ResponseRule['from'],
): ResponseRule {
  return {
    id: `response.${kind}.usual`,
    kind,
    basis: 'usual',
    time: { count, unit },
    from,
    step: 'answer',
    validFrom: '2020-01-01',
    validTo: null,
    source: 'planning value; no statute sets a time',
    reviewBy: REVIEW,
  };
}

/**
 * Times in which an answer is owed or can be expected. The Ausländerbehörde has no statutory time (§ 75 VwGO opens an
 * action after three months, see the remedy clock); two to eight weeks are usual, the later end stands here.
 */
export const RESPONSE_RULES: readonly ResponseRule[] = [
  usual('work_permission', 8, 'weeks', 'complete'),
  {
    id: 'response.declaration_on_employment.employer',
    kind: 'declaration_on_employment',
    basis: 'law',
    time: { count: 1, unit: 'months' },
    from: 'received',
    step: 'answer',
    validFrom: '2020-03-01',
    validTo: null,
    source: '§ 39(4) s. 2 AufenthG: the employer answers the Bundesagentur within a month',
    reviewBy: REVIEW,
  },
  usual('funding', 3, 'weeks', 'complete'),
  usual('course_obligation', 2, 'weeks', 'received'),
  usual('course_admission', 4, 'weeks', 'complete'),
  {
    id: 'response.recognition.acknowledge',
    kind: 'recognition',
    basis: 'law',
    time: { count: 1, unit: 'months' },
    from: 'received',
    step: 'acknowledge',
    validFrom: '2012-04-01',
    validTo: null,
    source: '§§ 6(2), 13(2) BQFG; professions with an act of their own may differ',
    reviewBy: REVIEW,
  },
  {
    id: 'response.recognition.decide',
    kind: 'recognition',
    basis: 'law',
    time: { count: 3, unit: 'months' },
    from: 'complete',
    step: 'answer',
    validFrom: '2012-04-01',
    validTo: null,
    source: '§§ 6(3), 13(3) BQFG, one extension possible; professions with an act of their own may differ',
    reviewBy: REVIEW,
  },
  usual('question', 5, 'business_days', 'received'),
  usual('appointment', 5, 'business_days', 'received'),
  usual('placement_confirmation', 5, 'business_days', 'received'),
];

export interface ResponseFacts {
  readonly kind: RequestKind;
  /** Day on which the office had the request; where only the sending is known, that day. */
  readonly receivedOn: LocalDate;
  /** Day on which the last required paper was there; null while one is missing. */
  readonly completeOn: LocalDate | null;
  /** Time promised in a cooperation agreement; counts from the receipt. */
  readonly agreed: Period | null;
  /** The office's seat. */
  readonly place: Place;
}

export interface Due {
  readonly on: LocalDate;
  readonly basis: DueBasis;
  readonly ruleId: string;
  readonly source: string;
}

/**
 * When the answer is due. An agreement replaces a planning value and can only shorten a statutory time, never stretch
 * it. Null while the time has not begun, because papers are missing and nothing else was agreed.
 */
export function responseDue(facts: ResponseFacts): Due | null {
  const statutory = dueBy('answer', facts);
  if (facts.agreed === null) return statutory;
  const agreed: Due = {
    on: lastDayToAct(facts.receivedOn, facts.agreed, facts.place),
    basis: 'agreement',
    ruleId: 'response.agreement',
    source: 'cooperation agreement',
  };
  if (statutory?.basis !== 'law') return agreed;
  return minDate(agreed.on, statutory.on) === agreed.on ? agreed : statutory;
}

/** When the office must confirm the receipt and name missing papers; null where no statute asks for it. */
export function acknowledgementDue(facts: ResponseFacts): Due | null {
  return dueBy('acknowledge', facts);
}

function dueBy(step: ResponseRule['step'], facts: ResponseFacts): Due | null {
  const candidates = RESPONSE_RULES.filter((entry) => entry.kind === facts.kind && entry.step === step);
  const rule = inForce(candidates, facts.receivedOn);
  if (!rule) return null;
  const from = rule.from === 'received' ? facts.receivedOn : facts.completeOn;
  if (from === null) return null;
  return {
    on: lastDayToAct(from, rule.time, facts.place),
    basis: rule.basis,
    ruleId: rule.id,
    source: rule.source,
  };
}

import { LocalDate, addDays } from '../../shared/index.js';
import { Dated, Period, Place, inForce, lastDayToAct } from '../calendar/index.js';

export interface DeemedApprovalRule extends Dated {
  readonly procedure: 'normal' | 'accelerated';
  readonly time: Period;
}

/** § 36(2) BeschV: silence of the Bundesagentur is approval. */
export const DEEMED_APPROVAL_RULES: readonly DeemedApprovalRule[] = [
  {
    id: 'beschv36Para2Sentence1',
    procedure: 'normal',
    time: { count: 2, unit: 'weeks' },
    validFrom: '2013-07-01',
    validTo: null,
    source: '§ 36(2) s. 1 BeschV',
    reviewBy: '2027-06-30',
  },
  {
    id: 'beschv36Para2Sentence2',
    procedure: 'accelerated',
    time: { count: 1, unit: 'weeks' },
    validFrom: '2020-03-01',
    validTo: null,
    source: '§ 36(2) s. 2 BeschV with §§ 18g(4), 81a AufenthG',
    reviewBy: '2027-06-30',
  },
];

export interface ApprovalFacts {
  readonly procedure: DeemedApprovalRule['procedure'];
  /** Day on which the Ausländerbehörde passed the request on; nobody else's letter starts the time. */
  readonly requestedOn: LocalDate | null;
  readonly papersComplete: boolean;
  /** Day on which the Bundesagentur said that the information is not enough or that the employer did not answer. */
  readonly askedOn: LocalDate | null;
  /** Day on which the Bundesagentur approved or refused. */
  readonly decidedOn: LocalDate | null;
  /** Seat of the team of the Bundesagentur. */
  readonly place: Place;
}

export type DeemedApproval =
  | { readonly state: 'not_started'; readonly because: 'not_requested' | 'papers_missing' | 'no_rule' }
  | { readonly state: 'running'; readonly lastDay: LocalDate; readonly deemedFrom: LocalDate }
  | { readonly state: 'stopped'; readonly on: LocalDate }
  | { readonly state: 'decided'; readonly on: LocalDate }
  | { readonly state: 'deemed'; readonly from: LocalDate };

/**
 * The clock of the approval as it stands on `day`. With complete papers it runs from the day of the request, which
 * does not count (§ 187(1) BGB), and its last day moves to the next business day (§ 31(3) VwVfG, § 26(3) SGB X): the
 * later reading, because work begun a day too early would be unlawful. A question that comes on the last day stops
 * it; one that comes later changes nothing. Silence on incomplete papers is promised to nobody, although the text
 * would carry it. After a stop no second fiction is promised: a new request of the
 * Ausländerbehörde starts a new clock. The approval is internal; work still needs the permission itself.
 */
export function deemedApproval(facts: ApprovalFacts, day: LocalDate): DeemedApproval {
  if (facts.requestedOn === null) return { state: 'not_started', because: 'not_requested' };
  const rule = inForce(
    DEEMED_APPROVAL_RULES.filter((entry) => entry.procedure === facts.procedure),
    facts.requestedOn,
  );
  if (!rule) return { state: 'not_started', because: 'no_rule' };
  const lastDay = lastDayToAct(facts.requestedOn, rule.time, facts.place);
  if (facts.decidedOn !== null && facts.decidedOn <= lastDay)
    return { state: 'decided', on: facts.decidedOn };
  if (facts.askedOn !== null && facts.askedOn <= lastDay) return { state: 'stopped', on: facts.askedOn };
  if (!facts.papersComplete) return { state: 'not_started', because: 'papers_missing' };
  const deemedFrom = addDays(lastDay, 1);
  return day < deemedFrom ? { state: 'running', lastDay, deemedFrom } : { state: 'deemed', from: deemedFrom };
}

import { LocalDate, addDays, minDate } from '../../shared/index.js';
import { Place, sameOrPreviousBusinessDay } from '../calendar/index.js';
import { FundingInstrument } from './kinds.js';

/**
 * The event before which the application must be in. `contract`: before the contract is signed, and in any case
 * before the first day. `start`: before the first day of work, measure or course. `cost`: before the money is spent.
 * `procedure`: before the recognition procedure begins. `none`: may follow.
 */
export type FundingEvent = 'contract' | 'start' | 'cost' | 'procedure' | 'none';

export interface FundingDeadlineRule {
  readonly before: FundingEvent;
  /** A hardship clause may save a late application; never a plan to rely on. */
  readonly hardship: boolean;
  readonly source: string;
}

const SGB3 = '§ 324(1) SGB III';
const SGB2 = '§ 37 SGB II; before the event, as § 324(1) SGB III asks';
const before = (event: FundingEvent, hardship: boolean, source: string): FundingDeadlineRule => ({
  before: event,
  hardship,
  source,
});

/**
 * Wage subsidies count from the contract, because they are to move the decision to hire: the safe reading of the
 * "event that founds the benefit" (§ 324(1) SGB III).
 */
export const FUNDING_DEADLINES: Readonly<Record<FundingInstrument, FundingDeadlineRule>> = {
  egz: before('contract', true, `${SGB3}, § 88`),
  mag: before('start', true, `${SGB3}, § 45`),
  avgs_measure: before('start', true, `${SGB3}, § 45(4)`),
  avgs_agent: before('none', false, '§ 45(4) s. 3 no. 2, s. 5 SGB III: handed in after the placement'),
  eq: before('contract', true, `${SGB3}, § 54a`),
  asa: before('start', true, `${SGB3}, §§ 74–75a`),
  bvb: before('start', true, `${SGB3}, § 51`),
  bab: before(
    'none',
    false,
    '§§ 324(2), 325(1) SGB III: paid from the month of the application at the earliest',
  ),
  bae: before('start', true, `${SGB3}, § 76`),
  sgb2_16e: before('contract', false, `${SGB2}, § 16e SGB II`),
  sgb2_16i: before('contract', false, `${SGB2}, § 16i SGB II`),
  sgb2_16k: before('none', false, '§ 16k SGB II: begun by the Jobcenter'),
  fbw: before('start', true, `${SGB3}, § 81(1) s. 1 no. 2: counselling first`),
  qcg_82: before('start', true, `${SGB3}, § 82`),
  budget_44: before('cost', true, `${SGB3}, § 44`),
  anerkennungszuschuss: before('procedure', false, 'federal guideline of January 2025'),
};

export interface FundingDays {
  readonly contractOn: LocalDate | null;
  readonly startOn: LocalDate | null;
  readonly costOn: LocalDate | null;
  readonly procedureOn: LocalDate | null;
}

export type FundingDeadline =
  | { readonly state: 'no_deadline' }
  /** The event has no date yet: apply before one is settled. */
  | { readonly state: 'undated'; readonly before: FundingEvent }
  | {
      readonly state: 'open' | 'missed';
      readonly before: FundingEvent;
      /** Last calendar day: the one before the event. No shift, since § 193 BGB never moves a day past the event. */
      readonly lastDay: LocalDate;
      /** Last business day on which an office can take it: what pages and reminders name. */
      readonly applyBy: LocalDate;
      readonly hardship: boolean;
    };

/** Until when an instrument must be applied for, on the days known so far. */
export function fundingDeadline(
  instrument: FundingInstrument,
  days: FundingDays,
  place: Place,
  day: LocalDate,
): FundingDeadline {
  const rule = FUNDING_DEADLINES[instrument];
  if (rule.before === 'none') return { state: 'no_deadline' };
  const event = eventDay(rule.before, days);
  if (event === null) return { state: 'undated', before: rule.before };
  const lastDay = addDays(event, -1);
  return {
    state: day > lastDay ? 'missed' : 'open',
    before: rule.before,
    lastDay,
    applyBy: sameOrPreviousBusinessDay(lastDay, place),
    hardship: rule.hardship,
  };
}

function eventDay(event: Exclude<FundingEvent, 'none'>, days: FundingDays): LocalDate | null {
  switch (event) {
    case 'contract':
      return earliest(days.contractOn, days.startOn);
    case 'start':
      return days.startOn;
    case 'cost':
      return days.costOn;
    case 'procedure':
      return days.procedureOn;
  }
}

function earliest(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null) return b;
  return b === null ? a : minDate(a, b);
}

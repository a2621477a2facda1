import { LocalDate, addDays } from '../../shared/index.js';
import { Place, addBusinessDays } from '../calendar/index.js';
import { Due } from './due.js';

/**
 * Steps of a request that nobody answers. They go to a desk or an office, never to one volunteer: `coming` is shown
 * on the desk's list, `remind` writes to the office's inbox, `deputy` to its deputy as well, `desk` puts it before
 * the desk lead, `expire` archives it.
 */
export const ESCALATION_STEPS = ['coming', 'remind', 'deputy', 'desk', 'expire'] as const;
export type EscalationStep = (typeof ESCALATION_STEPS)[number];

export interface Escalation {
  readonly step: EscalationStep;
  readonly on: LocalDate;
}

const COMING_BEFORE = -3;
const REMIND_AFTER = 1;
const DEPUTY_AFTER = 5;
const DESK_AFTER = 10;
/** Calendar days of silence after the due day until a request is archived as expired. */
export const EXPIRE_AFTER_DAYS = 180;

/** The days of all steps in their order, counted in business days of the office's place around the due day. */
export function escalations(due: Due, place: Place): readonly Escalation[] {
  return [
    { step: 'coming', on: addBusinessDays(due.on, COMING_BEFORE, place) },
    { step: 'remind', on: addBusinessDays(due.on, REMIND_AFTER, place) },
    { step: 'deputy', on: addBusinessDays(due.on, DEPUTY_AFTER, place) },
    { step: 'desk', on: addBusinessDays(due.on, DESK_AFTER, place) },
    { step: 'expire', on: addDays(due.on, EXPIRE_AFTER_DAYS) },
  ];
}

/** Steps that have come due by `day` and were not taken yet, in order: what a nightly job has to do, after a gap too. */
export function escalationsToTake(
  due: Due,
  place: Place,
  taken: readonly EscalationStep[],
  day: LocalDate,
): readonly Escalation[] {
  return escalations(due, place).filter((entry) => entry.on <= day && !taken.includes(entry.step));
}

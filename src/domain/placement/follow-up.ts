import { LocalDate, addMonths } from '../shared/index.js';
import { Stage } from './stages.js';

export interface FollowUp {
  readonly stage: Extract<Stage, 'held_3' | 'held_6' | 'held_12'>;
  readonly dueOn: LocalDate;
}

const MONTHS: Readonly<Record<FollowUp['stage'], number>> = { held_3: 3, held_6: 6, held_12: 12 };

/** The days on which to ask whether the job is still held: 3, 6 and 12 months after the first day of work. */
export function followUps(startedOn: LocalDate): readonly FollowUp[] {
  return (Object.keys(MONTHS) as FollowUp['stage'][]).map((stage) => ({
    stage,
    dueOn: addMonths(startedOn, MONTHS[stage]),
  }));
}

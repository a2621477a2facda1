import { LocalDate, addDays } from '../shared/index.js';
import { FollowUp, followUps } from './follow-up.js';
import { NEXT_MOVE, Stage } from './stages.js';

/**
 * What follows when a firm does not answer: it is reminded, then the desk is told to call, then the desk's lead; never
 * one volunteer. After 180 days the placement is archived with the reason "no answer".
 */
export const SILENCE_STEPS = ['remind', 'desk', 'lead', 'archive'] as const;
export type SilenceStep = (typeof SILENCE_STEPS)[number];

/** Calendar days of silence after which each step comes due. */
export const SILENCE_DAYS: Readonly<Record<SilenceStep, number>> = {
  remind: 7,
  desk: 14,
  lead: 21,
  archive: 180,
};

/** Steps that have come due by `day` for a stage that began on `since`; none where it is not the firm's move. */
export function silenceDue(stage: Stage, since: LocalDate, day: LocalDate): readonly SilenceStep[] {
  if (NEXT_MOVE[stage] !== 'employer') return [];
  return SILENCE_STEPS.filter((step) => addDays(since, SILENCE_DAYS[step]) <= day);
}

const ASKED_AT: Readonly<Partial<Record<Stage, FollowUp['stage']>>> = {
  started: 'held_3',
  held_3: 'held_6',
  held_6: 'held_12',
};

/** The question "still in the job?" that is due on `day`; null before its day and where none is left. */
export function followUpDue(stage: Stage, startedOn: LocalDate | null, day: LocalDate): FollowUp | null {
  const asked = ASKED_AT[stage];
  if (asked === undefined || startedOn === null) return null;
  const next = followUps(startedOn).find((one) => one.stage === asked);
  return next && next.dueOn <= day ? next : null;
}

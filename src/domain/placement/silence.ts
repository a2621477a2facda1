import { LocalDate, addDays } from '../shared/index.js';
import { FollowUp, followUps } from './follow-up.js';
import { NEXT_MOVE, Party, Stage } from './stages.js';

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

/** The next question "still in the job?" with its day; null where none is left, or the first day of work is not known. */
export function nextFollowUp(stage: Stage, startedOn: LocalDate | null): FollowUp | null {
  const asked = ASKED_AT[stage];
  if (asked === undefined || startedOn === null) return null;
  return followUps(startedOn).find((one) => one.stage === asked) ?? null;
}

/** The question "still in the job?" that is due on `day`; null before its day and where none is left. */
export function followUpDue(stage: Stage, startedOn: LocalDate | null, day: LocalDate): FollowUp | null {
  const next = nextFollowUp(stage, startedOn);
  return next && next.dueOn <= day ? next : null;
}

/** Whose move it is on `day`: between a start and its next question it is nobody's. */
export function moveOf(stage: Stage, startedOn: LocalDate | null, day: LocalDate): Party {
  return nextFollowUp(stage, startedOn) !== null && followUpDue(stage, startedOn, day) === null
    ? 'nobody'
    : NEXT_MOVE[stage];
}

/** Whether a step to `to` can be taken on `day`: nobody has held a job for three months before they are over. */
export function isTimely(stage: Stage, to: Stage, startedOn: LocalDate | null, day: LocalDate): boolean {
  const next = nextFollowUp(stage, startedOn);
  return next === null || next.stage !== to || next.dueOn <= day;
}

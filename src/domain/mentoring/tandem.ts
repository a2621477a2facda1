import { addDays, err, ok, type LocalDate, type Result } from '../shared/index.js';

/** Where a tandem of a person and a mentor stands. */
export const TANDEM_STATES = ['suggested', 'active', 'paused', 'declined', 'ended'] as const;
export type TandemState = (typeof TANDEM_STATES)[number];

export type TandemActor = 'mentor' | 'person' | 'desk';

/** Why a mentor says no to a suggestion; the next one is better for it. */
export const DECLINE_REASONS = ['no_time', 'far_away', 'language', 'other_field', 'full'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** Why a tandem ended. `own_way` is the aim: the person goes on alone. */
export const END_REASONS = ['own_way', 'moved', 'no_time', 'no_contact', 'other_mentor'] as const;
export type EndReason = (typeof END_REASONS)[number];

export type TandemRefusal = 'no_such_step' | 'not_your_step' | 'reason_required';

interface Step {
  readonly from: TandemState;
  readonly to: TandemState;
  readonly by: readonly TandemActor[];
}

/**
 * A suggestion is the mentor's to accept; the person may turn it down or leave at any time, without a reason. A desk
 * may take a suggestion back and pauses or ends what it began.
 */
const STEPS: readonly Step[] = [
  { from: 'suggested', to: 'active', by: ['mentor'] },
  { from: 'suggested', to: 'declined', by: ['mentor', 'person', 'desk'] },
  { from: 'active', to: 'paused', by: ['mentor', 'person', 'desk'] },
  { from: 'active', to: 'ended', by: ['mentor', 'person', 'desk'] },
  { from: 'paused', to: 'active', by: ['mentor', 'desk'] },
  { from: 'paused', to: 'ended', by: ['mentor', 'person', 'desk'] },
];

export interface TandemStep {
  readonly from: TandemState;
  readonly to: TandemState;
  readonly by: TandemActor;
  readonly reason: string | null;
}

/** Decides a step. Whoever is not the person gives a reason for a no and for an end, from the list of that step. */
export function decideTandemStep({ from, to, by, reason }: TandemStep): Result<TandemState, TandemRefusal> {
  const step = STEPS.find((one) => one.from === from && one.to === to);
  if (!step) return err('no_such_step');
  if (!step.by.includes(by)) return err('not_your_step');
  const wanted = reasonsFor(to);
  const given = wanted.find((one) => one === reason);
  return wanted.length > 0 && by !== 'person' && given === undefined ? err('reason_required') : ok(to);
}

/** The reasons a step asks for; none for most. */
export function reasonsFor(to: TandemState): readonly (DeclineReason | EndReason)[] {
  if (to === 'declined') return DECLINE_REASONS;
  return to === 'ended' ? END_REASONS : [];
}

/** The steps open to somebody from a state. */
export function openTandemSteps(from: TandemState, by: TandemActor): readonly TandemState[] {
  return STEPS.filter((step) => step.from === from && step.by.includes(by)).map(({ to }) => to);
}

/** Days without contact after which the mentor, and nobody else, is reminded. */
export const TANDEM_DAYS = 21;

export interface TandemTouch {
  readonly state: TandemState;
  readonly startedOn: LocalDate | null;
  readonly lastContact: LocalDate | null;
  /** Last day of a pause; null: until somebody says otherwise. */
  readonly pausedUntil: LocalDate | null;
  /** The mentor's own absence. */
  readonly awayUntil: LocalDate | null;
}

export type TandemReminder =
  /** Nobody was in touch for three weeks, counted from `since`. */
  | { readonly kind: 'contact'; readonly since: LocalDate }
  /** The pause is over: go on, or end it well? */
  | { readonly kind: 'resume'; readonly since: LocalDate };

/** What a mentor is reminded of on `day`; nothing during a pause or an absence. */
export function tandemReminder(
  { state, startedOn, lastContact, pausedUntil, awayUntil }: TandemTouch,
  day: LocalDate,
): TandemReminder | null {
  if (awayUntil !== null && day <= awayUntil) return null;
  if (state === 'paused')
    return pausedUntil !== null && day > pausedUntil ? { kind: 'resume', since: pausedUntil } : null;
  if (state !== 'active' || startedOn === null) return null;
  const since = lastContact !== null && lastContact > startedOn ? lastContact : startedOn;
  return day >= addDays(since, TANDEM_DAYS) ? { kind: 'contact', since } : null;
}

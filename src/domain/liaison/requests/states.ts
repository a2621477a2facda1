export const REQUEST_STATES = [
  'draft',
  'sent',
  'received',
  'accepted',
  'in_progress',
  'answered',
  'refused',
  'withdrawn',
  'expired',
] as const;
/** `answered` is a yes or a full answer, `refused` a no; `expired` ran out without either and can still be answered. */
export type RequestState = (typeof REQUEST_STATES)[number];

/** The side that takes a step. `desk` is anybody of the helper group, `office` an account or a signed link of it. */
export type RequestActor = 'person' | 'desk' | 'office' | 'system';
export const REQUEST_ACTORS: readonly RequestActor[] = ['person', 'desk', 'office', 'system'];

/** How the office's word came: through the portal, or told and then noted by somebody else. */
export const ANSWER_CHANNELS = ['account', 'link', 'paper', 'phone', 'mail'] as const;
export type AnswerChannel = (typeof ANSWER_CHANNELS)[number];

/**
 * Why an office refused, in words that carry no finding about the person: grounds of exclusion, breaches and removal
 * are never stored. `not_stated` is always open.
 */
export const REFUSAL_REASONS = [
  'papers_missing',
  'not_responsible',
  'conditions_not_met',
  'terms_of_employment',
  'too_late',
  'no_funds',
  'no_place',
  'not_stated',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export function isRequestState(text: unknown): text is RequestState {
  return (REQUEST_STATES as readonly unknown[]).includes(text);
}

/** Nothing follows any more. */
export function isClosed(state: RequestState): boolean {
  return state === 'answered' || state === 'refused' || state === 'withdrawn';
}

/** The office has it and owes an answer: due dates and escalation run. */
export function isPending(state: RequestState): boolean {
  return state === 'sent' || state === 'received' || state === 'accepted' || state === 'in_progress';
}

/** Whose move it is; shown on every request so that silence has an owner. */
export const NEXT_MOVE: Readonly<Record<RequestState, 'person' | 'desk' | 'office' | 'nobody'>> = {
  draft: 'desk',
  sent: 'office',
  received: 'office',
  accepted: 'office',
  in_progress: 'office',
  answered: 'nobody',
  refused: 'person',
  withdrawn: 'nobody',
  expired: 'desk',
};

import { SCOPES_FOR } from '../../consent/index.js';
import { Result, err, ok } from '../../shared/index.js';

/** `referral`: another organisation helps too, the group keeps the case. `transfer`: the case changes its owner. */
export type HandoverKind = 'referral' | 'transfer';
export const HANDOVER_KINDS: readonly HandoverKind[] = ['referral', 'transfer'];

/** What a referral can open. Name and contact always are, for without them nobody can help; the rest is the person's choice. */
export const REFERRAL_SCOPES = SCOPES_FOR.measure;

export const HANDOVER_STATES = ['draft', 'offered', 'accepted', 'refused', 'done', 'revoked'] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];

/** `sender` offers, `receiver` answers; `system` acts when a grant ends. */
export type HandoverActor = 'sender' | 'receiver' | 'person' | 'system';
export const HANDOVER_ACTORS: readonly HandoverActor[] = ['sender', 'receiver', 'person', 'system'];

export const HANDOVER_REFUSALS = ['no_capacity', 'not_responsible', 'wrong_fit', 'not_stated'] as const;
export type HandoverReason = (typeof HANDOVER_REFUSALS)[number];

interface HandoverTransition {
  readonly from: HandoverState;
  readonly to: HandoverState;
  readonly by: Readonly<Record<HandoverKind, readonly HandoverActor[]>>;
}

const both = (...by: readonly HandoverActor[]): HandoverTransition['by'] => ({ referral: by, transfer: by });

/**
 * Steps of a hand-over. The person can end it in every open state; so can the sender, except after an accepted
 * transfer, when the case is no longer theirs. A grant that ends revokes it by itself.
 */
export const HANDOVER_TRANSITIONS: readonly HandoverTransition[] = [
  { from: 'draft', to: 'offered', by: both('sender', 'person') },
  { from: 'offered', to: 'accepted', by: both('receiver') },
  { from: 'offered', to: 'refused', by: both('receiver') },
  { from: 'offered', to: 'revoked', by: both('sender', 'person', 'system') },
  { from: 'accepted', to: 'done', by: both('receiver') },
  {
    from: 'accepted',
    to: 'revoked',
    by: { referral: ['sender', 'person', 'system'], transfer: ['person', 'system'] },
  },
];

/**
 * The state as it counts: whatever was noted, an open hand-over is revoked from the moment on in which the person's grant
 * for it has ended. A transfer that was accepted has moved the case already and needs no grant any more.
 */
export function handoverStateNow(kind: HandoverKind, state: HandoverState, granted: boolean): HandoverState {
  const needsGrant = state === 'offered' || (state === 'accepted' && kind === 'referral');
  return needsGrant && !granted ? 'revoked' : state;
}

/** Whether the receiver may read whose case it is: while it is granted, and once it is its own. */
export function handoverNames(kind: HandoverKind, state: HandoverState, granted: boolean): boolean {
  return granted || (kind === 'transfer' && (state === 'accepted' || state === 'done'));
}

export type HandoverRefusal =
  'no_such_step' | 'not_your_step' | 'already_closed' | 'consent_missing' | 'reason_required';

export interface HandoverStep {
  readonly kind: HandoverKind;
  readonly from: HandoverState;
  readonly to: HandoverState;
  readonly by: HandoverActor;
  /** A live grant of the person for exactly this recipient and purpose, on the day of the step. */
  readonly grantOnRecord: boolean;
  readonly reason: HandoverReason | null;
}

export interface HandoverEffect {
  /** The receiver may read the case from now on. */
  readonly opensCase: boolean;
  /** The receiver's reading ends. */
  readonly closesCase: boolean;
  /** The receiver owns the case. */
  readonly changesOwner: boolean;
}

export function isHandoverClosed(state: HandoverState): boolean {
  return state === 'refused' || state === 'done' || state === 'revoked';
}

/**
 * Decides a step of a hand-over. Offering, accepting and finishing need the live grant each time anew; refusing and
 * revoking never do, for what ends a disclosure must not fail for want of one.
 */
export function decideHandoverStep(step: HandoverStep): Result<HandoverEffect, HandoverRefusal> {
  if (isHandoverClosed(step.from)) return err('already_closed');
  const transition = HANDOVER_TRANSITIONS.find((entry) => entry.from === step.from && entry.to === step.to);
  if (!transition) return err('no_such_step');
  if (!transition.by[step.kind].includes(step.by)) return err('not_your_step');
  const ends = step.to === 'refused' || step.to === 'revoked';
  if (!ends && !step.grantOnRecord) return err('consent_missing');
  if (step.to === 'refused' && step.reason === null) return err('reason_required');
  const accepted = step.to === 'accepted';
  return ok({
    opensCase: accepted,
    closesCase: step.from === 'accepted' && (step.to === 'revoked' || closesWhenDone(step.kind, step.to)),
    changesOwner: accepted && step.kind === 'transfer',
  });
}

/** A finished referral ends the second reader's access; a finished transfer leaves the case with its new owner. */
function closesWhenDone(kind: HandoverKind, to: HandoverState): boolean {
  return to === 'done' && kind === 'referral';
}

export function openHandoverSteps(
  kind: HandoverKind,
  from: HandoverState,
  by: HandoverActor,
): readonly HandoverState[] {
  return HANDOVER_TRANSITIONS.filter((entry) => entry.from === from && entry.by[kind].includes(by)).map(
    (entry) => entry.to,
  );
}

import { Result, err, ok } from '../shared/index.js';
import { BREAK_OFF_REASONS, ClosingReason, SEATED_STAGES, Stage, isFinal } from './stages.js';

/** Who takes a step. `system` moves only the clock-driven steps (archive after long silence). */
export type StepActor = 'person' | 'desk' | 'employer' | 'caseworker' | 'system';

interface Transition {
  readonly from: Stage;
  readonly to: Stage;
  readonly by: readonly StepActor[];
}

/**
 * The forward moves and who may take them. The person alone agrees to be proposed; nothing reaches an employer
 * before that, so there is no way from `suggested` to `introduced`.
 */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'suggested', to: 'agreed', by: ['person', 'desk'] },
  { from: 'agreed', to: 'introduced', by: ['desk', 'person'] },
  { from: 'introduced', to: 'interview', by: ['employer', 'desk'] },
  { from: 'introduced', to: 'trial', by: ['employer', 'desk'] },
  { from: 'introduced', to: 'permit_pending', by: ['employer', 'desk'] },
  { from: 'interview', to: 'trial', by: ['employer', 'desk'] },
  { from: 'interview', to: 'permit_pending', by: ['employer', 'desk'] },
  { from: 'trial', to: 'permit_pending', by: ['employer', 'desk'] },
  { from: 'permit_pending', to: 'started', by: ['desk', 'employer', 'person'] },
  { from: 'started', to: 'held_3', by: ['desk', 'employer', 'person'] },
  { from: 'held_3', to: 'held_6', by: ['desk', 'employer', 'person'] },
  { from: 'held_6', to: 'held_12', by: ['desk', 'employer', 'person'] },
];

const MAY_CLOSE: readonly StepActor[] = ['person', 'desk', 'employer', 'system'];

export type StepRefusal =
  | 'no_such_step'
  | 'not_your_step'
  | 'reason_required'
  | 'reason_not_fitting'
  | 'already_closed'
  | 'consent_missing';

export interface StepRequest {
  readonly from: Stage;
  readonly to: Stage;
  readonly by: StepActor;
  readonly reason: ClosingReason | null;
  /** The person's own agreement is on record for this vacancy (spoken to the desk or given on the page). */
  readonly agreementOnRecord: boolean;
}

/**
 * Decides whether a step may be taken. Closing is possible from every open stage and always needs a reason; a
 * break-off reason needs a start before it; an introduction needs the person's agreement on record.
 */
export function decideStep(
  step: StepRequest,
): Result<{ readonly takesSeat: boolean; readonly freesSeat: boolean }, StepRefusal> {
  if (isFinal(step.from)) return err('already_closed');
  const seated = SEATED_STAGES.includes(step.from);
  if (step.to === 'closed') return decideClosing(step, seated);
  const transition = TRANSITIONS.find((entry) => entry.from === step.from && entry.to === step.to);
  if (!transition) return err('no_such_step');
  if (!transition.by.includes(step.by)) return err('not_your_step');
  if (step.to === 'introduced' && !step.agreementOnRecord) return err('consent_missing');
  return ok({ takesSeat: !seated && SEATED_STAGES.includes(step.to), freesSeat: false });
}

function decideClosing(
  step: StepRequest,
  seated: boolean,
): Result<{ readonly takesSeat: boolean; readonly freesSeat: boolean }, StepRefusal> {
  if (!MAY_CLOSE.includes(step.by)) return err('not_your_step');
  if (step.reason === null) return err('reason_required');
  const afterStart = seated && step.from !== 'permit_pending';
  if (BREAK_OFF_REASONS.includes(step.reason) && !afterStart) return err('reason_not_fitting');
  return ok({ takesSeat: false, freesSeat: seated });
}

/** The moves open to an actor from a stage, for menus: forward steps in stage order, closing last. */
export function openSteps(from: Stage, by: StepActor, agreementOnRecord: boolean): readonly Stage[] {
  if (isFinal(from)) return [];
  const forward = TRANSITIONS.filter((entry) => entry.from === from && entry.by.includes(by))
    .map((entry) => entry.to)
    .filter((to) => to !== 'introduced' || agreementOnRecord);
  return MAY_CLOSE.includes(by) ? [...forward, 'closed'] : forward;
}

import { LocalDate, Result, err, ok } from '../../shared/index.js';
import {
  AnswerChannel,
  REQUEST_STATES,
  RefusalReason,
  RequestActor,
  RequestState,
  isClosed,
} from './states.js';

interface RequestTransition {
  readonly from: readonly RequestState[];
  readonly to: RequestState;
  readonly by: readonly RequestActor[];
  /** A word of the office: whoever else notes it must say how it came. */
  readonly officeWord: boolean;
}

/**
 * Every step of a request and who may take it. Offices without an account speak by letter or telephone, so desk and
 * person may note their word; what came late is still taken after `expired`.
 */
export const REQUEST_TRANSITIONS: readonly RequestTransition[] = [
  { from: ['draft'], to: 'sent', by: ['person', 'desk'], officeWord: false },
  { from: ['sent'], to: 'received', by: ['office', 'desk', 'person', 'system'], officeWord: true },
  { from: ['sent', 'received'], to: 'accepted', by: ['office', 'desk'], officeWord: true },
  { from: ['received', 'accepted'], to: 'in_progress', by: ['office', 'desk'], officeWord: true },
  {
    from: ['sent', 'received', 'accepted', 'in_progress', 'expired'],
    to: 'answered',
    by: ['office', 'desk', 'person'],
    officeWord: true,
  },
  {
    from: ['sent', 'received', 'accepted', 'in_progress', 'expired'],
    to: 'refused',
    by: ['office', 'desk', 'person'],
    officeWord: true,
  },
  {
    from: ['draft', 'sent', 'received', 'accepted', 'in_progress', 'expired'],
    to: 'withdrawn',
    by: ['person', 'desk'],
    officeWord: false,
  },
  {
    from: ['sent', 'received', 'accepted', 'in_progress'],
    to: 'expired',
    by: ['system'],
    officeWord: false,
  },
];

export type RequestRefusal =
  | 'no_such_step'
  | 'not_your_step'
  | 'already_closed'
  | 'consent_missing'
  | 'not_previewed'
  | 'channel_required'
  | 'decision_date_required'
  | 'decision_in_future'
  | 'reason_required';

export interface RequestStep {
  readonly from: RequestState;
  readonly to: RequestState;
  readonly by: RequestActor;
  readonly day: LocalDate;
  /** A live grant of the person covers this office and purpose. The person's own sending is recorded as one first. */
  readonly grantOnRecord: boolean;
  /** The sender saw the page that shows exactly what is sent. */
  readonly previewed: boolean;
  readonly channel: AnswerChannel | null;
  /** Day of the office's decision, on `answered` and `refused`. */
  readonly decidedOn: LocalDate | null;
  readonly reason: RefusalReason | null;
}

export interface RequestEffect {
  /** Due dates and escalations begin. */
  readonly startsClock: boolean;
  /** They end. */
  readonly stopsClock: boolean;
  /** A decision came: ask for the day of service, because a remedy clock may run. */
  readonly opensRemedy: boolean;
}

/** Decides whether a step may be taken and what follows from it. */
export function decideRequestStep(step: RequestStep): Result<RequestEffect, RequestRefusal> {
  if (isClosed(step.from)) return err('already_closed');
  const transition = REQUEST_TRANSITIONS.find(
    (entry) => entry.to === step.to && entry.from.includes(step.from),
  );
  if (!transition) return err('no_such_step');
  if (!transition.by.includes(step.by)) return err('not_your_step');
  const missing = missingFor(step, transition.officeWord);
  if (missing !== null) return err(missing);
  return ok({
    startsClock: step.to === 'sent',
    stopsClock: isClosed(step.to) || step.to === 'expired',
    opensRemedy: step.to === 'refused',
  });
}

function missingFor(step: RequestStep, officeWord: boolean): RequestRefusal | null {
  if (step.to === 'sent' && !step.grantOnRecord) return 'consent_missing';
  if (step.to === 'sent' && !step.previewed) return 'not_previewed';
  const noted = officeWord && (step.by === 'desk' || step.by === 'person');
  if (noted && !isTold(step.channel)) return 'channel_required';
  if (step.to !== 'answered' && step.to !== 'refused') return null;
  if (step.decidedOn === null) return 'decision_date_required';
  if (step.decidedOn > step.day) return 'decision_in_future';
  return step.to === 'refused' && step.reason === null ? 'reason_required' : null;
}

/** Ways in which an office's word reaches somebody who then notes it for the office. */
function isTold(channel: AnswerChannel | null): boolean {
  return channel === 'paper' || channel === 'phone' || channel === 'mail';
}

/** The states that an actor can bring a request to, in the order of the states: the menu of a page. */
export function openRequestSteps(from: RequestState, by: RequestActor): readonly RequestState[] {
  if (isClosed(from)) return [];
  return REQUEST_STATES.filter((to) =>
    REQUEST_TRANSITIONS.some(
      (entry) => entry.to === to && entry.from.includes(from) && entry.by.includes(by),
    ),
  );
}

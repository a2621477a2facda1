import { LocalDate } from '../shared/index.js';
import {
  aufenthg60cPara2No2,
  aufenthg60cPara2No3,
  aufenthg60cPara3,
  aufenthg60cPara3Registration,
  aufenthg60cPara7,
  IdentityDeadline,
} from './rules/training-route.js';
import { Situation } from './situation.js';
import { AccessClass } from './vocabulary.js';

/**
 * The route of §§ 60c / 16g beside the plain permission: from which day one may apply and how firm the claim is.
 * It is another answer than the permission for the same apprenticeship.
 */
export interface TrainingRoute {
  readonly status: 'not_yet' | 'entitlement' | 'discretion' | 'forbidden' | 'clarify';
  readonly applyFrom: LocalDate;
  readonly grantEarliest: LocalDate;
  readonly identity: IdentityDeadline;
}

/** The route for a tolerated person with a dated apprenticeship; null where it is not in question. */
export function trainingRoute(s: Situation, accessClass: AccessClass): TrainingRoute | null {
  if (s.status !== 'duldung_60a' || s.vacancy.kind !== 'apprenticeship') return null;
  const tolerated = aufenthg60cPara2No2(s);
  const window = aufenthg60cPara3(s, tolerated?.on ?? null);
  const identity = aufenthg60cPara2No3(s);
  if (window === null || identity === null) return null;
  const status = routeStatus(s, accessClass, identity, tolerated?.on === null, window.applyFrom);
  return { status, ...window, identity };
}

function routeStatus(
  s: Situation,
  accessClass: AccessClass,
  identity: IdentityDeadline,
  isTolerationUnknown: boolean,
  applyFrom: LocalDate,
): TrainingRoute['status'] {
  if (accessClass === 'FORBIDDEN') return 'forbidden';
  const isRegistrationMissing = aufenthg60cPara3Registration(s) === 'missing';
  if (accessClass === 'CLARIFY' || isTolerationUnknown) return 'clarify';
  if (s.day < applyFrom || isRegistrationMissing) return 'not_yet';
  if (aufenthg60cPara7(s, identity)) return 'discretion';
  return identity.state === 'kept' ? 'entitlement' : 'clarify';
}

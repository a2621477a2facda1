import type { StepRefusal } from '../domain/placement/index.js';
import type { Result } from '../domain/shared/index.js';
import { AppError, type ErrorCode } from '../platform/http/index.js';

const REFUSALS: Readonly<Record<StepRefusal, ErrorCode>> = {
  no_such_step: 'not_possible',
  not_your_step: 'forbidden',
  reason_required: 'reason_required',
  reason_not_fitting: 'reason_not_fitting',
  already_closed: 'not_possible',
  consent_missing: 'consent_missing',
};

/** The value of a decision. @throws AppError with the code that pages and clients know for its refusal */
export function unwrap<T>(result: Result<T, StepRefusal>): T {
  if (!result.ok) throw new AppError(REFUSALS[result.error]);
  return result.value;
}

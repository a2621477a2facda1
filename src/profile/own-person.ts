import type { Actor } from '../platform/auth/index.js';
import { AppError } from '../platform/http/index.js';

/** The person whose own account this is. @throws AppError `not_found` for every other account. */
export function ownPersonId(actor: Actor): string {
  if (actor.personId === null) throw new AppError('not_found');
  return actor.personId;
}

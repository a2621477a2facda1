import type { EntityManager } from 'typeorm';
import { pointsToSomebody } from '../domain/mentoring/index.js';
import { AppError } from '../platform/http/index.js';
import { Person } from '../profile/index.js';

/**
 * Lets a text pass that others will read: no name of the group's own people, no address, no long number.
 * @throws AppError `invalid_input` at the pointer
 */
export async function assertNamesNobody(
  tx: EntityManager,
  orgId: string,
  pointer: string,
  text: string,
): Promise<void> {
  // Names lie sealed, so they are opened one by one; nobody writes such texts often.
  const people = await tx.find(Person, { select: { id: true, sealed: true }, where: { orgId } });
  const names = people.map(({ displayName }) => displayName);
  if (pointsToSomebody(text, names))
    throw new AppError('invalid_input', { errors: [{ pointer, code: 'names_somebody' }] });
}

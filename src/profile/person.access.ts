import { Actor } from '../platform/auth/index.js';
import { AppError } from '../platform/http/index.js';
import { Person } from './person.entity.js';

type Owned = Pick<Person, 'id' | 'orgId'>;

/** The person herself, and the desk that keeps her case. Nobody joins a case by accident. */
export function mayReadPerson(actor: Actor, person: Owned): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'person') return actor.personId === person.id;
  return actor.orgId !== null && actor.orgId === person.orgId && isHelper(actor);
}

/** @throws AppError `not_found`, so that a foreign id answers like an unknown one. */
export function assertMayReadPerson(actor: Actor, person: Owned | null): asserts person is Owned {
  if (person === null || !mayReadPerson(actor, person)) throw new AppError('not_found');
}

function isHelper(actor: Actor): boolean {
  return actor.role === 'volunteer' || actor.role === 'desk_lead' || actor.role === 'mentor';
}

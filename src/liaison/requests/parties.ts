import type { RequestActor } from '../../domain/liaison/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { AppError } from '../../platform/http/index.js';
import type { LiaisonRequest } from './request.entity.js';

type Owned = Pick<LiaisonRequest, 'orgId' | 'personId' | 'officeId' | 'state'>;

/**
 * On which side the actor stands. Row-level security has answered already whether the row is there at all; an office
 * sees nothing of a draft.
 * @throws AppError `not_found` for everybody else
 */
export function sideOf(actor: Actor, request: Owned): RequestActor {
  if (actor.kind === 'person' && actor.personId === request.personId) return 'person';
  const helper = actor.role === 'volunteer' || actor.role === 'desk_lead' || actor.role === 'mentor';
  if (helper && actor.orgId !== null && actor.orgId === request.orgId) return 'desk';
  const office = actor.role === 'caseworker' && actor.orgId === request.officeId;
  if (office && request.state !== 'draft') return 'office';
  if (actor.kind === 'system') return 'system';
  throw new AppError('not_found');
}

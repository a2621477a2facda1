import type { KreisAgs } from '../domain/shared/index.js';
import type { Actor } from '../platform/auth/index.js';
import type { Employer } from './employer.entity.js';
import type { Vacancy } from './vacancy.entity.js';

type Owned = Pick<Vacancy, 'orgId' | 'ags'> & { readonly employer: Pick<Employer, 'orgId'> };

/** Who posted it, the firm itself, and the operator. */
export function mayEditVacancy(actor: Actor, vacancy: Owned): boolean {
  if (actor.kind === 'system' || actor.role === 'operator') return true;
  if (actor.orgId === null) return false;
  return actor.orgId === vacancy.orgId || actor.orgId === vacancy.employer.orgId;
}

/**
 * Who decides on a posting that the check held back: a lead of the desk that posted it, of a desk in the Kreis of the
 * vacancy (`kreis`, that of the actor's organisation), and the operator. Never the firm itself.
 */
export function mayDecideVacancy(actor: Actor, vacancy: Owned, kreis: KreisAgs | null): boolean {
  if (actor.kind === 'system' || actor.role === 'operator') return true;
  if (actor.role !== 'desk_lead' || actor.orgId === null) return false;
  return actor.orgId === vacancy.orgId || (kreis !== null && kreis === vacancy.ags);
}

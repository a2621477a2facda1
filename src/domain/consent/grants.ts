import { LocalDate } from '../shared/index.js';

/** What a grant may open. `blind` is the profile without identity; it still needs the person's yes. */
export const SCOPES = ['blind', 'contact', 'cv', 'certificates', 'permission_class', 'progress'] as const;
export type Scope = (typeof SCOPES)[number];

export const CHANNELS = ['page', 'spoken', 'paper'] as const;
/** How the yes was given: on the own page, spoken to a helper who noted it, or signed on paper. */
export type ConsentChannel = (typeof CHANNELS)[number];

/** Purposes a grant can name: one vacancy, one measure, or being found by employers as a blind profile. */
export type Purpose =
  | { readonly kind: 'vacancy'; readonly id: string }
  | { readonly kind: 'measure'; readonly id: string }
  | { readonly kind: 'being_found' };

/**
 * What a grant can open by its purpose. A firm never reads how a case goes on, an office or a second group never by a
 * class when work may start: an office decides on that itself, a group hears it from the person.
 */
export const SCOPES_FOR = {
  being_found: ['blind'],
  vacancy: ['blind', 'contact', 'cv', 'certificates', 'permission_class'],
  measure: ['contact', 'cv', 'certificates', 'progress'],
} as const satisfies Record<Purpose['kind'], readonly Scope[]>;

export interface Grant {
  readonly personId: string;
  /** The receiving organisation; null only for `being_found`, where every registered employer may read. */
  readonly recipientOrgId: string | null;
  readonly scopes: readonly Scope[];
  readonly purpose: Purpose;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly revoked: boolean;
}

export interface DisclosureRequest {
  readonly personId: string;
  readonly recipientOrgId: string;
  readonly scope: Scope;
  readonly purpose: Purpose;
  readonly day: LocalDate;
}

/** A grant lasts this long unless the person sets another day. */
export const DEFAULT_GRANT_DAYS = 90;

/**
 * True when a live grant covers exactly this disclosure: person, recipient, scope, purpose and day (§ 298(1)
 * SGB III asks for consent case by case, so nothing is inferred from a wider one).
 */
export function isDisclosed(grants: readonly Grant[], request: DisclosureRequest): boolean {
  return grants.some(
    (grant) =>
      grant.personId === request.personId &&
      !grant.revoked &&
      grant.from <= request.day &&
      request.day <= grant.until &&
      grant.scopes.includes(request.scope) &&
      samePurpose(grant.purpose, request.purpose) &&
      reaches(grant, request),
  );
}

function reaches(grant: Grant, request: DisclosureRequest): boolean {
  if (grant.recipientOrgId !== null) return grant.recipientOrgId === request.recipientOrgId;
  return grant.purpose.kind === 'being_found' && request.scope === 'blind';
}

function samePurpose(a: Purpose, b: Purpose): boolean {
  if (a.kind === 'being_found' || b.kind === 'being_found') return a.kind === b.kind;
  return a.kind === b.kind && a.id === b.id;
}

import type { Scope } from './grants.js';

/**
 * What each scope of a grant opens beside the blind profile, wherever it is shown: page, API, answer link, print, calendar
 * file, mail, referral. A field stands under one scope only, so that no scope opens what another one names.
 */
export const SCOPE_FIELDS = {
  blind: [],
  contact: ['name', 'phone', 'email'],
  cv: ['career'],
  certificates: ['proofs'],
  permission_class: ['permission'],
  progress: ['steps'],
} as const satisfies Record<Scope, readonly string[]>;

export type DisclosedField = (typeof SCOPE_FIELDS)[Scope][number];

/** Fields that scopes open together. */
export function fieldsOpenedBy(scopes: Iterable<Scope>): ReadonlySet<DisclosedField> {
  return new Set([...scopes].flatMap((scope): readonly DisclosedField[] => SCOPE_FIELDS[scope]));
}

import type { Actor } from '../platform/auth/index.js';
import type { Section } from '../web/shell/index.js';

/** Area of the portal in which a page about one person stands: her own profile, or the people of the desk. */
export function sectionOf(actor: Actor): Section {
  return actor.kind === 'person' ? 'profile' : 'people';
}

/** Where the reader finds the whole profile. */
export function profileOf(actor: Actor, personId: string): string {
  return actor.kind === 'person' ? '/me/profile' : `/people/${personId}`;
}

import { Actor, SYSTEM } from './actor.js';

/**
 * The portal at work for one person: row-level security gives it that person's rights and nothing of anybody else.
 * Jobs about one person run as this, never as `SYSTEM`.
 */
export function actingFor(personId: string): Actor {
  return { ...SYSTEM, personId };
}

/**
 * The portal at work for one organisation: row-level security gives it that organisation's rows and nothing of any
 * other, nor of the people whose cases it keeps. Jobs about one organisation run as this.
 */
export function actingForOrganisation(orgId: string): Actor {
  return { ...SYSTEM, orgId };
}

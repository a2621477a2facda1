import { Actor, SYSTEM } from './actor.js';

/**
 * The portal at work for one person: row-level security gives it that person's rights and nothing of anybody else.
 * Jobs about one person run as this, never as `SYSTEM`.
 */
export function actingFor(personId: string): Actor {
  return { ...SYSTEM, personId };
}

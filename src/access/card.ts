import { randomBytes } from 'node:crypto';
import { base32, fromBase32 } from '../platform/crypto/index.js';

/** Letters of a card: the first name the account, the others are its secret (50 bits, slowed down by the throttle). */
const NAME_LETTERS = 6;
const LETTERS = 16;

/** What a person signs in with who has no e-mail address: sixteen letters, printed on a card or kept on the phone. */
export interface Card {
  /** In groups of four, as printed. */
  readonly code: string;
  readonly login: string;
  readonly secret: string;
}

export function newCard(): Card {
  return cardOf(base32(randomBytes(10)));
}

/** The card behind typed letters: spaces, hyphens and small letters do not matter; null when it cannot be one. */
export function readCard(typed: string): Card | null {
  const letters = base32(fromBase32(typed));
  const plain = typed.replace(/[\s-]/g, '').toUpperCase();
  return plain.length === LETTERS && letters === plain ? cardOf(plain) : null;
}

function cardOf(letters: string): Card {
  return {
    code: (letters.match(/.{4}/g) ?? []).join('-'),
    login: `card:${letters.slice(0, NAME_LETTERS).toLowerCase()}`,
    secret: letters.slice(NAME_LETTERS),
  };
}

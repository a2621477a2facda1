/**
 * Codes of the German classification of occupations, KldB 2010: one digit per level of the tree
 * (Berufsbereich, -hauptgruppe, -gruppe, -untergruppe, -gattung). A code of any length from 1 to 5 names a node.
 */
export type KldbCode = string;

/** Requirement level, the fifth digit: 1 helper, 2 skilled (Fachkraft), 3 specialist, 4 expert. */
export type RequirementLevel = 1 | 2 | 3 | 4;

const PATTERN = /^\d{1,5}$/;

export function isKldbCode(text: unknown): text is KldbCode {
  return typeof text === 'string' && PATTERN.test(text);
}

/** True for a full five-digit code whose last digit is a requirement level. */
export function isKldb5(text: unknown): text is KldbCode {
  return typeof text === 'string' && /^\d{4}[1-4]$/.test(text);
}

/** Requirement level of a five-digit code; null for shorter codes, which do not carry one. */
export function requirementLevel(code: KldbCode): RequirementLevel | null {
  const digit = code.length === 5 ? Number(code[4]) : 0;
  return digit >= 1 && digit <= 4 ? (digit as RequirementLevel) : null;
}

/** The chain from a node up to its one-digit area, nearest first: `51311` gives 51311, 5131, 513, 51, 5. */
export function kldbAncestors(code: KldbCode): readonly KldbCode[] {
  return Array.from({ length: code.length }, (_, index) => code.slice(0, code.length - index));
}

/** Number of leading digits two codes share, 0..5. */
export function sharedDigits(a: KldbCode, b: KldbCode): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) if (a[index] !== b[index]) return index;
  return length;
}

/** What stood in the way; the same short list for reflections and practice cards, so that both can be counted. */
export const OBSTACLES = [
  'language',
  'permission',
  'recognition',
  'child_care',
  'mobility',
  'housing',
  'employer',
  'offices',
  'courage',
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** Shorter parts of names are everyday words in too many languages. */
const NAME_LETTERS = 3;
const ADDRESS = /\S@\S/;
const LONG_NUMBER = /(?:\d[\s/.-]?){6,}/;

/**
 * True when a text that is to be shared could lead to somebody: it holds a part of a known name as a word, an e-mail
 * address, or a number as long as a telephone number or a date of birth. A hint for the writer, no proof of the contrary.
 */
export function pointsToSomebody(text: string, names: readonly string[]): boolean {
  if (ADDRESS.test(text) || LONG_NUMBER.test(text)) return true;
  const words = new Set(wordsOf(text));
  return names.flatMap(wordsOf).some((part) => part.length >= NAME_LETTERS && words.has(part));
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('de')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** A UUID is four 32-bit words; their order as numbers is the order of the lower-case texts. */
export const ID_WORDS = 4;

/** Values of the characters of a lower-case UUID by their code, 16 for its dashes; every other code is above. */
const DIGIT = Uint8Array.from({ length: 128 }, (_, code) => {
  const digit = '0123456789abcdef-'.indexOf(String.fromCharCode(code));
  return digit < 0 ? 255 : digit;
});
const DASHES: ReadonlySet<number> = new Set([8, 13, 18, 23]);
const ID_LENGTH = 36;
/** Where the digits of each word stand. */
const DIGIT_PLACES = Array.from({ length: ID_LENGTH }, (_, at) => at).filter((at) => !DASHES.has(at));

/** @throws TypeError for anything but a lower-case UUID with its dashes, or with none */
export function idWords(id: string): readonly number[] {
  const plain = id.length === ID_LENGTH;
  let bad = plain ? 0 : Number(id.length !== DIGIT_PLACES.length);
  const words = [0, 0, 0, 0];
  for (let digit = 0; digit < DIGIT_PLACES.length; digit += 1) {
    const value = DIGIT[id.charCodeAt(plain ? (DIGIT_PLACES[digit] ?? 0) : digit)] ?? 255;
    bad |= value >> 4;
    words[digit >> 3] = (((words[digit >> 3] ?? 0) << 4) | (value & 15)) >>> 0;
  }
  if (plain) for (const at of DASHES) if (id.charCodeAt(at) !== 45) bad = 1;
  if (bad !== 0) throw new TypeError(`"${id}" is no lower-case UUID`);
  return words;
}

/** Four digits of each half of a word. */
const HEX = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, '0'));

export function idText(words: Uint32Array, row: number): string {
  const at = row * ID_WORDS;
  const high = (word: number): string => HEX[(words[at + word] ?? 0) >>> 16] ?? '';
  const low = (word: number): string => HEX[(words[at + word] ?? 0) & 0xffff] ?? '';
  return `${high(0)}${low(0)}-${high(1)}-${low(1)}-${high(2)}-${low(2)}${high(3)}${low(3)}`;
}

/** Negative when the id in row `a` comes before the one in row `b`, zero when equal. */
export function compareIds(wordsA: Uint32Array, a: number, wordsB: Uint32Array, b: number): number {
  for (let word = 0; word < ID_WORDS; word += 1) {
    const difference = (wordsA[a * ID_WORDS + word] ?? 0) - (wordsB[b * ID_WORDS + word] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Rows in the order of their ids, for finding a row by binary search. */
export function idOrder(words: Uint32Array, count: number): Uint32Array {
  let order = Uint32Array.from({ length: count }, (_, row) => row);
  // Radix passes over the first word, low half first; equal first words are put right afterwards.
  for (const shift of [0, 16]) order = radixPass(words, order, shift);
  for (let at = 1; at < count; at += 1)
    for (let back = at; back > 0 && outOfOrder(words, order, back); back -= 1) swap(order, back - 1, back);
  return order;
}

/** The row of an id, or −1. */
export function findId(words: Uint32Array, order: Uint32Array, id: readonly number[]): number {
  const wanted = Uint32Array.from(id);
  let low = 0;
  let high = order.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = order[middle] ?? 0;
    const comparison = compareIds(words, row, wanted, 0);
    if (comparison === 0) return row;
    if (comparison < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Ids of rows, four words each, and the rows in the order of their ids. */
export interface SortedIds {
  readonly ids: Uint32Array;
  readonly order: Uint32Array;
}

/** Calls with the rows of each id that both sides have; no side has an id twice. */
export function eachCommonId(a: SortedIds, b: SortedIds, take: (rowA: number, rowB: number) => void): void {
  for (let atA = 0, atB = 0; atA < a.order.length && atB < b.order.length;) {
    const [rowA, rowB] = [a.order[atA] ?? 0, b.order[atB] ?? 0];
    const comparison = compareIds(a.ids, rowA, b.ids, rowB);
    if (comparison === 0) take(rowA, rowB);
    if (comparison <= 0) atA += 1;
    if (comparison >= 0) atB += 1;
  }
}

function radixPass(words: Uint32Array, order: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(65_537);
  const digit = (row: number): number => ((words[row * ID_WORDS] ?? 0) >>> shift) & 0xffff;
  for (const row of order) starts[digit(row) + 1] = (starts[digit(row) + 1] ?? 0) + 1;
  for (let value = 0; value < 65_536; value += 1)
    starts[value + 1] = (starts[value + 1] ?? 0) + (starts[value] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const row of order) {
    const at = starts[digit(row)] ?? 0;
    starts[digit(row)] = at + 1;
    sorted[at] = row;
  }
  return sorted;
}

function outOfOrder(words: Uint32Array, order: Uint32Array, at: number): boolean {
  return compareIds(words, order[at - 1] ?? 0, words, order[at] ?? 0) > 0;
}

function swap(order: Uint32Array, a: number, b: number): void {
  const kept = order[a] ?? 0;
  order[a] = order[b] ?? 0;
  order[b] = kept;
}

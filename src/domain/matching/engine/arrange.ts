import { Allocate, AnyArray, ArrayType, Bag, Columns, Layout, make, Source } from './layout.js';

/** Rows of one source and where each goes. */
interface Moves {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/**
 * Copies rows into new columns of exact size, in the given order. Rows are numbered through the sources: those of
 * the second come after those of the first.
 */
export function arrange<L extends Layout>(
  layout: L,
  sources: readonly Source<L>[],
  order: Uint32Array,
  allocate: Allocate,
): Columns<L> {
  const result: Bag = {};
  const moves = movesOf(sources, order);
  const bags: readonly Bag[] = sources.map(({ data }) => data);
  for (const [name, { type, width }] of Object.entries(layout)) {
    if (width === 0) {
      arrangeList(result, name, type, bags, moves, order.length, allocate);
      continue;
    }
    const target = make(type, order.length * width, allocate);
    moves.forEach((move, at) => {
      const source = bags[at]?.[name];
      if (source) moveValues(target, source, move, width);
    });
    result[name] = target;
  }
  return result as Columns<L>;
}

/** Which rows each source gives. */
function movesOf(sources: readonly { readonly count: number }[], order: Uint32Array): readonly Moves[] {
  let first = 0;
  return sources.map(({ count }) => {
    const [from, to] = [new Uint32Array(count), new Uint32Array(count)];
    let size = 0;
    for (let index = 0; index < order.length; index += 1) {
      const row = (order[index] ?? 0) - first;
      if (row < 0 || row >= count) continue;
      from[size] = row;
      to[size++] = index;
    }
    first += count;
    return { from: from.subarray(0, size), to: to.subarray(0, size) };
  });
}

function arrangeList(
  result: Bag,
  name: string,
  type: ArrayType,
  bags: readonly Bag[],
  moves: readonly Moves[],
  count: number,
  allocate: Allocate,
): void {
  const start = make('u32', count + 1, allocate) as Uint32Array<ArrayBuffer>;
  const startsOf = (bag: Bag | undefined): Uint32Array =>
    (bag?.[`${name}Start`] ?? new Uint32Array(0)) as Uint32Array;
  moves.forEach((move, at) => countItems(start, startsOf(bags[at]), move));
  for (let index = 0; index < count; index += 1)
    start[index + 1] = (start[index + 1] ?? 0) + (start[index] ?? 0);
  const items = make(type, start[count] ?? 0, allocate);
  moves.forEach((move, at) => {
    const source = bags[at]?.[name];
    if (source) moveItems(items, start, source, startsOf(bags[at]), move);
  });
  result[name] = items;
  result[`${name}Start`] = start;
}

function countItems(start: Uint32Array, starts: Uint32Array, { from, to }: Moves): void {
  for (let index = 0; index < from.length; index += 1) {
    const row = from[index] ?? 0;
    start[(to[index] ?? 0) + 1] = (starts[row + 1] ?? 0) - (starts[row] ?? 0);
  }
}

/**
 * One function for each width of number: a loop that meets arrays of several kinds is many times slower than one that
 * always meets the same. Signed numbers move as unsigned ones of the same width.
 */
function moveValues(target: AnyArray, source: AnyArray, moves: Moves, width: number): void {
  if (target.BYTES_PER_ELEMENT === 1) return moveBytes(bytesOf(target), bytesOf(source), moves, width);
  if (target.BYTES_PER_ELEMENT === 2) return moveHalves(halvesOf(target), halvesOf(source), moves, width);
  if (target.BYTES_PER_ELEMENT !== 4) throw new Error('a column of another width');
  moveWords(wordsOf(target), wordsOf(source), moves, width);
}

function moveBytes(target: Uint8Array, source: Uint8Array, { from, to }: Moves, width: number): void {
  for (let index = 0; index < from.length; index += 1) {
    const [a, b] = [(from[index] ?? 0) * width, (to[index] ?? 0) * width];
    for (let part = 0; part < width; part += 1) target[b + part] = source[a + part] ?? 0;
  }
}

function moveHalves(target: Uint16Array, source: Uint16Array, { from, to }: Moves, width: number): void {
  for (let index = 0; index < from.length; index += 1) {
    const [a, b] = [(from[index] ?? 0) * width, (to[index] ?? 0) * width];
    for (let part = 0; part < width; part += 1) target[b + part] = source[a + part] ?? 0;
  }
}

function moveWords(target: Uint32Array, source: Uint32Array, { from, to }: Moves, width: number): void {
  for (let index = 0; index < from.length; index += 1) {
    const [a, b] = [(from[index] ?? 0) * width, (to[index] ?? 0) * width];
    for (let part = 0; part < width; part += 1) target[b + part] = source[a + part] ?? 0;
  }
}

/** All lists of the engine hold numbers of two bytes. */
function moveItems(
  target: AnyArray,
  start: Uint32Array,
  source: AnyArray,
  starts: Uint32Array,
  { from, to }: Moves,
): void {
  if (target.BYTES_PER_ELEMENT !== 2) throw new Error('a list of another width');
  const [items, given] = [halvesOf(target), halvesOf(source)];
  for (let index = 0; index < from.length; index += 1) {
    const [row, place] = [from[index] ?? 0, to[index] ?? 0];
    let next = starts[row] ?? 0;
    const end = start[place + 1] ?? 0;
    for (let at = start[place] ?? 0; at < end; at += 1) items[at] = given[next++] ?? 0;
  }
}

function bytesOf(array: AnyArray): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.length);
}

function halvesOf(array: AnyArray): Uint16Array {
  return new Uint16Array(array.buffer, array.byteOffset, array.length);
}

function wordsOf(array: AnyArray): Uint32Array {
  return new Uint32Array(array.buffer, array.byteOffset, array.length);
}

import { Allocate } from './layout.js';

/** Sorts rows by whole keys below `keys` without changing the order of equal ones. */
export function sortedBy(order: Uint32Array, keys: number, keyOf: (row: number) => number): Uint32Array {
  const start = new Uint32Array(keys + 1);
  const key = Uint32Array.from(order, keyOf);
  for (const value of key) start[value + 1] = (start[value + 1] ?? 0) + 1;
  for (let value = 0; value < keys; value += 1)
    start[value + 1] = (start[value + 1] ?? 0) + (start[value] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (let index = 0; index < order.length; index += 1) {
    const value = key[index] ?? 0;
    const at = start[value] ?? 0;
    start[value] = at + 1;
    sorted[at] = order[index] ?? 0;
  }
  return sorted;
}

/** For each key the rows that hold it, ascending. */
export interface Postings {
  readonly start: Uint32Array;
  readonly rows: Uint32Array;
}

/** Postings of `count` rows; `keysOf` calls back with each key of a row. */
export function postings(
  count: number,
  keys: number,
  keysOf: (row: number, each: (key: number) => void) => void,
  allocate: Allocate,
): Postings {
  const start = new Uint32Array(allocate((keys + 1) * 4) as ArrayBuffer);
  let total = 0;
  for (let row = 0; row < count; row += 1)
    keysOf(row, (key) => {
      start[key + 1] = (start[key + 1] ?? 0) + 1;
      total += 1;
    });
  for (let key = 0; key < keys; key += 1) start[key + 1] = (start[key + 1] ?? 0) + (start[key] ?? 0);
  const next = start.slice();
  const rows = new Uint32Array(allocate(total * 4) as ArrayBuffer);
  for (let row = 0; row < count; row += 1)
    keysOf(row, (key) => {
      const at = next[key] ?? 0;
      next[key] = at + 1;
      rows[at] = row;
    });
  return { start, rows };
}

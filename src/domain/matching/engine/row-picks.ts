import { Ranges } from './ranges.js';
import { Postings } from './sorting.js';

/** Keys of occupations by their closeness, the nearest first; sorts in place. */
export function nearestFirst(keys: number[], closeness: Uint16Array): readonly number[] {
  return keys.sort((a, b) => closeness[b]! - closeness[a]!);
}

/** Adds to `picks` the rows of a key that lie in `region`, whose ranges must ascend without overlap. */
export function pickRows({ start, rows }: Postings, key: number, region: Ranges, picks: Ranges): void {
  const end = start[key + 1] ?? 0;
  let at = start[key] ?? 0;
  for (let range = 0; range < region.count && at < end; range += 1) {
    const to = region.to[range]!;
    at = firstFrom(rows, at, end, region.from[range]!);
    for (; at < end && rows[at]! < to; at += 1) picks.addRow(rows[at]!);
  }
}

/** First place from `at` on whose row is not below `row`: doubling steps, then halving. */
function firstFrom(rows: Uint32Array, at: number, end: number, row: number): number {
  if (at >= end || rows[at]! >= row) return at;
  let step = 1;
  while (at + step < end && rows[at + step]! < row) step *= 2;
  let low = at + (step >> 1);
  let high = Math.min(end, at + step);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

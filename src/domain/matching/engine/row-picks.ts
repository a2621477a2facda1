import { Ranges } from './ranges.js';
import { SkillPostings } from './skill-postings.js';
import { Postings } from './sorting.js';

/** Adds to `picks` the rows of some keys that lie in `region`, whose ranges must ascend without overlap. */
export function pickRows(found: Postings, keys: readonly number[], region: Ranges, picks: Ranges): void {
  for (const key of keys) pickKey(found, key, region, picks);
}

/**
 * The rows whose occupation is near enough to reach the limit without skills; gives the greatest closeness that was
 * left out, for those have to be found by their skills.
 */
export function pickClose(
  found: Postings,
  keys: readonly number[],
  closeness: Uint16Array,
  needed: number,
  region: Ranges,
  picks: Ranges,
): number {
  let apart = 0;
  for (const key of keys) {
    const units = closeness[key]!;
    if (units >= needed) pickKey(found, key, region, picks);
    else if (units > apart) apart = units;
  }
  return apart;
}

/** The same for vacancies by skill, from the layers in which enough can be left. */
export function pickSkills(
  found: SkillPostings,
  skills: Uint16Array,
  needed: number,
  region: Ranges,
  picks: Ranges,
): void {
  const { layers, least } = found;
  const first = Math.max(
    0,
    least.findLastIndex((units) => units <= needed),
  );
  for (const skill of skills)
    for (let layer = first; layer < layers; layer += 1) pickKey(found, skill * layers + layer, region, picks);
}

function pickKey({ start, rows }: Postings, key: number, region: Ranges, picks: Ranges): void {
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

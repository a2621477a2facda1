import {
  GERMANY,
  type KldbCode,
  type KreisAgs,
  landOf,
  type RegionCode,
  regionLevel,
} from '../shared/index.js';
import { classOf, ratingOf, shortageValue } from './rating.js';
import type { ShortageAnswer, ShortageRecord, ShortageTree } from './types.js';

/** A rating as a regional table shows it, with its source; never a proxy. */
export type RegionalRating = Omit<ShortageAnswer, 'proxy'>;

/**
 * Everything the sources say about occupations in a Kreis: for each code and level the record of the nearest region
 * (Kreis → Agentur → Land → Germany), a published rating before an own calculation. Most severe first, ties by code.
 */
export function regionalRatings(tree: ShortageTree, kreis: KreisAgs): readonly RegionalRating[] {
  const regions = [kreis, ...(tree.agenturen.get(kreis) ?? []), landOf(kreis), GERMANY];
  const nearest = new Map<string, { readonly rating: RegionalRating; readonly steps: number }>();
  for (const [steps, region] of regions.entries())
    for (const record of recordsIn(tree, region)) {
      const rating = regionalRating(record);
      if (rating === null) continue;
      const key = `${record.kldb}|${record.requirement}`;
      const known = nearest.get(key);
      if (!known || isNearer(rating, steps, known.rating, known.steps)) nearest.set(key, { rating, steps });
    }
  return [...nearest.values()]
    .map(({ rating }) => rating)
    .sort((a, b) => b.value - a.value || textOrder(codeOf(a), codeOf(b)));
}

const BY_REGION = new WeakMap<ShortageTree, ReadonlyMap<RegionCode, readonly ShortageRecord[]>>();

/** A Kreis asks for four of some hundred regions, so the records are sorted by region once per tree. */
function recordsIn(tree: ShortageTree, region: RegionCode): readonly ShortageRecord[] {
  const known = BY_REGION.get(tree);
  if (known) return known.get(region) ?? [];
  const byRegion = new Map<RegionCode, ShortageRecord[]>();
  for (const record of [...tree.records.values()].flat()) {
    const list = byRegion.get(record.region);
    if (list) list.push(record);
    else byRegion.set(record.region, [record]);
  }
  BY_REGION.set(tree, byRegion);
  return byRegion.get(region) ?? [];
}

function regionalRating(record: ShortageRecord): RegionalRating | null {
  const rating = ratingOf(record);
  if (!rating) return null;
  return {
    ...rating,
    value: shortageValue(rating.score),
    class: classOf(rating.score),
    record,
    regionLevel: regionLevel(record.region),
    digits: record.kldb.length,
  };
}

function isNearer(a: RegionalRating, stepsA: number, b: RegionalRating, stepsB: number): boolean {
  if (stepsA !== stepsB) return stepsA < stepsB;
  if (a.ownCalculation !== b.ownCalculation) return !a.ownCalculation;
  return a.record.origin < b.record.origin;
}

function codeOf({ record }: RegionalRating): KldbCode {
  return `${record.kldb}|${record.requirement}`;
}

function textOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

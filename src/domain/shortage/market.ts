import {
  GERMANY,
  type KreisAgs,
  landOf,
  type RegionCode,
  regionLevel,
  type RegionLevel,
} from '../shared/index.js';
import { marketScore } from './rating.js';
import { MARKET_ORIGIN, type ShortageTree } from './types.js';

/** The apprenticeship market of a region over all occupations; suppressed small figures count as nothing. */
export interface RegionalMarket {
  readonly region: RegionCode;
  readonly level: RegionLevel;
  readonly year: number;
  readonly unfilled: number;
  readonly unplaced: number;
  /** Own calculation, 0..3; 1.5 is balance. See `marketScore`. */
  readonly score: number;
}

/** The market of each region of which there are figures, newest year. */
export function regionalMarkets(tree: ShortageTree): ReadonlyMap<RegionCode, RegionalMarket> {
  const sums = new Map<RegionCode, { year: number; unfilled: number; unplaced: number }>();
  for (const { origin, region, year, indicators } of [...tree.records.values()].flat()) {
    if (origin !== MARKET_ORIGIN) continue;
    const known = sums.get(region);
    if (known && known.year > year) continue;
    const sum = known?.year === year ? known : { year, unfilled: 0, unplaced: 0 };
    sum.unfilled += Number(indicators['unfilled'] ?? 0);
    sum.unplaced += Number(indicators['unplaced'] ?? 0);
    sums.set(region, sum);
  }
  return new Map(
    [...sums].map(([region, sum]) => [
      region,
      { region, level: regionLevel(region), ...sum, score: marketScore(sum.unfilled, sum.unplaced) ?? 0 },
    ]),
  );
}

/** The market that a Kreis belongs to: that of its Agentur, else of its Land, else of Germany; null without figures. */
export function marketOf(
  markets: ReadonlyMap<RegionCode, RegionalMarket>,
  tree: ShortageTree,
  kreis: KreisAgs,
): RegionalMarket | null {
  for (const region of [kreis, ...(tree.agenturen.get(kreis) ?? []), landOf(kreis), GERMANY]) {
    const market = markets.get(region);
    if (market) return market;
  }
  return null;
}

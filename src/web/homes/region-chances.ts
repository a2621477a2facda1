import type { CefrLevel, KreisAgs } from '../../domain/shared/index.js';
import type { RegionalRating } from '../../domain/shortage/index.js';
import { occupationGroup } from '../../domain/shortage/outcomes/index.js';
import type { ReachableKreis, RegionOutlook } from '../../labour-market/index.js';

/** An occupation in demand that people of a Kreis can reach. */
export interface Chance {
  readonly rating: RegionalRating;
  /** Kreise where it is short or watched, nearest first. */
  readonly where: readonly ReachableKreis[];
  /** Open vacancies of its group within reach, and how many of them for long. */
  readonly open: number;
  readonly long: number;
  /** What the vacancies of its group within reach ask most often; null without any. */
  readonly usualGerman: CefrLevel | null;
}

const MOST = 10;

/**
 * The occupations in demand in a Kreis and where people of it usually go to work: each once, with its most severe
 * rating, most severe first, ties by code.
 */
export function chancesOf(
  reach: readonly ReachableKreis[],
  ratingsOf: (ags: KreisAgs) => readonly RegionalRating[],
  outlooks: ReadonlyMap<KreisAgs, RegionOutlook>,
): readonly Chance[] {
  const found = new Map<string, { rating: RegionalRating; where: ReachableKreis[] }>();
  for (const kreis of reach)
    for (const rating of ratingsOf(kreis.ags)) {
      if (rating.class === 'none') break;
      const key = `${rating.record.kldb} ${rating.record.requirement}`;
      const known = found.get(key);
      if (!known) found.set(key, { rating, where: [kreis] });
      else {
        known.where.push(kreis);
        if (rating.value > known.rating.value) known.rating = rating;
      }
    }
  return [...found.entries()]
    .sort(([keyA, a], [keyB, b]) => b.rating.value - a.rating.value || (keyA < keyB ? -1 : 1))
    .slice(0, MOST)
    .map(([, { rating, where }]) => ({
      rating,
      where,
      ...demandOf(occupationGroup(rating.record.kldb), reach, outlooks),
    }));
}

function demandOf(
  group: string,
  reach: readonly ReachableKreis[],
  outlooks: ReadonlyMap<KreisAgs, RegionOutlook>,
): Pick<Chance, 'open' | 'long' | 'usualGerman'> {
  const levels = new Map<number, number>();
  let [open, long] = [0, 0];
  for (const { ags } of reach) {
    const counted = outlooks.get(ags)?.groups.find((entry) => entry.group === group);
    if (!counted) continue;
    open += counted.open;
    long += counted.long;
    for (const [level, count] of Object.entries(counted.levels))
      levels.set(Number(level), (levels.get(Number(level)) ?? 0) + count);
  }
  const [usual] = [...levels].sort(([a, countA], [b, countB]) => countB - countA || a - b);
  return { open, long, usualGerman: usual ? (usual[0] as CefrLevel) : null };
}

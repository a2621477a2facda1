import { KldbCode, KreisAgs, RegionCode, RegionLevel, RequirementLevel } from '../shared/index.js';

/**
 * Class of a rating. `unrated`: the source gives raw figures but no rating of its own.
 */
export type ShortageClass = 'shortage' | 'watch' | 'none' | 'unrated';

/** Statistic a record is from; more may be imported, so it is an open name. */
export type ShortageOrigin = string;

/** The six rated indicators of the BA Engpassanalyse, by the column names of its file. */
export const ENGPASS_INDICATORS = ['vakanz', 'asr', 'aquote', 'zuw', 'aba', 'entgl'] as const;

/** Survey of unfilled training places and unplaced applicants on 30 September (BIBB/BA). */
export const MARKET_ORIGIN: ShortageOrigin = 'apprenticeship_market';
export const ENGPASS_ORIGIN: ShortageOrigin = 'ba_engpassanalyse';

/**
 * What a source says about one occupation in one region and year. Codes of any level of both trees; imported as
 * published, never recomputed. A class of an indicator is 0..3, null for the source's X (no rating).
 */
export interface ShortageRecord {
  readonly origin: ShortageOrigin;
  readonly year: number;
  readonly region: RegionCode;
  readonly kldb: KldbCode;
  /** Level the rating is for; 0: all levels of the code. */
  readonly requirement: RequirementLevel | 0;
  /** Mean of the rated indicators, 0..3. */
  readonly score: number | null;
  readonly class: ShortageClass;
  readonly indicators: Readonly<Record<string, number | string | null>>;
}

/** A value for one occupation in one Kreis, with all that a page must say about where it comes from. */
export interface ShortageAnswer {
  /** 0 none to 1 severe; 0.5 is the bound of "under observation" and, in the market, balance. */
  readonly value: number;
  /** 0..3, as the source rates or as calculated here. */
  readonly score: number;
  readonly class: Exclude<ShortageClass, 'unrated'>;
  readonly record: ShortageRecord;
  readonly regionLevel: RegionLevel;
  /** Digits of the code that was found, 1..5. */
  readonly digits: number;
  /** The rating is that of the skilled neighbour, because helper jobs have none. */
  readonly proxy: boolean;
  /** Calculated here from raw figures; must be marked as such beside the source's name. */
  readonly ownCalculation: boolean;
}

/** Records ready for look-up, and the Agenturen that serve a Kreis. */
export interface ShortageTree {
  readonly records: ReadonlyMap<string, readonly ShortageRecord[]>;
  readonly agenturen: ReadonlyMap<KreisAgs, readonly RegionCode[]>;
}

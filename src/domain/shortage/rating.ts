import { ShortageClass, ShortageRecord } from './types.js';

/** Bounds of the mean of the rated indicators (BA Engpassanalyse): from 2.0 shortage, from 1.5 under observation. */
const SHORTAGE_FROM = 2;
const WATCH_FROM = 1.5;
export const MAX_SCORE = 3;

export type RatedClass = Exclude<ShortageClass, 'unrated'>;

export function classOf(score: number): RatedClass {
  if (score >= SHORTAGE_FROM) return 'shortage';
  return score >= WATCH_FROM ? 'watch' : 'none';
}

/** Score of 0..3 as the value of 0..1 that the matcher takes. */
export function shortageValue(score: number): number {
  return Math.max(0, Math.min(1, score / MAX_SCORE));
}

/** Figures under 3 are suppressed in the survey; the middle of what can stand behind a blank. */
const SUPPRESSED = 1;

/** Weight of "no figure yet": two cells of the size to which the survey rounds pull small markets towards balance. */
const PRIOR = 3;

/**
 * Own calculation: unfilled training places as a share of unfilled places and unplaced applicants, scaled to 0..3 so
 * that balance is 1.5. Null when both figures are suppressed: nothing is known then.
 */
export function marketScore(unfilled: number | null, unplaced: number | null): number | null {
  if (unfilled === null && unplaced === null) return null;
  const places = (unfilled ?? SUPPRESSED) + PRIOR;
  const people = (unplaced ?? SUPPRESSED) + PRIOR;
  return (MAX_SCORE * places) / (places + people);
}

export interface Rating {
  readonly score: number;
  readonly ownCalculation: boolean;
}

/** The source's own score, else one calculated from the market's figures, else null. */
export function ratingOf(record: ShortageRecord): Rating | null {
  if (record.score !== null) return { score: record.score, ownCalculation: false };
  const { unfilled, unplaced } = record.indicators;
  if (unfilled === undefined && unplaced === undefined) return null;
  const score = marketScore(figure(unfilled), figure(unplaced));
  return score === null ? null : { score, ownCalculation: true };
}

function figure(value: number | string | null | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

import { RateInterval } from './intervals.js';

/** What may be said in a sentence. `too_few` reads "too few cases to say". */
export type Verdict = 'too_few' | 'no_clear_difference' | 'higher' | 'lower';

/** Fewer cases in one arm than this, and nothing is said. */
export const MIN_CASES = 30;
/** An interval that holds zero and reaches further than this to a side could hide a difference that matters. */
export const MAX_HALF_WIDTH = 0.15;

/**
 * The sentence that a difference allows:
 * 1. fewer than 30 cases in either arm: too few to say;
 * 2. the interval lies wholly on one side of zero: higher or lower;
 * 3. it holds zero and is narrow (half-width up to 15 points): no clear difference;
 * 4. it holds zero and is wide: too few to say, because a large difference is as possible as none.
 * Observed cases are no experiment: no verdict speaks of a cause, and the page says so beside it.
 */
export function verdictOf(difference: RateInterval | null, casesA: number, casesB: number): Verdict {
  if (difference === null || Math.min(casesA, casesB) < MIN_CASES) return 'too_few';
  if (difference.low > 0) return 'higher';
  if (difference.high < 0) return 'lower';
  return (difference.high - difference.low) / 2 <= MAX_HALF_WIDTH ? 'no_clear_difference' : 'too_few';
}

import { Arm, RateInterval, Z_95 } from './intervals.js';

/** Two arms that are alike in everything the stratum names. */
export interface Stratum {
  readonly a: Arm;
  readonly b: Arm;
}

export interface AdjustedDifference extends RateInterval {
  /** Strata in which both arms have cases; others say nothing about the difference. */
  readonly strata: number;
  /** Share of all cases that lie in those strata, 0..1. */
  readonly used: number;
}

/**
 * Common difference of shares over strata with Mantel–Haenszel weights (Greenland & Robins, Biometrics 41, 1985) and
 * Sato's variance (Biometrics 45, 1989), which holds for few large strata and for many small ones. Null when no
 * stratum has cases in both arms.
 */
export function mantelHaenszel(strata: readonly Stratum[], z: number = Z_95): AdjustedDifference | null {
  const usable = strata.filter((stratum) => stratum.a.trials > 0 && stratum.b.trials > 0);
  if (usable.length === 0) return null;
  let [weights, weighted, sumP, sumQ] = [0, 0, 0, 0];
  for (const { a, b } of usable) {
    const n = a.trials + b.trials;
    const [x, y, n1, n0] = [a.successes, b.successes, a.trials, b.trials];
    weights += (n1 * n0) / n;
    weighted += (x * n0 - y * n1) / n;
    sumP += (n1 * n1 * y - n0 * n0 * x + (n1 * n0 * (n0 - n1)) / 2) / (n * n);
    sumQ += (x * (n0 - y) + y * (n1 - x)) / (2 * n);
  }
  const value = weighted / weights;
  const half = (z * Math.sqrt(Math.max(0, value * sumP + sumQ))) / weights;
  return {
    value,
    low: Math.max(-1, value - half),
    high: Math.min(1, value + half),
    strata: usable.length,
    used: casesOf(usable) / casesOf(strata),
  };
}

function casesOf(strata: readonly Stratum[]): number {
  return strata.reduce((sum, stratum) => sum + stratum.a.trials + stratum.b.trials, 0);
}

/** A share with its interval; all three lie in 0..1. */
export interface RateInterval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** `successes` of `trials`; both whole numbers, successes ≤ trials. */
export interface Arm {
  readonly successes: number;
  readonly trials: number;
}

/** 97.5 % quantile of the standard normal distribution: two-sided 95 % intervals. */
export const Z_95 = 1.959963984540054;

/**
 * Wilson's score interval of a share without continuity correction (Newcombe, Statistics in Medicine 17, 1998,
 * pp. 857–872, method 3). Null without trials: nothing can be said.
 */
export function wilson(arm: Arm, z: number = Z_95): RateInterval | null {
  const { successes, trials } = arm;
  if (trials === 0) return null;
  const p = successes / trials;
  const centre = p + (z * z) / (2 * trials);
  const half = z * Math.sqrt((p * (1 - p)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return {
    value: p,
    low: successes === 0 ? 0 : Math.max(0, (centre - half) / scale),
    high: successes === trials ? 1 : Math.min(1, (centre + half) / scale),
  };
}

/**
 * Difference of two independent shares, first minus second, with the hybrid score interval (Newcombe, Statistics in
 * Medicine 17, 1998, pp. 873–890, method 10). Values in −1..1; null when an arm has no trials.
 */
export function rateDifference(a: Arm, b: Arm, z: number = Z_95): RateInterval | null {
  const first = wilson(a, z);
  const second = wilson(b, z);
  if (!first || !second) return null;
  const value = first.value - second.value;
  return {
    value,
    low: Math.max(-1, value - Math.hypot(first.value - first.low, second.high - second.value)),
    high: Math.min(1, value + Math.hypot(first.high - first.value, second.value - second.low)),
  };
}

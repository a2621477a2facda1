/** How counts become public. */
export interface Policy {
  /** Counts below this are never published nor derivable; 0 among them, for "nobody" tells about everybody of a small group. */
  readonly threshold: number;
  /** A hidden count below the threshold lies in an interval of at least this width from anything published. */
  readonly minWidth: number;
  /** Published counts are rounded to multiples of this. */
  readonly roundTo: number;
}

/**
 * The rule of the public pages: no count below 5, and none that can be narrowed to fewer than six possible values, so
 * that 5 or more always remains possible. The protection is computed for the exact numbers; rounding comes on top.
 */
export const PUBLIC_POLICY: Policy = { threshold: 5, minWidth: 5, roundTo: 5 };

export function isSensitive(value: number, policy: Policy): boolean {
  return value < policy.threshold;
}

/** Nearest multiple, halves up: 7 and 8 of fives are 5 and 10. */
export function roundCount(value: number, policy: Policy): number {
  return Math.round(value / policy.roundTo) * policy.roundTo;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits between the starts of a delivery to somebody else's server; together a little over three days. */
const WAITS: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** How often a delivery is started in all. */
export const DELIVERY_ATTEMPTS = WAITS.length + 1;

/**
 * When a delivery that failed for the `failures`-th time is started again; null: it is given up. The waits are those
 * the standard-webhooks specification recommends, without jitter, because each delivery has its own time already.
 */
export function nextAttempt(failures: number, now: Date): Date | null {
  const wait = WAITS[failures - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait);
}

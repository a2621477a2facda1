/**
 * Which warning before a last day is due.
 * @param left days until the last day; 0 on the day itself, negative after it
 * @param steps the days before it on which somebody is told, in any order
 * @returns the latest step that has been reached, so that a missed morning warns once and not for each step; null before
 *   the first of them and after the last day
 */
export function warningReached(left: number, steps: readonly number[]): number | null {
  if (left < 0) return null;
  const reached = steps.filter((step) => left <= step);
  return reached.length === 0 ? null : Math.min(...reached);
}

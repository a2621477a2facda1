/** Values above 0, each once, ascending. */
export function distinctAmounts(values: ArrayLike<number>, count: number): readonly number[] {
  const found = new Set<number>();
  for (let at = 0; at < count; at += 1) if ((values[at] as number) > 0) found.add(values[at] as number);
  return [...found].sort((a, b) => a - b);
}

/** With less than two of the smallest amounts only one more can be paid: then the largest that can be is what counts. */
export function whatCounts(left: number, amounts: readonly number[]): number {
  const least = amounts[0];
  if (least === undefined || left < least) return 0;
  return left < 2 * least ? (amounts.findLast((amount) => amount <= left) ?? 0) : left;
}

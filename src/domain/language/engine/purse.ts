/** Values above 0, each once, ascending. */
export function distinctAmounts(values: ArrayLike<number>, count: number): readonly number[] {
  const found: number[] = [];
  let last = 0;
  for (let at = 0; at < count; at += 1) {
    const value = values[at] as number;
    if (value <= 0 || value === last) continue;
    last = value;
    if (!found.includes(value)) found.push(value);
  }
  return found.length < 2 ? found : found.sort((a, b) => a - b);
}

/** With less than two of the smallest amounts only one more can be paid: then the largest that can be is what counts. */
export function whatCounts(left: number, amounts: readonly number[]): number {
  const least = amounts[0];
  if (least === undefined || left < least) return 0;
  if (left >= 2 * least) return left;
  let at = amounts.length - 1;
  while ((amounts[at] as number) > left) at -= 1;
  return amounts[at] as number;
}

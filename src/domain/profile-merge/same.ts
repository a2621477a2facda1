/** A value as one text that does not depend on the order of the keys; a missing key equals an undefined one. */
export function asText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asText).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${asText(one)}`).join()}}`;
}

/** Whether two values say exactly the same. */
export function isEqual(a: unknown, b: unknown): boolean {
  return asText(a) === asText(b);
}

/** Whether two lists hold the same, in whatever order. */
export function sameSet(a: readonly unknown[], b: readonly unknown[]): boolean {
  return isEqual(a.map(asText).sort(), b.map(asText).sort());
}

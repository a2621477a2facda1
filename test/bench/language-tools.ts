/** A line of the table. */
export function note(name: string, value: string): void {
  console.log(`${name.padEnd(44)} ${value}`);
}

/** Seconds since a moment of `performance.now()`. */
export function seconds(started: number): number {
  return round((performance.now() - started) / 1000);
}

/** Three digits. */
export function round(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

import { PackedLevels } from './packed.js';

/** A certificate won on the way. */
export interface Held {
  readonly exam: number;
  readonly levels: PackedLevels;
  readonly date: number;
  readonly certScheme: number;
}

/** An exam that was tried. */
export interface Tried {
  readonly exam: number;
  readonly target: number;
  /** Skills taught or tested on the way, packed as 15 per skill. */
  readonly skills: number;
}

/**
 * What is in hand after some runs were passed and others failed, apart from the day and from results that are not
 * out. One object per different content, so that its values are computed once.
 */
export interface Rest {
  readonly reached: PackedLevels;
  readonly held: readonly Held[];
  readonly tried: readonly Tried[];
  /** Money and units left, as far as they decide what can still be paid. */
  readonly money: number;
  readonly units: number;
  readonly provenOn: number;
  /** Highest level held and highest exam tried, for bounds. */
  readonly certified: number;
  readonly triedLevel: number;
  /** What follows by the place of the run. */
  readonly ifPassed: Map<number, Rest>;
  readonly ifFailed: Map<number, Rest>;
  /** What is known of the value per place and results that are out, for the evaluation named. */
  readonly values: Map<number | string, Known>;
  evaluation: number;
  /** Its state in the simpler problem; -1 = not asked yet. */
  state: number;
}

/** Bounds on a value, and the run to take first for the lower one (-1 = none). */
export interface Known {
  low: number;
  high: number;
  at: number;
}

/** Equal for equal certificates, in whatever order. */
export function heldKey(held: readonly Held[]): string {
  if (held.length === 0) return '';
  return held
    .map(({ exam, levels, date, certScheme }) => `${exam}.${levels}.${date}.${certScheme}`)
    .sort()
    .join();
}

/** Equal for equal tries. */
export function triedKey(tried: readonly Tried[]): string {
  return tried.length === 0 ? '' : tried.map(({ exam, skills }) => `${exam}.${skills}`).join();
}

import { KeyNumbers } from './key-numbers.js';
import { PackedLevels, highest } from './packed.js';

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

/** A list of which there is one object per content, with what was worked out for it. */
export interface Kept<T> {
  readonly number: number;
  readonly list: readonly T[];
  /** Highest level held, or highest exam tried, for bounds. */
  readonly level: number;
  /** What becomes of it, by the place of the run. */
  ifPassed: Map<number, Kept<T>> | null;
  ifFailed: Map<number, Kept<T>> | null;
}

/**
 * What is in hand after some runs were passed and others failed, apart from the day and from results that are not
 * out. One object per different content, so that its values are computed once.
 */
export interface Rest {
  readonly number: number;
  readonly reached: PackedLevels;
  readonly held: Kept<Held>;
  readonly tried: Kept<Tried>;
  /** Money and units left, as far as they decide what can still be paid. */
  readonly money: number;
  readonly units: number;
  readonly provenOn: number;
  /** Its state in the simpler problem; -1 = not asked yet. */
  state: number;
}

/** Gives one object per content of a list: lists of the same entries in whatever order are one. */
export class Keeper<T> {
  none: Kept<T> = this.make(0, []);
  /** By number: 0 is the empty list, the others are one entry after a shorter list. */
  private kept: Kept<T>[] = [];
  private readonly lists = new KeyNumbers();
  private readonly entries = new KeyNumbers();

  /** `numberOf` gives equal numbers to equal entries. */
  constructor(
    private readonly numberOf: (entry: T, entries: KeyNumbers) => number,
    private readonly levelOf: (entry: T) => number,
  ) {}

  clear(): void {
    this.none = this.make(0, []);
    this.kept = [];
    this.lists.clear();
    this.entries.clear();
  }

  of(list: readonly T[]): Kept<T> {
    if (list.length === 0) return this.none;
    const numbers = list.map((entry) => this.numberOf(entry, this.entries));
    if (numbers.length > 1) numbers.sort((a, b) => a - b);
    let number = 0;
    for (const entry of numbers) number = this.lists.of(number, entry, 0) + 1;
    return (this.kept[number] ??= this.make(number, list));
  }

  private make(number: number, list: readonly T[]): Kept<T> {
    const level = list.reduce((most, entry) => Math.max(most, this.levelOf(entry)), 0);
    return { number, list, level, ifPassed: null, ifFailed: null };
  }
}

export function keeperOfHeld(): Keeper<Held> {
  return new Keeper(
    ({ exam, levels, date, certScheme }, entries) =>
      entries.of(entries.of(exam, levels, date), certScheme, NO_DAY),
    ({ levels }) => highest(levels),
  );
}

export function keeperOfTried(): Keeper<Tried> {
  return new Keeper(
    ({ exam, skills }, entries) => entries.of(exam, skills, 0),
    ({ target }) => target,
  );
}

/** Before every day. */
const NO_DAY = -1;

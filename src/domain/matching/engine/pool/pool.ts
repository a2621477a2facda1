import { WeightTable } from '../../weights.js';
import { Ranges } from '../ranges.js';
import { COVERED_MASK, NEAR_SHIFT } from '../scan-vacancies.js';
import { Box } from './box.js';
import { Candidates } from './candidates.js';
import { LocalPostings } from './local-postings.js';

/** Places looked through at a time, before the limit is asked for again. */
export const PLAIN_AT_ONCE = 64;

/** Where the rows of a pool are looked at from. */
export interface Spot {
  /** The places from which the way is counted; null: the way is `nearest` for every row. */
  readonly box: Box | null;
  /** Square of the farthest way in steps at which a row matters. */
  readonly reach: number;
  /** Units of a way of no length. */
  readonly nearest: number;
}

/** Units that the way from the nearest place of a spot leaves at most. */
export function nearness({ nearest }: Spot, squared: number): number {
  return nearest - Math.min(nearest, Math.floor(Math.sqrt(squared)));
}

/**
 * Rows that a block of neighbours can reach, copied side by side with those first that can give most, and found by
 * skill and by occupation: what neighbours share is looked up once for all of them.
 */
export abstract class Pool {
  count = 0;
  /** Row in the store of each place. */
  rows = new Int32Array(0);
  /** Units of place, shortage and ages that a row can give at most; falling. */
  most = new Int16Array(0);
  /** What the present question found at each place; see Copied. */
  noted = new Int32Array(0);
  readonly bySkill = new LocalPostings();
  readonly byOccupation = new LocalPostings();
  /** Units of a way of no length, and whether rows differ by it. */
  nearest = 0;
  countsWay = false;
  /** Places at which something is noted. */
  protected touched = new Int32Array(0);
  protected touches = 0;
  protected readonly found = new Candidates();

  /** The most that any row can give. */
  get best(): number {
    return this.count === 0 ? -Infinity : this.most[0]!;
  }

  /** Notes the nearness of an occupation wherever it is named; the greatest counts. */
  approach(occupation: number, units: number): void {
    const { noted, touched, byOccupation } = this;
    const { rows } = byOccupation;
    const end = byOccupation.to(occupation);
    for (let at = byOccupation.from(occupation); at < end; at += 1) {
      const place = rows[at]!;
      const held = noted[place]!;
      if (held === 0) touched[this.touches++] = place;
      if (held >>> NEAR_SHIFT < units) noted[place] = (units << NEAR_SHIFT) | (held & COVERED_MASK);
    }
  }

  /**
   * Adds the places at which skills are worth more than none or an occupation is near, if the limit is within reach:
   * `missing` is what a row has to bring itself.
   */
  pickNoted({ skills, occupation }: WeightTable, missing: number, picks: Ranges): void {
    const { noted, most, touched, touches } = this;
    for (let at = 0; at < touches; at += 1) {
      const place = touched[at]!;
      const covered = noted[place]! & COVERED_MASK;
      const near = noted[place]! >>> NEAR_SHIFT;
      if (near === 0 && covered <= skills.neutral) continue;
      const units = Math.max(covered, skills.neutral) + Math.max(near, occupation.neutral);
      if (units + most[place]! >= missing) picks.addRow(place);
    }
  }

  /** Makes everything forgotten that was noted. */
  forget(): void {
    const { noted, touched, touches } = this;
    for (let at = 0; at < touches; at += 1) noted[touched[at]!] = 0;
    this.touches = 0;
  }

  /** Puts the rows found into their order. */
  protected arrange({ box, nearest }: Spot): void {
    this.nearest = nearest;
    this.countsWay = box !== null;
    this.count = this.found.count;
    if (this.rows.length < this.count) this.grow(Math.ceil(this.count * 1.25));
    this.found.order(this.rows, this.most);
  }

  protected grow(length: number): void {
    this.rows = new Int32Array(length);
    this.most = new Int16Array(length);
    this.noted = new Int32Array(length);
    this.touched = new Int32Array(length);
  }
}

/** Rows that cost about as much to lay out as one search without. */
const ROWS_PER_SEARCH = 2000;

/** Whether laying out a region costs less than it saves for a block of so many rows. */
export function isWorthPool(rows: number, region: Ranges): boolean {
  return rows > 1 && sizeOf(region) <= rows * ROWS_PER_SEARCH;
}

/** How many rows a region has. */
export function sizeOf({ count, from, to }: Ranges): number {
  let size = 0;
  for (let range = 0; range < count; range += 1) size += to[range]! - from[range]!;
  return size;
}

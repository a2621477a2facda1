import { KeyNumbers } from './key-numbers.js';
import { PendingList } from './pending.js';

const FEWEST = 64;

/** What is known of the values of one day, by what is in hand, place and results that are not out. */
export class KnownValues {
  private readonly numbers = new KeyNumbers();
  /** Bounds on the value, and the run to take first for the lower one (-1 = none), by number. */
  low = new Float64Array(FEWEST);
  high = new Float64Array(FEWEST);
  at = new Int32Array(FEWEST);

  clear(): void {
    this.numbers.clear();
  }

  /** Number of a value; -1 where nothing is known. */
  find(rest: number, place: number, pending: PendingList): number {
    return this.numbers.find(rest, place, pending);
  }

  /** Number of a value; one seen for the first time is known to be at most `bound`. */
  of(rest: number, place: number, pending: PendingList, bound: number): number {
    const before = this.numbers.count;
    const number = this.numbers.of(rest, place, pending);
    if (number < before) return number;
    if (number >= this.low.length) this.grow();
    this.low[number] = 0;
    this.high[number] = bound;
    this.at[number] = -1;
    return number;
  }

  private grow(): void {
    const { low, high, at } = this;
    const size = low.length * 2;
    (this.low = new Float64Array(size)).set(low);
    (this.high = new Float64Array(size)).set(high);
    (this.at = new Int32Array(size)).set(at);
  }
}

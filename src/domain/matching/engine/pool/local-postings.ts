import { Candidates } from './candidates.js';

/** What rows of a store hold: items of row r between start[r] and start[r + 1]; one item each where there is no start. */
export interface ItemLists {
  readonly start: Uint32Array | null;
  readonly items: Uint16Array;
  /** Units of each item; null: not asked for. */
  readonly units: Uint16Array | null;
}

/** For each key the places of the candidates that hold it; filled anew for each block of neighbours. */
export class LocalPostings {
  private keys = 0;
  private end = new Uint32Array(0);
  rows = new Int32Array(0);
  units = new Uint16Array(0);

  from(key: number): number {
    return key > 0 && key <= this.keys ? this.end[key - 1]! : 0;
  }

  /** One past the last place of a key; the same as `from` for a key that nobody holds. */
  to(key: number): number {
    return key < this.keys ? this.end[key]! : 0;
  }

  fill(found: Candidates, lists: ItemLists, keys: number): void {
    this.keys = keys;
    const total = this.count(found, lists, keys);
    if (this.rows.length < total) {
      this.rows = new Int32Array(Math.ceil(total * 1.25));
      if (lists.units) this.units = new Uint16Array(this.rows.length);
    }
    const { end, rows, units } = this;
    const { start, items, units: given } = lists;
    for (let at = 0; at < found.count; at += 1) {
      const row = found.rows[at]!;
      const place = found.place[at]!;
      const last = start === null ? row + 1 : start[row + 1]!;
      for (let item = start === null ? row : start[row]!; item < last; item += 1) {
        const to = end[items[item]!]!;
        end[items[item]!] = to + 1;
        rows[to] = place;
        if (given !== null) units[to] = given[item]!;
      }
    }
  }

  /** Counts the items of each key and lets `end` be where each key begins; gives the sum. */
  private count(found: Candidates, { start, items }: ItemLists, keys: number): number {
    if (this.end.length < keys) this.end = new Uint32Array(keys);
    else this.end.fill(0, 0, keys);
    const { end } = this;
    for (let at = 0; at < found.count; at += 1) {
      const row = found.rows[at]!;
      const last = start === null ? row + 1 : start[row + 1]!;
      for (let item = start === null ? row : start[row]!; item < last; item += 1) end[items[item]!]! += 1;
    }
    let total = 0;
    for (let key = 0; key < keys; key += 1) {
      const held = end[key]!;
      end[key] = total;
      total += held;
    }
    return total;
  }
}

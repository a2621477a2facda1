/**
 * Numbers per state of a row, side by side because they are read together. First the best promise from the place on,
 * then the best of a run with another exam than that one has, the best of a run that does not ask for a certificate
 * of the highest level held, and the place of the best (-1 = none).
 */
export const CELL = { second: 1, free: 2, where: 3, width: 4 } as const;

/**
 * Values of all states from each place on. Most runs improve nothing for anybody: such a place shares the row of the
 * next one, and only where something improves a row of its own is begun as a copy.
 */
export class ChanceRows {
  /** Per state: the best promise, and those of `CELL`. */
  values = new Float64Array(0);
  /** By place: where its row begins in `values`. */
  begin = new Int32Array(0);
  private own = new Uint8Array(0);
  private rowLength = 0;
  private used = 0;

  /** Makes room for places up to `end` and for some states; true when that takes all rows away. */
  fit(end: number, states: number): boolean {
    const isShort = this.begin.length <= end;
    const isNarrow = states * CELL.width > this.rowLength;
    if (isNarrow) this.rowLength = (states + (states >> 1) + 8) * CELL.width;
    if (isShort) {
      this.begin = new Int32Array(end * 2 + 2);
      this.own = new Uint8Array(end * 2 + 2);
    }
    return isShort || isNarrow;
  }

  /** Rows become as short as the next field allows. */
  forgetWidth(): void {
    this.rowLength = 0;
  }

  /** Starts anew with one row, that of the end. */
  clear(end: number): void {
    this.used = 0;
    this.own.fill(0, 0, end + 1);
    this.begin[end] = 0;
    this.reserve();
    this.used = this.rowLength;
  }

  /** Values of a state at the end, where nothing more can be taken. */
  start(end: number, state: number, without: number): void {
    const { values } = this;
    const at = (this.begin[end] as number) + state * CELL.width;
    values[at] = values[at + CELL.second] = values[at + CELL.free] = without;
    values[at + CELL.where] = -1;
  }

  /** Values of a state at a place with a row of its own, before anything is offered: those of the next place. */
  carry(place: number, state: number): void {
    const { values, begin } = this;
    const at = (begin[place] as number) + state * CELL.width;
    const from = (begin[place + 1] as number) + state * CELL.width;
    for (let cell = 0; cell < CELL.width; cell += 1) values[at + cell] = values[from + cell] as number;
  }

  /** True when the place has a row of its own. Where it has none, it shares that of the next place from now on. */
  isOwn(place: number): boolean {
    if (this.own[place] === 1) return true;
    this.begin[place] = this.begin[place + 1] as number;
    return false;
  }

  /**
   * Writes down a promise that is better than what the state has from the next place on: than the best, or than the
   * best of another exam. `isFree`: it counts among those of `CELL.free`, too.
   */
  offer(place: number, state: number, promise: number, exams: Int32Array, isFree: boolean): void {
    const { values } = this;
    let at = (this.begin[place] as number) + state * CELL.width;
    const best = values[at] as number;
    const bestAt = values[at + CELL.where] as number;
    const isOther = bestAt < 0 || exams[bestAt] !== exams[place];
    if (!isFree && !isOther && promise <= best) return;
    if (this.own[place] === 0) at = this.insert(place) + state * CELL.width;
    if (isFree) values[at + CELL.free] = promise;
    if (isOther && promise > (values[at + CELL.second] as number))
      values[at + CELL.second] = Math.min(promise, best);
    if (promise <= best) return;
    values[at] = promise;
    values[at + CELL.where] = place;
  }

  /** Gives the place a row of its own, a copy of the shared one; returns where it begins. */
  private insert(place: number): number {
    const from = this.begin[place] as number;
    const row = this.used;
    this.values.copyWithin(row, from, from + this.rowLength);
    this.used += this.rowLength;
    this.own[place] = 1;
    return (this.begin[place] = row);
  }

  /** Room for one more row: `values` may be another array afterwards. */
  reserve(): void {
    const size = this.used + this.rowLength;
    if (this.values.length >= size) return;
    const { values } = this;
    (this.values = new Float64Array(size * 2)).set(values.subarray(0, this.used));
  }
}

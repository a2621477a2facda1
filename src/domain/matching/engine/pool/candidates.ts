/** Rows of a region in its order, each with what it can give at most and its place when the best come first. */
export class Candidates {
  count = 0;
  rows = new Int32Array(0);
  place = new Int32Array(0);
  private most = new Int16Array(0);
  private start = new Uint32Array(0);

  /** Empties the list and makes room for so many rows. */
  clear(room: number): this {
    this.count = 0;
    if (room <= this.rows.length) return this;
    const length = Math.ceil(room * 1.25);
    this.rows = new Int32Array(length);
    this.place = new Int32Array(length);
    this.most = new Int16Array(length);
    return this;
  }

  add(row: number, most: number): void {
    this.rows[this.count] = row;
    this.most[this.count] = most;
    this.count += 1;
  }

  /** Gives each row its place: greatest `most` first. Writes rows and their `most` in that order. */
  order(rows: Int32Array, mosts: Int16Array): void {
    const { count, most, place } = this;
    let [low, high] = [32_767, -32_768];
    for (let at = 0; at < count; at += 1) {
      low = Math.min(low, most[at]!);
      high = Math.max(high, most[at]!);
    }
    const start = this.starts(high - low + 2);
    for (let at = 0; at < count; at += 1) start[high - most[at]! + 1]! += 1;
    for (let key = 1; key <= high - low; key += 1) start[key]! += start[key - 1]!;
    for (let at = 0; at < count; at += 1) {
      const key = high - most[at]!;
      const to = start[key]!;
      start[key] = to + 1;
      place[at] = to;
      rows[to] = this.rows[at]!;
      mosts[to] = most[at]!;
    }
  }

  private starts(length: number): Uint32Array {
    if (this.start.length < length) this.start = new Uint32Array(length);
    else this.start.fill(0, 0, Math.max(0, length));
    return this.start;
  }
}

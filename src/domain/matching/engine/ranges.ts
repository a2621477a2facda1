/** Row ranges `from[i] <= row < to[i]`; reused from query to query. */
export class Ranges {
  count = 0;
  from = new Int32Array(256);
  to = new Int32Array(256);

  clear(): this {
    this.count = 0;
    return this;
  }

  add(from: number, to: number): this {
    if (from >= to) return this;
    if (this.count === this.from.length) this.grow();
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.count += 1;
    return this;
  }

  addRow(row: number): void {
    this.add(row, row + 1);
  }

  private grow(): void {
    const { from, to } = this;
    this.from = new Int32Array(from.length * 2);
    this.to = new Int32Array(to.length * 2);
    this.from.set(from);
    this.to.set(to);
  }
}

/** Range lists that one search at a time works with. */
export class Scratch {
  readonly region = new Ranges();
  readonly ring = new Ranges();
  readonly picks = new Ranges();
}

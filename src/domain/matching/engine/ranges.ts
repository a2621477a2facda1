/** Row ranges `from[i] <= row < to[i]`; reused from query to query. */
export class Ranges {
  count = 0;
  from = new Int32Array(256);
  to = new Int32Array(256);

  clear(): this {
    this.count = 0;
    return this;
  }

  add(from: number, to: number): void {
    if (from >= to) return;
    if (this.count === this.from.length) this.grow();
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.count += 1;
  }

  private grow(): void {
    const { from, to } = this;
    this.from = new Int32Array(from.length * 2);
    this.to = new Int32Array(to.length * 2);
    this.from.set(from);
    this.to.set(to);
  }
}

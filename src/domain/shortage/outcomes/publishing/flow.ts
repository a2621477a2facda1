import { Network } from './network.js';
import { CellIndex, Grid } from './table.js';

export type Direction = 'up' | 'down';

const NONE = -1;

/**
 * Pushes hidden cells of one table up or down while every sum of published numbers stays as it is. Holds the table in
 * a changed state between `push` and `reset`; made for one audit, then thrown away.
 */
export class Flow {
  private readonly level: Float64Array;
  private readonly via: Int32Array;
  private readonly queue: Int32Array;
  private readonly touched: number[] = [];

  constructor(
    private readonly network: Network,
    private readonly grid: Grid,
  ) {
    this.level = Float64Array.from(grid.values);
    this.via = new Int32Array(network.nodes);
    this.queue = new Int32Array(network.nodes);
  }

  /** Back to the true numbers. */
  reset(): void {
    for (const arc of this.touched) this.level[arc] = this.grid.values[arc] ?? 0;
    this.touched.length = 0;
  }

  /**
   * How far a hidden cell can move from its present level, at most `limit`: Infinity when nothing bounds it. Leaves
   * the other cells moved. `open` marks the hidden cells.
   */
  push(open: Uint8Array, cell: CellIndex, direction: Direction, limit: number): number {
    const [source, sink] = this.ends(cell, direction);
    let left = direction === 'down' ? Math.min(limit, this.level[cell] ?? 0) : limit;
    let moved = 0;
    while (left > 0 && this.search(open, cell, source, sink)) {
      const step = Math.min(left, this.bottleneck(source, sink));
      if (step === Infinity) return Infinity;
      this.augment(source, sink, step);
      moved += step;
      left -= step;
    }
    return moved;
  }

  /** The ends between which the other cells must carry what this one gains or loses. */
  ends(cell: CellIndex, direction: Direction): readonly [number, number] {
    const from = this.network.from[cell] ?? NONE;
    const to = this.network.to[cell] ?? NONE;
    return direction === 'up' ? [to, from] : [from, to];
  }

  /** What can still be taken from a cell; adding is never bounded. */
  room(arc: CellIndex): number {
    return this.level[arc] ?? 0;
  }

  private search(open: Uint8Array, skip: CellIndex, source: number, sink: number): boolean {
    const { from, to, start, arcs } = this.network;
    this.via.fill(NONE);
    this.queue[0] = source;
    let [head, tail] = [0, 1];
    while (head < tail) {
      const node = this.queue[head++] ?? 0;
      for (let at = start[node] ?? 0, end = start[node + 1] ?? 0; at < end; at += 1) {
        const arc = arcs[at] ?? 0;
        if (open[arc] === 0 || arc === skip) continue;
        const forward = from[arc] === node;
        const next = (forward ? to[arc] : from[arc]) ?? 0;
        if (next === source || this.via[next] !== NONE || (!forward && (this.level[arc] ?? 0) <= 0)) continue;
        this.via[next] = arc;
        if (next === sink) return true;
        this.queue[tail++] = next;
      }
    }
    return false;
  }

  private bottleneck(source: number, sink: number): number {
    let least = Infinity;
    this.walk(source, sink, (arc, forward) => {
      if (!forward) least = Math.min(least, this.level[arc] ?? 0);
    });
    return least;
  }

  private augment(source: number, sink: number, step: number): void {
    this.walk(source, sink, (arc, forward) => {
      this.level[arc] = (this.level[arc] ?? 0) + (forward ? step : -step);
      this.touched.push(arc);
    });
  }

  private walk(source: number, sink: number, visit: (arc: CellIndex, forward: boolean) => void): void {
    for (let node = sink; node !== source;) {
      const arc = this.via[node] ?? 0;
      const forward = this.network.to[arc] === node;
      visit(arc, forward);
      node = (forward ? this.network.from[arc] : this.network.to[arc]) ?? 0;
    }
  }
}

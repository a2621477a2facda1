import { Flow } from './flow.js';
import { Network } from './network.js';
import { CellIndex } from './table.js';

/** Costs of hiding a cell; 0 for one that is hidden already, Infinity for one that must stay. */
export type HidingCost = (cell: CellIndex) => number;

interface Search {
  readonly network: Network;
  readonly flow: Flow;
  readonly cost: HidingCost;
  /** Least amount that every cell on the path must be able to give. */
  readonly room: number;
}

/**
 * The cells of a cheapest closed walk through `cell` along which it could rise by `room`, once they are all hidden.
 * Dijkstra over the nodes of the network; ties go to the lower node, so that equal tables are hidden alike. Null when
 * cells that must stay block every walk.
 */
export function cheapestPath(search: Search, cell: CellIndex): readonly CellIndex[] | null {
  const { network, flow } = search;
  const [source, sink] = flow.ends(cell, 'up');
  const distance = new Float64Array(network.nodes).fill(Infinity);
  const via = new Int32Array(network.nodes).fill(-1);
  const done = new Uint8Array(network.nodes);
  const heap = new Heap(distance);
  distance[source] = 0;
  heap.add(source);
  for (let node = heap.take(); node !== null; node = heap.take()) {
    if (done[node] === 1) continue;
    done[node] = 1;
    if (node === sink) return trace(network, via, source, sink);
    relax(search, cell, node, distance, via, heap);
  }
  return null;
}

function relax(
  search: Search,
  cell: CellIndex,
  node: number,
  distance: Float64Array,
  via: Int32Array,
  heap: Heap,
): void {
  const { from, to, start, arcs } = search.network;
  const here = distance[node] ?? Infinity;
  for (let at = start[node] ?? 0, end = start[node + 1] ?? 0; at < end; at += 1) {
    const arc = arcs[at] ?? 0;
    const forward = from[arc] === node;
    if (arc === cell || (!forward && search.flow.room(arc) < search.room)) continue;
    const next = (forward ? to[arc] : from[arc]) ?? 0;
    const length = here + search.cost(arc);
    if (length >= (distance[next] ?? Infinity)) continue;
    distance[next] = length;
    via[next] = arc;
    heap.add(next);
  }
}

function trace(network: Network, via: Int32Array, source: number, sink: number): readonly CellIndex[] {
  const path: CellIndex[] = [];
  for (let node = sink; node !== source;) {
    const arc = via[node] ?? 0;
    path.push(arc);
    node = (network.to[arc] === node ? network.from[arc] : network.to[arc]) ?? 0;
  }
  return path;
}

/** Nodes by distance, then by number; a node is added again when its distance falls, stale entries are skipped. */
class Heap {
  private readonly items: { readonly node: number; readonly key: number }[] = [];

  constructor(private readonly distance: Float64Array) {}

  add(node: number): void {
    this.items.push({ node, key: this.distance[node] ?? Infinity });
    for (let at = this.items.length - 1; at > 0;) {
      const up = (at - 1) >> 1;
      if (!this.less(at, up)) break;
      this.swap(at, up);
      at = up;
    }
  }

  take(): number | null {
    const top = this.items[0];
    const last = this.items.pop();
    if (!top || !last) return null;
    if (this.items.length > 0) {
      this.items[0] = last;
      this.sink();
    }
    return top.node;
  }

  private sink(): void {
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.items.length && this.less(child, least)) least = child;
      if (least === at) return;
      this.swap(at, least);
      at = least;
    }
  }

  private less(a: number, b: number): boolean {
    const [x, y] = [this.items[a], this.items[b]];
    if (!x || !y) return false;
    return x.key < y.key || (x.key === y.key && x.node < y.node);
  }

  private swap(a: number, b: number): void {
    const [x, y] = [this.items[a], this.items[b]];
    if (!x || !y) return;
    this.items[a] = y;
    this.items[b] = x;
  }
}

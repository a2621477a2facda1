import { Network } from './network.js';

const LOCAL_BITS = 2 ** 22;

/**
 * What a desk would choose if seats had these prices and nobody else existed: of each person the most profitable
 * introductions up to her number, of these the most profitable up to the desk's capacity. The possible choices of a
 * desk are the independent sets of a laminar matroid, so this greedy choice is the best one. Among equals those that
 * are `held` come first.
 */
export class Demand {
  /** The choice, best first. */
  edges = new Int32Array(64);
  count = 0;
  /** Margin of the best introduction left out because the desk is full; 0 when it is not. */
  threshold = 0;
  /** Per person of the whole problem: margin of her best introduction beyond her number, at least 0. */
  readonly next: Int32Array;
  private readonly top: Int32Array;
  private readonly topKeys: Float64Array;
  private keys = new Float64Array(64);

  constructor(
    private readonly network: Network,
    private readonly held: Uint8Array,
  ) {
    const most = network.introductions.reduce((max, number) => Math.max(max, number), 0);
    this.next = new Int32Array(network.deskOf.length);
    this.top = new Int32Array(most);
    this.topKeys = new Float64Array(most);
  }

  load(desk: number, prices: Int32Array): this {
    const { peopleStart, peopleOfDesk, deskCapacity } = this.network;
    this.count = 0;
    for (let at = peopleStart[desk]!; at < peopleStart[desk + 1]!; at += 1)
      this.addPerson(peopleOfDesk[at]!, prices);
    const capacity = deskCapacity[desk]!;
    this.threshold = 0;
    if (this.count > capacity) this.cut(capacity);
    return this;
  }

  private addPerson(person: number, prices: Int32Array): void {
    const { start, vacancy, profit, introductions } = this.network;
    const { top, topKeys, held } = this;
    const places = introductions[person]!;
    let size = 0;
    let next = 0;
    for (let edge = start[person]!; edge < start[person + 1]!; edge += 1) {
      const key = (profit[edge]! - prices[vacancy[edge]!]!) * 2 + held[edge]!;
      if (key <= 0) continue;
      if (size === places && (places === 0 || key <= topKeys[size - 1]!)) {
        if (key > next) next = key;
        continue;
      }
      let place = size;
      if (size < places) size += 1;
      else {
        place -= 1;
        if (topKeys[place]! > next) next = topKeys[place]!;
      }
      for (; place > 0 && topKeys[place - 1]! < key; place -= 1) {
        topKeys[place] = topKeys[place - 1]!;
        top[place] = top[place - 1]!;
      }
      topKeys[place] = key;
      top[place] = edge;
    }
    this.next[person] = next >> 1;
    for (let place = 0; place < size; place += 1) this.push(top[place]!, topKeys[place]!);
  }

  private push(edge: number, key: number): void {
    if (this.count === this.edges.length) {
      const edges = new Int32Array(this.count * 2);
      const keys = new Float64Array(this.count * 2);
      edges.set(this.edges);
      keys.set(this.keys);
      this.edges = edges;
      this.keys = keys;
    }
    this.edges[this.count] = edge;
    this.keys[this.count] = key;
    this.count += 1;
  }

  /** Keeps the best `capacity` of all, earlier ones among equals. */
  private cut(capacity: number): void {
    const { count, edges, keys } = this;
    const order = new Float64Array(count);
    for (let at = 0; at < count; at += 1) order[at] = -(keys[at]! * LOCAL_BITS + (LOCAL_BITS - 1 - at));
    order.sort();
    const kept = new Int32Array(capacity);
    for (let place = 0; place < capacity; place += 1) kept[place] = edges[positionOf(order[place]!)]!;
    this.threshold = keys[positionOf(order[capacity]!)]! >> 1;
    edges.set(kept);
    this.count = capacity;
  }
}

function positionOf(sorted: number): number {
  return LOCAL_BITS - 1 - (-sorted % LOCAL_BITS);
}

import { Demand } from './demand.js';
import { Network } from './network.js';

/** Rounds of bids per introduction after which the exact steps take over. */
const BIDS_PER_UNIT = 12;

/**
 * The first part of the solution: desks bid for seats, in whole units and without any ε. A desk asks what it would
 * choose at today's prices and offers for each wish what the wish is worth above its next best; the seat goes to
 * who offers more than its price. Who would not have to offer more waits: two equally good seats that are both taken
 * would otherwise raise each other's price by nothing forever. Prices only rise, and everything held stays part of its
 * desk's best choice, so the result can be completed exactly (after Bertsekas 1988; Jonker and Volgenant 1987 for the
 * bids without ε).
 */
export class Auction {
  readonly prices: Int32Array;
  readonly held: Uint8Array;
  private readonly bids: Int32Array;
  /** Who holds the seats of a vacancy, from slotStart on; as many slots as introductions can use. */
  private readonly slots: Int32Array;
  private readonly slotStart: Uint32Array;
  private readonly used: Int32Array;
  private readonly queue: Int32Array;
  private readonly queued: Uint8Array;
  private head = 0;
  private waiting = 0;
  private readonly demand: Demand;

  constructor(private readonly network: Network) {
    const desks = network.deskCapacity.length;
    this.prices = new Int32Array(network.seats.length);
    this.held = new Uint8Array(network.vacancy.length);
    this.bids = new Int32Array(network.vacancy.length);
    this.used = new Int32Array(network.seats.length);
    this.slotStart = network.edgesStart.slice();
    this.slots = new Int32Array(network.vacancy.length);
    this.queue = new Int32Array(desks);
    this.queued = new Uint8Array(desks);
    this.demand = new Demand(network, this.held);
    // A vacancy without a seat is priced out of everybody's reach; it stays full of nobody.
    network.seats.forEach((seats, vacancy) => {
      if (seats === 0) this.prices[vacancy] = this.priceOut(vacancy);
    });
    for (let desk = 0; desk < desks; desk += 1) this.enqueue(desk);
  }

  run(): this {
    const { introductions } = this.network;
    const units = introductions.reduce((sum, number) => sum + number, 0);
    let budget = Math.max(1000, units * BIDS_PER_UNIT);
    while (this.waiting > 0 && budget > 0) {
      const desk = this.queue[this.head]!;
      this.head = (this.head + 1) % this.queue.length;
      this.waiting -= 1;
      this.queued[desk] = 0;
      budget -= 1 + this.bidAll(desk);
    }
    return this;
  }

  private bidAll(desk: number): number {
    const { network, held, prices } = this;
    const demand = this.demand.load(desk, prices);
    let placed = 0;
    let lost = false;
    for (let at = 0; at < demand.count; at += 1) {
      const edge = demand.edges[at]!;
      if (held[edge] === 1) continue;
      const vacancy = network.vacancy[edge]!;
      const worth = network.profit[edge]! - Math.max(demand.threshold, demand.next[network.personOf[edge]!]!);
      if (this.buy(edge, vacancy, worth)) placed += 1;
      else if (worth > prices[vacancy]!) lost = true;
    }
    if (lost) this.enqueue(desk);
    return placed;
  }

  /** `worth`: the price at which the wish is as good as the next best. */
  private buy(edge: number, vacancy: number, worth: number): boolean {
    const { network, held, bids, used, prices } = this;
    const first = this.slotStart[vacancy]!;
    let slot = first + used[vacancy]!;
    if (used[vacancy]! < network.seats[vacancy]!) used[vacancy]! += 1;
    else {
      if (worth <= prices[vacancy]!) return false;
      slot = this.cheapest(vacancy);
      const loser = this.slots[slot]!;
      held[loser] = 0;
      this.enqueue(network.deskOf[network.personOf[loser]!]!);
    }
    this.slots[slot] = edge;
    held[edge] = 1;
    bids[edge] = worth;
    if (used[vacancy] === network.seats[vacancy])
      prices[vacancy] = bids[this.slots[this.cheapest(vacancy)]!]!;
    return true;
  }

  private cheapest(vacancy: number): number {
    const { slots, bids } = this;
    const first = this.slotStart[vacancy]!;
    let best = first;
    for (let slot = first + 1; slot < first + this.used[vacancy]!; slot += 1)
      if (bids[slots[slot]!]! < bids[slots[best]!]!) best = slot;
    return best;
  }

  private priceOut(vacancy: number): number {
    const { edgesStart, edgesOfVacancy, profit } = this.network;
    let most = 0;
    for (let at = edgesStart[vacancy]!; at < edgesStart[vacancy + 1]!; at += 1)
      most = Math.max(most, profit[edgesOfVacancy[at]!]!);
    return most;
  }

  private enqueue(desk: number): void {
    if (this.queued[desk] === 1) return;
    this.queued[desk] = 1;
    this.queue[(this.head + this.waiting) % this.queue.length] = desk;
    this.waiting += 1;
  }
}

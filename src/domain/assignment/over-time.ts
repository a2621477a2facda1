import { assign } from './assign.js';
import { AssignmentProblem } from './types.js';

/** What a person who arrives could gain: places with whole profits of at least 1, each place once. */
export type Arrival = readonly (readonly [place: number, profit: number])[];

/** Copies of the past are taken until they are this many times what is still expected, so that seats divide finely. */
const FINENESS = 2;
const UNLIMITED = 2 ** 30;

/**
 * What a seat of each place is worth while people still arrive: the prices of the best assignment of earlier arrivals
 * to as many seats per head as there will be. A place wanted by many who have no other choice gets dear, so who has one
 * goes elsewhere and the seat is kept (Bansak and Paulson 2024; Ahani et al. 2024). `expected`: people still to come.
 */
export function learnPrices(
  earlier: readonly Arrival[],
  seatsLeft: Int32Array,
  expected: number,
): Int32Array {
  if (earlier.length === 0 || expected <= 0) return new Int32Array(seatsLeft.length);
  const copies = Math.max(1, Math.ceil((FINENESS * expected) / earlier.length));
  const share = (copies * earlier.length) / expected;
  const sample = Array.from({ length: copies }, () => earlier).flat();
  const seats = seatsLeft.map((left) => Math.round(left * share));
  return assign(oneEach(sample, seats)).prices;
}

/**
 * Decides one arrival at a time, without knowing the next: the place with the greatest gain above its price, the first
 * among equals; null when none has a seat. Prices are learned anew after every `renewEvery` arrivals.
 */
export class PlacesOverTime {
  private readonly seats: Int32Array;
  private readonly known: Arrival[];
  private prices: Int32Array;
  private arrived = 0;

  constructor(
    seats: Int32Array,
    earlier: readonly Arrival[],
    private readonly expected: number,
    private readonly renewEvery = 50,
  ) {
    this.seats = seats.slice();
    this.known = [...earlier];
    this.prices = learnPrices(earlier, seats, expected);
  }

  place(arrival: Arrival): number | null {
    const chosen = bestPlace(arrival, this.prices, this.seats);
    if (chosen !== null) this.seats[chosen]! -= 1;
    this.known.push(arrival);
    this.arrived += 1;
    if (this.arrived % this.renewEvery === 0)
      this.prices = learnPrices(this.known, this.seats, this.expected - this.arrived);
    return chosen;
  }
}

/**
 * The place with a seat where gain less price is greatest, even below 0; among equals the cheaper, which others need
 * less, then the first. Null when no place has a seat.
 */
export function bestPlace(arrival: Arrival, prices: Int32Array, seatsLeft: Int32Array): number | null {
  const priceOf = (place: number): number => prices[place] ?? 0;
  const [best] = arrival
    .filter(([place]) => (seatsLeft[place] ?? 0) > 0)
    .sort(([a, gainA], [b, gainB]) => {
      const margin = gainB - priceOf(b) - (gainA - priceOf(a));
      return margin || priceOf(a) - priceOf(b) || a - b;
    });
  return best?.[0] ?? null;
}

/** What is gained by the best places for all arrivals together, known in hindsight. */
export function hindsight(arrivals: readonly Arrival[], seats: Int32Array): number {
  return assign(oneEach(arrivals, seats)).profit;
}

function oneEach(arrivals: readonly Arrival[], seats: Int32Array): AssignmentProblem {
  const start = new Uint32Array(arrivals.length + 1);
  arrivals.forEach((arrival, person) => (start[person + 1] = start[person]! + arrival.length));
  return {
    deskCapacity: Int32Array.of(UNLIMITED),
    deskOf: new Int32Array(arrivals.length),
    introductions: new Int32Array(arrivals.length).fill(1),
    seats,
    start,
    vacancy: Int32Array.from(arrivals.flatMap((arrival) => arrival.map(([place]) => place))),
    profit: Int32Array.from(arrivals.flatMap((arrival) => arrival.map(([, profit]) => profit))),
  };
}

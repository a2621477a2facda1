import { Column } from './columns.js';
import { Columns, Seats, Value } from './choice.js';
import { transportPrices } from './transport.js';

/** Lower bounds on what people not yet decided will cost, in days; whoever stays without a plan costs `penalty`. */
export interface SeatPrices {
  readonly penalty: number;
  readonly priceOf: (column: Column | undefined) => number;
  /** Sum over the scarce runs of price times seats. */
  readonly seatsValue: number;
  /** Per person index the least priced days that this and all later people add. */
  readonly rest: readonly number[];
}

const ROUNDS = 400;

/** Days of a joint plan with the penalty for each person left out: the order of values as one number. */
export function penalised(value: Value, people: number, penalty: number): number {
  return value.days + (people - value.qualified) * penalty;
}

/**
 * Prices of scarce seats by which a joint plan can be bounded person by person: Lagrangian relaxation of the seat
 * limits, from the prices of the transportation problem, then raised where seats are overdrawn (subgradient with
 * Polyak's step towards the value of `best`; Held, Wolfe & Crowder 1974). Any prices give a valid bound.
 */
export function seatPrices(columns: Columns, seats: Seats, best: Value): SeatPrices {
  const longest = Math.max(0, ...columns.flatMap((list) => list.map(({ days }) => days)));
  const penalty = (longest + 1) * columns.length + 1;
  const target = penalised(best, columns.length, penalty);
  const scarce = [...new Set(columns.flatMap((list) => list.flatMap((column) => column.scarce)))].sort();
  const start = transportPrices(columns, seats, penalty);
  let prices = new Map(scarce.map((id) => [id, start.get(id) ?? 0]));
  let kept: { bound: number; prices: ReadonlyMap<string, number> } = { bound: -Infinity, prices };
  let step = 1;
  for (let round = 0, stalled = 0; round < ROUNDS && kept.bound <= target - 1e-6; round += 1) {
    const { bound, overdrawn } = relaxed(columns, seats, prices, penalty);
    if (bound > kept.bound + 1e-9) kept = { bound, prices };
    else if ((stalled += 1) % 10 === 0) step /= 2;
    const norm = [...overdrawn.values()].reduce((sum, excess) => sum + excess * excess, 0);
    if (norm === 0) break;
    const by = (step * (target - bound)) / norm;
    prices = new Map(
      scarce.map((id) => [id, Math.max(0, (prices.get(id) ?? 0) + by * (overdrawn.get(id) ?? 0))]),
    );
  }
  return describe(columns, seats, kept.prices, penalty);
}

/** The bound under given prices, and by how much each run's seats are overdrawn when everybody takes the cheapest. */
function relaxed(
  columns: Columns,
  seats: Seats,
  prices: ReadonlyMap<string, number>,
  penalty: number,
): { readonly bound: number; readonly overdrawn: ReadonlyMap<string, number> } {
  const overdrawn = new Map([...prices.keys()].map((id) => [id, -(seats.get(id) ?? 0)]));
  let bound = -valueOf(prices, seats);
  for (const list of columns) {
    let least = penalty;
    let chosen: Column | null = null;
    for (const column of list) {
      const priced = column.days + sum(column, prices);
      if (priced < least) [least, chosen] = [priced, column];
    }
    bound += least;
    for (const id of chosen?.scarce ?? []) overdrawn.set(id, (overdrawn.get(id) ?? 0) + 1);
  }
  // A price at zero cannot fall: seats left over there are no reason to move.
  for (const [id, excess] of overdrawn) if (excess < 0 && prices.get(id) === 0) overdrawn.set(id, 0);
  return { bound, overdrawn };
}

function describe(
  columns: Columns,
  seats: Seats,
  prices: ReadonlyMap<string, number>,
  penalty: number,
): SeatPrices {
  const rest: number[] = [0];
  for (const list of [...columns].reverse()) {
    const least = Math.min(penalty, ...list.map((column) => column.days + sum(column, prices)));
    rest.unshift(least + (rest[0] ?? 0));
  }
  return {
    penalty,
    priceOf: (column) => (column ? sum(column, prices) : 0),
    seatsValue: valueOf(prices, seats),
    rest,
  };
}

function sum(column: Column, prices: ReadonlyMap<string, number>): number {
  return column.scarce.reduce((total, id) => total + (prices.get(id) ?? 0), 0);
}

function valueOf(prices: ReadonlyMap<string, number>, seats: Seats): number {
  return [...prices].reduce((total, [id, price]) => total + price * (seats.get(id) ?? 0), 0);
}

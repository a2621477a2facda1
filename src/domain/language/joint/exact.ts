import {
  Choice,
  Columns,
  NOTHING,
  SeatCount,
  Seats,
  Value,
  compareValues,
  fitting,
  plus,
  totalOf,
} from './choice.js';
import { SeatPrices, penalised, seatPrices } from './seat-prices.js';

export interface Solved {
  readonly choice: Choice;
  /** True when no joint plan has more people, fewer days or less cost. */
  readonly exact: boolean;
  /** No joint plan has fewer penalised days than this. */
  readonly bound: number;
  readonly penalty: number;
}

/** Rounding of priced sums; whole days are at stake. */
const ROUNDING = 1e-6;

/**
 * Branch and bound over the people in their order, with priced seats as bound. `exact` is false when `nodeLimit`
 * was reached; then the best choice so far is returned, at least as good as `start`.
 */
export function solveExactly(columns: Columns, seats: Seats, start: Choice, nodeLimit: number): Solved {
  const prices = seatPrices(columns, seats, totalOf(columns, start));
  const search = new Search(columns, seats, prices, start, nodeLimit);
  search.visit(0, NOTHING, 0);
  const { penalty, rest, seatsValue } = prices;
  return {
    choice: search.best,
    exact: search.nodes <= nodeLimit,
    bound: Math.ceil((rest[0] ?? 0) - seatsValue - ROUNDING),
    penalty,
  };
}

class Search {
  best: Choice;
  nodes = 0;
  private bestValue: Value;
  private readonly count: SeatCount;
  private readonly current: number[];
  private readonly leastCost: readonly number[];

  constructor(
    private readonly columns: Columns,
    seats: Seats,
    private readonly prices: SeatPrices,
    start: Choice,
    private readonly nodeLimit: number,
  ) {
    this.best = start;
    this.bestValue = totalOf(columns, start);
    this.count = new SeatCount(seats);
    this.current = columns.map(() => -1);
    this.leastCost = leastCosts(columns, this.bestValue.qualified === columns.length);
  }

  /** `pricesPaid`: prices of the seats that people before `person` hold. */
  visit(person: number, value: Value, pricesPaid: number): void {
    if ((this.nodes += 1) > this.nodeLimit || this.hopeless(person, value, pricesPaid)) return;
    if (person === this.columns.length) {
      if (compareValues(value, this.bestValue) < 0) [this.best, this.bestValue] = [[...this.current], value];
      return;
    }
    for (const at of fitting(this.columns, this.count, person)) {
      const column = this.columns[person]?.[at];
      this.current[person] = at;
      this.count.add(column, 1);
      this.visit(person + 1, plus(value, column), pricesPaid + this.prices.priceOf(column));
      this.count.add(column, -1);
    }
    this.current[person] = -1;
  }

  private hopeless(person: number, value: Value, pricesPaid: number): boolean {
    const { penalty, rest, seatsValue } = this.prices;
    const people = this.columns.length;
    const bound = penalised(value, person, penalty) + (rest[person] ?? 0) - (seatsValue - pricesPaid);
    const days = Math.ceil(bound - ROUNDING);
    const bestDays = penalised(this.bestValue, people, penalty);
    if (days !== bestDays) return days > bestDays;
    return person < people && value.cost + (this.leastCost[person] ?? 0) >= this.bestValue.cost;
  }
}

/** Per person index the least that this and all later people can cost; where somebody may stay without a plan, 0. */
function leastCosts(columns: Columns, allQualified: boolean): readonly number[] {
  const least = [0];
  for (const list of [...columns].reverse())
    least.unshift((least[0] ?? 0) + (allQualified ? Math.min(...list.map(({ plan }) => plan.cost)) : 0));
  return least;
}

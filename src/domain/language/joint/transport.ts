import { Columns, Seats } from './choice.js';

/** What one person would pay, in days, for a seat of a run, or for getting by without any scarce seat. */
interface Bidder {
  readonly costs: ReadonlyMap<string, number>;
  readonly without: number;
}

const NOWHERE = '';

/**
 * Prices of scarce seats that are exact when no plan takes more than one of them: dual values of the transportation
 * problem of people and seats (plans with several scarce seats are left out here), found by successive shortest
 * augmenting paths. Whole numbers when the days are.
 */
export function transportPrices(
  columns: Columns,
  seats: Seats,
  penalty: number,
): ReadonlyMap<string, number> {
  const bidders = columns.map((list): Bidder => {
    const costs = new Map<string, number>();
    let without = penalty;
    for (const { scarce, days } of list) {
      const [run, more] = scarce;
      if (run === undefined) without = Math.min(without, days);
      else if (more === undefined) costs.set(run, Math.min(days, costs.get(run) ?? Infinity));
    }
    return { costs, without };
  });
  const transport = new Transport(bidders, seats);
  bidders.forEach((_, person) => transport.seat(person));
  return transport.prices();
}

class Transport {
  private readonly at = new Map<number, string>();
  private readonly runs: readonly string[];

  constructor(
    private readonly bidders: readonly Bidder[],
    private readonly seats: Seats,
  ) {
    this.runs = [...new Set(bidders.flatMap(({ costs }) => [...costs.keys()]))];
  }

  private cost(person: number, run: string): number {
    const bidder = this.bidders[person];
    return (run === NOWHERE ? bidder?.without : bidder?.costs.get(run)) ?? Infinity;
  }

  private free(run: string): boolean {
    let taken = 0;
    for (const other of this.at.values()) if (other === run) taken += 1;
    return taken < (this.seats.get(run) ?? 0);
  }

  /** Seats one more person where the sum of days grows least, moving others along a chain if that helps. */
  seat(person: number): void {
    const dist = new Map(this.runs.map((run) => [run, this.cost(person, run)]));
    const via = new Map<string, number>();
    for (let changed = true; changed;) {
      changed = false;
      for (const [mover, from] of this.at) {
        if (from === NOWHERE) continue;
        for (const run of this.runs) {
          const reached = (dist.get(from) ?? Infinity) + this.cost(mover, run) - this.cost(mover, from);
          if (reached >= (dist.get(run) ?? Infinity) - 1e-9) continue;
          dist.set(run, reached);
          via.set(run, mover);
          changed = true;
        }
      }
    }
    this.move(person, via, this.cheapestEnd(person, dist));
  }

  /** The end of the chain: a free seat, or somebody who then gets by without one. */
  private cheapestEnd(
    person: number,
    dist: ReadonlyMap<string, number>,
  ): { run: string; leaving: number | null } {
    let best: { run: string; leaving: number | null; cost: number } = {
      run: NOWHERE,
      leaving: person,
      cost: this.cost(person, NOWHERE),
    };
    for (const [run, cost] of dist)
      if (cost < best.cost && this.free(run)) best = { run, leaving: null, cost };
    for (const [mover, from] of this.at) {
      if (from === NOWHERE) continue;
      const cost = (dist.get(from) ?? Infinity) + this.cost(mover, NOWHERE) - this.cost(mover, from);
      if (cost < best.cost) best = { run: from, leaving: mover, cost };
    }
    return best;
  }

  private move(
    person: number,
    via: ReadonlyMap<string, number>,
    end: { run: string; leaving: number | null },
  ): void {
    if (end.leaving === person) {
      this.at.set(person, NOWHERE);
      return;
    }
    if (end.leaving !== null) this.at.set(end.leaving, NOWHERE);
    let into = end.run;
    for (let mover = via.get(into); mover !== undefined; mover = via.get(into)) {
      const from = this.at.get(mover) ?? NOWHERE;
      this.at.set(mover, into);
      into = from;
    }
    this.at.set(person, into);
  }

  /** What one more seat would save: along the best chain of moves that it starts. */
  prices(): ReadonlyMap<string, number> {
    const prices = new Map(this.runs.map((run) => [run, 0]));
    for (let changed = true; changed;) {
      changed = false;
      for (const [mover, from] of this.at)
        for (const run of this.runs) {
          const saved = this.cost(mover, from) - this.cost(mover, run) + (prices.get(from) ?? 0);
          if (saved <= (prices.get(run) ?? 0) + 1e-9) continue;
          prices.set(run, saved);
          changed = true;
        }
    }
    return prices;
  }
}

import { Column } from './columns.js';

/** Per person the useful plans, best first. */
export type Columns = readonly (readonly Column[])[];
export type Seats = ReadonlyMap<string, number>;
/** Per person the index of the chosen column; -1 = none. */
export type Choice = readonly number[];

export interface Value {
  readonly qualified: number;
  readonly days: number;
  readonly cost: number;
  readonly ue: number;
  readonly steps: number;
}

export const NOTHING: Value = { qualified: 0, days: 0, cost: 0, ue: 0, steps: 0 };

export function plus(total: Value, column: Column | undefined): Value {
  if (!column) return total;
  return {
    qualified: total.qualified + 1,
    days: total.days + column.days,
    cost: total.cost + column.plan.cost,
    ue: total.ue + column.plan.ue,
    steps: total.steps + column.plan.runs.length,
  };
}

export function totalOf(columns: Columns, choice: Choice): Value {
  return choice.reduce((total, at, person) => plus(total, columns[person]?.[at]), NOTHING);
}

/** Negative when `a` is the better joint plan. */
export function compareValues(a: Value, b: Value): number {
  return b.qualified - a.qualified || a.days - b.days || a.cost - b.cost || a.ue - b.ue || a.steps - b.steps;
}

/** Seats taken so far. */
export class SeatCount {
  private readonly taken = new Map<string, number>();
  constructor(private readonly seats: Seats) {}

  fits(column: Column): boolean {
    return column.scarce.every((id) => (this.taken.get(id) ?? 0) < (this.seats.get(id) ?? 0));
  }

  add(column: Column | undefined, by: 1 | -1): void {
    for (const id of column?.scarce ?? []) this.taken.set(id, (this.taken.get(id) ?? 0) + by);
  }
}

/** People with the fewest plans first, each the best plan that still has a seat. */
export function startingChoice(columns: Columns, seats: Seats): Choice {
  const count = new SeatCount(seats);
  const choice: number[] = columns.map(() => -1);
  const order = columns.map((list, person) => ({ person, plans: list.length }));
  order.sort((a, b) => a.plans - b.plans || a.person - b.person);
  for (const { person } of order) {
    const at = (columns[person] ?? []).findIndex((column) => count.fits(column));
    count.add(columns[person]?.[at], 1);
    choice[person] = at;
  }
  return choice;
}

/** Changes the plans of one or two people as long as that makes the joint plan better. */
export function improve(columns: Columns, seats: Seats, start: Choice): Choice {
  const choice = [...start];
  const count = new SeatCount(seats);
  choice.forEach((at, person) => count.add(columns[person]?.[at], 1));
  for (let changed = true; changed;) {
    changed = false;
    for (let first = 0; first < columns.length; first += 1)
      for (let second = first; second < columns.length; second += 1)
        if (improvePair(columns, count, choice, first, second)) changed = true;
  }
  return choice;
}

/** Gives two people the best pair of plans that the others leave; true when that is better than before. */
function improvePair(
  columns: Columns,
  count: SeatCount,
  choice: number[],
  first: number,
  second: number,
): boolean {
  const pair = first === second ? [first] : [first, second];
  const before = pair.map((person) => columns[person]?.[choice[person] ?? -1]);
  for (const column of before) count.add(column, -1);
  let best = before.reduce(plus, NOTHING);
  let found: readonly number[] | null = null;
  for (const one of fitting(columns, count, first)) {
    const column = columns[first]?.[one];
    count.add(column, 1);
    for (const two of first === second ? [one] : fitting(columns, count, second)) {
      const value =
        first === second ? plus(NOTHING, column) : plus(plus(NOTHING, column), columns[second]?.[two]);
      if (compareValues(value, best) >= 0) continue;
      best = value;
      found = [one, two];
    }
    count.add(column, -1);
  }
  if (found) pair.forEach((person, index) => (choice[person] = found?.[index] ?? -1));
  for (const person of pair) count.add(columns[person]?.[choice[person] ?? -1], 1);
  return found !== null;
}

/** Columns of the person that still have their seats, then none. */
export function fitting(columns: Columns, count: SeatCount, person: number): readonly number[] {
  return [...(columns[person] ?? []).flatMap((column, at) => (count.fits(column) ? [at] : [])), -1];
}

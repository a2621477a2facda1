import { Column } from './columns.js';

/** Per person the index of the chosen column; -1 = none. */
export type Choice = readonly number[];
type Columns = readonly (readonly Column[])[];
type Seats = ReadonlyMap<string, number>;

export interface Value {
  readonly qualified: number;
  readonly days: number;
  readonly cost: number;
  readonly ue: number;
  readonly steps: number;
}

const NOTHING: Value = { qualified: 0, days: 0, cost: 0, ue: 0, steps: 0 };

export function totalOf(columns: Columns, choice: Choice): Value {
  return choice.reduce((total, at, person) => plus(total, columns[person]?.[at]), NOTHING);
}

function plus(total: Value, column: Column | undefined): Value {
  if (!column) return total;
  return {
    qualified: total.qualified + 1,
    days: total.days + column.days,
    cost: total.cost + column.plan.cost,
    ue: total.ue + column.plan.ue,
    steps: total.steps + column.plan.runs.length,
  };
}

/** Negative when `a` is the better joint plan. */
function compareValues(a: Value, b: Value): number {
  return b.qualified - a.qualified || a.days - b.days || a.cost - b.cost || a.ue - b.ue || a.steps - b.steps;
}

/** Between equal values the plan wins that gives the first differing person the better-ranked column. */
function compareChoices(columns: Columns, a: Choice, b: Choice): number {
  const byValue = compareValues(totalOf(columns, a), totalOf(columns, b));
  if (byValue !== 0) return byValue;
  const rank = (at: number | undefined): number => (at === undefined || at < 0 ? Infinity : at);
  const differing = a.findIndex((at, person) => at !== b[person]);
  return differing < 0 ? 0 : rank(a[differing]) - rank(b[differing]);
}

/** Seats left under a choice. */
class SeatCount {
  private readonly taken = new Map<string, number>();
  constructor(private readonly seats: Seats) {}

  fits(column: Column): boolean {
    return column.scarce.every((id) => (this.taken.get(id) ?? 0) < (this.seats.get(id) ?? 0));
  }

  add(column: Column, by: 1 | -1): void {
    for (const id of column.scarce) this.taken.set(id, (this.taken.get(id) ?? 0) + by);
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
    const column = columns[person]?.[at];
    if (!column) continue;
    count.add(column, 1);
    choice[person] = at;
  }
  return choice;
}

/** Exchanges between two people, and single changes, as long as one makes the joint plan better. */
export function improve(columns: Columns, seats: Seats, start: Choice): Choice {
  let best = start;
  for (let better: Choice | null = start; better; better = betterNeighbour(columns, seats, best))
    best = better;
  return best;
}

function betterNeighbour(columns: Columns, seats: Seats, choice: Choice): Choice | null {
  for (let first = 0; first < columns.length; first += 1)
    for (let second = first; second < columns.length; second += 1) {
      const changed = bestPair(columns, seats, choice, first, second);
      if (compareChoices(columns, changed, choice) < 0) return changed;
    }
  return null;
}

/** The best columns for two people while all others keep theirs. */
function bestPair(columns: Columns, seats: Seats, choice: Choice, first: number, second: number): Choice {
  const count = new SeatCount(seats);
  choice.forEach((at, person) => {
    const column = columns[person]?.[at];
    if (column && person !== first && person !== second) count.add(column, 1);
  });
  let best = choice;
  for (const one of candidates(columns, first, count)) {
    const column = columns[first]?.[one];
    if (column) count.add(column, 1);
    for (const two of first === second ? [one] : candidates(columns, second, count)) {
      const changed = choice.map((at, person) => (person === first ? one : person === second ? two : at));
      if (compareChoices(columns, changed, best) < 0) best = changed;
    }
    if (column) count.add(column, -1);
  }
  return best;
}

function candidates(columns: Columns, person: number, count: SeatCount): readonly number[] {
  return [-1, ...(columns[person] ?? []).flatMap((column, at) => (count.fits(column) ? [at] : []))];
}

/**
 * Branch and bound over the people in their order, the unshared best of the rest as bound. `exact` is false when
 * `nodeLimit` was reached; then the best choice so far is returned, at least as good as `start`.
 */
export function solveExactly(
  columns: Columns,
  seats: Seats,
  start: Choice,
  nodeLimit: number,
): { readonly choice: Choice; readonly exact: boolean } {
  const rest = boundsOf(columns);
  const count = new SeatCount(seats);
  const current: number[] = columns.map(() => -1);
  let best = start;
  let nodes = 0;
  const visit = (person: number, value: Value): void => {
    if ((nodes += 1) > nodeLimit) return;
    if (person === columns.length) {
      if (compareChoices(columns, current, best) < 0) best = [...current];
      return;
    }
    if (compareValues(add(value, rest[person] ?? NOTHING), totalOf(columns, best)) > 0) return;
    for (const at of [...candidates(columns, person, count).slice(1), -1]) {
      const column = columns[person]?.[at];
      current[person] = at;
      if (column) count.add(column, 1);
      visit(person + 1, plus(value, column));
      if (column) count.add(column, -1);
    }
    current[person] = -1;
  };
  visit(0, NOTHING);
  return { choice: best, exact: nodes <= nodeLimit };
}

/** Per person index the best that this and all later people could add if seats were not shared. */
function boundsOf(columns: Columns): readonly Value[] {
  const bounds: Value[] = [NOTHING];
  for (const list of [...columns].reverse()) {
    const least = (of: (column: Column) => number): number => Math.min(...list.map(of));
    const best: Value =
      list.length === 0
        ? NOTHING
        : {
            qualified: 1,
            days: least(({ days }) => days),
            cost: least(({ plan }) => plan.cost),
            ue: least(({ plan }) => plan.ue),
            steps: least(({ plan }) => plan.runs.length),
          };
    bounds.unshift(add(best, bounds[0] ?? NOTHING));
  }
  return bounds;
}

function add(a: Value, b: Value): Value {
  return {
    qualified: a.qualified + b.qualified,
    days: a.days + b.days,
    cost: a.cost + b.cost,
    ue: a.ue + b.ue,
    steps: a.steps + b.steps,
  };
}

import { LanguagePlan, LanguageRun } from '../model/index.js';
import { Column, JointPerson, columnsFor, scarceRuns } from './columns.js';
import { Choice, Value, improve, solveExactly, startingChoice, totalOf } from './assign.js';

export interface JointAssignment {
  readonly id: string;
  /** Null for somebody for whom no seat is left or no plan is in time. */
  readonly plan: LanguagePlan | null;
}

export interface JointPlan {
  readonly assignments: readonly JointAssignment[];
  readonly qualified: number;
  readonly sumDays: number;
  /** True when no better joint plan exists. */
  readonly exact: boolean;
  /** What is certainly not reachable beyond this plan: people more, and days fewer at the same number of people. */
  readonly gap: { readonly people: number; readonly days: number };
}

/** Search nodes before the exact search gives up and the repaired greedy plan is taken. */
const NODE_LIMIT = 200_000;

/**
 * One plan for several people who share seats: as many people as possible qualified within the seats, then the
 * least sum of days, cost, units and steps, then the plans that come first for the people in their given order.
 * Each person's useful plans are columns of a set packing problem, solved by branch and bound; where that takes
 * too long, a greedy plan is repaired by exchanges and the gap to the bound without shared seats is shown.
 */
export function planJoint(
  people: readonly JointPerson[],
  runs: readonly LanguageRun[],
  nodeLimit = NODE_LIMIT,
): JointPlan {
  const scarce = scarceRuns(runs, people.length);
  const columns = people.map((person) => columnsFor(person, runs, scarce));
  const seats = new Map(runs.map((run) => [run.id, run.seats]));
  const start = improve(columns, seats, startingChoice(columns, seats));
  const found = solveExactly(columns, seats, start, nodeLimit);
  return describe(people, columns, found.choice, found.exact);
}

function describe(
  people: readonly JointPerson[],
  columns: readonly (readonly Column[])[],
  choice: Choice,
  exact: boolean,
): JointPlan {
  const value: Value = totalOf(columns, choice);
  const bound = totalOf(
    columns,
    columns.map((list) => (list.length > 0 ? 0 : -1)),
  );
  const samePeople = bound.qualified === value.qualified;
  return {
    assignments: people.map(({ id }, index) => ({
      id,
      plan: columns[index]?.[choice[index] ?? -1]?.plan ?? null,
    })),
    qualified: value.qualified,
    sumDays: value.days,
    exact,
    gap: exact
      ? { people: 0, days: 0 }
      : { people: bound.qualified - value.qualified, days: samePeople ? value.days - bound.days : 0 },
  };
}

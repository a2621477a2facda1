import { LanguagePlan, LanguageRun } from '../model/index.js';
import { Choice, Columns, improve, startingChoice, totalOf } from './choice.js';
import { JointPerson, columnsFor, scarceRuns } from './columns.js';
import { Solved, solveExactly } from './exact.js';
import { penalised } from './seat-prices.js';

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
 * least sum of days, then the least cost. Each person's useful plans are columns of a set packing problem, solved
 * by branch and bound with priced seats; where that takes too long, the greedy plan repaired by exchanges stands
 * and the gap to the bound is shown.
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
  const solved = solveExactly(columns, seats, start, nodeLimit);
  const value = totalOf(columns, solved.choice);
  return {
    assignments: assignmentsOf(people, columns, solved.choice),
    qualified: value.qualified,
    sumDays: value.days,
    exact: solved.exact,
    gap: gapOf(solved, penalised(value, people.length, solved.penalty)),
  };
}

function assignmentsOf(
  people: readonly JointPerson[],
  columns: Columns,
  choice: Choice,
): readonly JointAssignment[] {
  return people.map(({ id }, index) => ({ id, plan: columns[index]?.[choice[index] ?? -1]?.plan ?? null }));
}

/** The penalty for a person left out is larger than any sum of days, so it tells people and days apart. */
function gapOf({ exact, bound, penalty }: Solved, reached: number): JointPlan['gap'] {
  if (exact || reached <= bound) return { people: 0, days: 0 };
  const people = Math.floor(reached / penalty) - Math.max(0, Math.floor(bound / penalty));
  return { people, days: people === 0 ? reached - bound : 0 };
}

import { AssignmentProblem, MAX_PROFIT } from './types.js';

/** The problem with its ways back: the desk's people, the vacancy's introductions, the introduction's person. */
export interface Network extends AssignmentProblem {
  readonly peopleStart: Uint32Array;
  readonly peopleOfDesk: Int32Array;
  readonly edgesStart: Uint32Array;
  readonly edgesOfVacancy: Int32Array;
  readonly personOf: Int32Array;
}

/** @throws RangeError for a profit that is not positive or too large. */
export function network(problem: AssignmentProblem): Network {
  const { start, deskOf, vacancy, profit } = problem;
  for (const units of profit)
    if (units < 1 || units > MAX_PROFIT) throw new RangeError(`a profit of ${units} is out of range`);
  const personOf = new Int32Array(vacancy.length);
  for (let person = 0; person < deskOf.length; person += 1)
    personOf.fill(person, start[person], start[person + 1]);
  const desks = grouped(deskOf, problem.deskCapacity.length);
  const vacancies = grouped(vacancy, problem.seats.length);
  return {
    ...problem,
    personOf,
    peopleStart: desks.start,
    peopleOfDesk: desks.items,
    edgesStart: vacancies.start,
    edgesOfVacancy: vacancies.items,
  };
}

/** Positions by the group they belong to, in their order. */
function grouped(
  groupOf: Int32Array,
  groups: number,
): { readonly start: Uint32Array; readonly items: Int32Array } {
  const start = new Uint32Array(groups + 1);
  for (const group of groupOf) start[group + 1]! += 1;
  for (let group = 0; group < groups; group += 1) start[group + 1]! += start[group]!;
  const next = start.slice(0, groups);
  const items = new Int32Array(groupOf.length);
  groupOf.forEach((group, position) => (items[next[group]!++] = position));
  return { start, items };
}

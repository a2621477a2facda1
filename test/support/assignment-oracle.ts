import highsLoader from 'highs';
import { AssignmentProblem } from '../../src/domain/assignment/index.js';
import { seededRandom } from '../../src/domain/shared/index.js';

/** Small instances in which seats, introductions and volunteers all run short; few different profits make ties. */
export function smallAssignment(seed: number): AssignmentProblem {
  const random = seededRandom(seed);
  const whole = (most: number): number => Math.floor(random() * (most + 1));
  const people = 1 + whole(9);
  const vacancies = 1 + whole(6);
  const desks = 1 + whole(3);
  const coarse = seed % 2 === 0;
  const start = [0];
  const vacancy: number[] = [];
  const profit: number[] = [];
  for (let person = 0; person < people; person += 1) {
    for (let place = 0; place < vacancies; place += 1)
      if (random() < 0.6) {
        vacancy.push(place);
        profit.push(coarse ? 1 + whole(4) : 1 + whole(9999));
      }
    start.push(vacancy.length);
  }
  return {
    deskCapacity: Int32Array.from({ length: desks }, () => whole(people)),
    deskOf: Int32Array.from({ length: people }, () => whole(desks - 1)),
    introductions: Int32Array.from({ length: people }, () => whole(3)),
    seats: Int32Array.from({ length: vacancies }, () => whole(3)),
    start: Uint32Array.from(start),
    vacancy: Int32Array.from(vacancy),
    profit: Int32Array.from(profit),
  };
}

// The package is typed as CommonJS but runs as an ES module here, so its default export is the loader itself.
const highs = await (highsLoader as unknown as typeof highsLoader.default)();

/** The greatest gain by HiGHS, from the problem written out as a linear programme with whole variables. */
export function highsOptimum(problem: AssignmentProblem): number {
  const edges = [...problem.vacancy.keys()];
  if (edges.length === 0) return 0;
  const personOf = edges.map((edge) => problem.start.findIndex((first) => first > edge) - 1);
  const rows = [
    ...limits('seats', problem.seats, (edge) => problem.vacancy[edge] ?? 0, edges),
    ...limits('person', problem.introductions, (edge) => personOf[edge] ?? 0, edges),
    ...limits('desk', problem.deskCapacity, (edge) => problem.deskOf[personOf[edge] ?? 0] ?? 0, edges),
  ];
  const gain = edges.map((edge) => `${problem.profit[edge]} x${edge}`).join(' + ');
  const binaries = edges.map((edge) => `x${edge}`).join(' ');
  const solution = highs.solve(
    `Maximize\n obj: ${gain}\nSubject To\n${rows.join('\n')}\nBinary\n ${binaries}\nEnd`,
    { output_flag: false },
  );
  if (solution.Status !== 'Optimal') throw new Error(`HiGHS says ${solution.Status}`);
  return Math.round(solution.ObjectiveValue);
}

function limits(
  name: string,
  capacity: Int32Array,
  groupOf: (edge: number) => number,
  edges: readonly number[],
): string[] {
  const members = new Map<number, number[]>();
  for (const edge of edges) members.set(groupOf(edge), [...(members.get(groupOf(edge)) ?? []), edge]);
  return [...members].map(
    ([group, own]) => ` ${name}${group}: ${own.map((edge) => `x${edge}`).join(' + ')} <= ${capacity[group]}`,
  );
}

import highsLoader from 'highs';
import { Random } from '../../src/domain/shared/index.js';
import {
  CellIndex,
  CountTable,
  Grid,
  Policy,
  gridOf,
  isSensitive,
} from '../../src/domain/shortage/outcomes/index.js';

/**
 * The attacker: somebody with a linear-programming solver who knows every published number, how the table adds up and
 * that counts are not negative. Written from the sums of the table alone; shares nothing with the network.
 */
export interface Equation {
  readonly terms: readonly (readonly [variable: string, factor: number])[];
  readonly value: number;
}
export interface Knowledge {
  readonly equations: readonly Equation[];
  readonly bounds: ReadonlyMap<string, readonly [number, number]>;
}

// The package is typed as CommonJS but runs as an ES module here, so its default export is the loader itself.
const highs = await (highsLoader as unknown as typeof highsLoader.default)();

/** Least and greatest value of a variable that agree with what is known; Infinity where nothing bounds it. */
export function range(knowledge: Knowledge, variable: string): readonly [number, number] {
  const rows = knowledge.equations.map(
    ({ terms, value }, index) =>
      `e${String(index)}: ${terms.map(([name, factor]) => `${factor < 0 ? '-' : '+'} ${name}`).join(' ')} = ${String(value)}`,
  );
  const bounds = [...knowledge.bounds].map(
    ([name, [low, high]]) => `${String(low)} <= ${name} <= ${String(high)}`,
  );
  const solve = (sense: string): number => {
    const model = [
      sense,
      `obj: ${variable}`,
      'Subject To',
      `free: ${variable} >= 0`,
      ...rows,
      'Bounds',
      ...bounds,
      'End',
    ];
    const solution = highs.solve(model.join('\n'));
    if (solution.Status === 'Optimal') return Math.round(solution.ObjectiveValue * 1e6) / 1e6;
    if (solution.Status === 'Unbounded' || solution.Status === 'Primal infeasible or unbounded')
      return Infinity;
    throw new Error(solution.Status);
  };
  return [solve('Minimize'), solve('Maximize')];
}

/** All sums of a table as equations; `known` gives the number of a published cell, null for a hidden one. */
export function sumsOf(
  grid: Grid,
  prefix: string,
  known: (cell: CellIndex) => number | null,
): readonly Equation[] {
  const { rows } = grid.table;
  const equation = (whole: CellIndex, parts: readonly CellIndex[]): Equation => {
    const terms: [string, number][] = [];
    let value = 0;
    for (const [cell, factor] of [[whole, 1] as const, ...parts.map((part) => [part, -1] as const)]) {
      const count = known(cell);
      if (count === null) terms.push([`${prefix}${String(cell)}`, factor]);
      else value -= factor * count;
    }
    return { terms, value };
  };
  const result: Equation[] = [];
  rows.forEach((row, index) => {
    const at = (column: number): CellIndex => index * grid.width + column;
    const columns = Array.from({ length: grid.width - 1 }, (_, column) => at(column));
    result.push(equation(at(grid.width - 1), columns));
    const children = rows.flatMap((other, number) => (other.parent === row.id ? [number] : []));
    if (children.length > 0)
      for (let column = 0; column < grid.width; column += 1)
        result.push(
          equation(
            at(column),
            children.map((child) => child * grid.width + column),
          ),
        );
  });
  return result.filter((entry) => entry.terms.length > 0);
}

export function knowledgeOf(grid: Grid, hidden: ReadonlySet<CellIndex>): Knowledge {
  return {
    equations: sumsOf(grid, 'x', (cell) => (hidden.has(cell) ? null : (grid.values[cell] ?? 0))),
    bounds: new Map(),
  };
}

export const int = (random: Random, below: number): number => Math.floor(random() * below);

/** Germany with up to three Länder of up to four Kreise, or a plain two-way table; many small counts and zeros. */
export function randomTable(random: Random): CountTable {
  const columns = Array.from({ length: 1 + int(random, 4) }, (_, index) => `g${String(index)}`);
  const rows: { id: string; parent: string | null }[] = [{ id: 'DE', parent: null }];
  const deep = random() < 0.7;
  for (let land = 0; land < 1 + int(random, 3); land += 1) {
    const id = `L${String(land)}`;
    rows.push({ id, parent: 'DE' });
    const kreise = deep ? int(random, 5) : 0;
    for (let kreis = 0; kreis < kreise; kreis += 1) rows.push({ id: `${id}K${String(kreis)}`, parent: id });
  }
  const inner = new Set(rows.map((row) => row.parent));
  const scale = [6, 12, 40, 200][int(random, 4)] ?? 6;
  const counts = new Map(
    rows
      .filter((row) => !inner.has(row.id))
      .map((row) => [
        row.id,
        columns.map(() => (random() < 0.3 ? 0 : int(random, random() < 0.5 ? 8 : scale))),
      ]),
  );
  return { rows, columns, counts };
}

export function gridFor(table: CountTable): Grid {
  const grid = gridOf(table);
  if (!grid.ok) throw new Error(grid.error);
  return grid.value;
}

export const sensitiveCells = (grid: Grid, policy: Policy): readonly CellIndex[] =>
  grid.values.flatMap((value, cell) => (isSensitive(value, policy) ? [cell] : []));

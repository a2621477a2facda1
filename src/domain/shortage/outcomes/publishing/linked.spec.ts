import {
  Equation,
  gridFor,
  int,
  range,
  sensitiveCells,
  sumsOf,
} from '../../../../../test/support/table-attack.js';
import { Random, seededRandom } from '../../../shared/index.js';
import { CellIndex, CountTable, Grid, PUBLIC_POLICY, publishLinked, publishTable } from './index.js';

describe('linked tables', () => {
  /** Splits every leaf row's total into two parts, as "with" and "without". */
  const split = (grid: Grid, random: Random): CountTable => {
    const leaves = grid.table.rows.filter((_, row) => grid.leaf[row]);
    const counts = new Map(
      leaves.map((row) => {
        const total = (grid.table.counts.get(row.id) ?? []).reduce((sum, count) => sum + count, 0);
        const part = int(random, total + 1);
        return [row.id, [part, total - part]];
      }),
    );
    return {
      rows: [{ id: 'DE', parent: null }, ...leaves.map((row) => ({ id: row.id, parent: 'DE' }))],
      columns: ['with', 'without'],
      counts,
    };
  };

  it('cannot be played off against each other, not even for cells that were never printed', () => {
    const random = seededRandom(15);
    let [whole, single] = [0, 0];
    for (let round = 0; round < 60; round += 1) {
      const table = flat(random);
      const main = gridFor(table);
      const side = gridFor(split(main, random));
      const first = publishTable(table, PUBLIC_POLICY);
      if (!first.ok) throw new Error(first.error);
      const second = publishLinked(table, first.value, side.table, PUBLIC_POLICY);
      if (!second.ok) throw new Error(second.error);
      if (second.value.cells.some((cell) => cell.row === 'DE' && cell.count !== null)) whole += 1;
      else single += 1;
      const shown = (cells: typeof first.value.cells): ReadonlySet<string> =>
        new Set(
          cells.filter((cell) => cell.count !== null).map((cell) => `${cell.row}/${cell.column ?? ''}`),
        );
      const known = (grid: Grid, cells: ReadonlySet<string>) => (cell: CellIndex) => {
        const row = grid.table.rows[Math.floor(cell / grid.width)]?.id ?? '';
        const column = grid.table.columns[cell % grid.width] ?? '';
        return cells.has(`${row}/${column}`) ? (grid.values[cell] ?? 0) : null;
      };
      const knownMain = known(main, shown(first.value.cells));
      const knownSide = known(side, shown(second.value.cells));
      const equations = [
        ...sumsOf(main, 'x', knownMain),
        ...sumsOf(side, 'y', knownSide),
        ...sameTotals(main, side, knownMain, knownSide),
      ];
      const knowledge = { equations, bounds: new Map() };
      for (const [grid, prefix, isKnown] of [
        [main, 'x', knownMain],
        [side, 'y', knownSide],
      ] as const)
        for (const cell of sensitiveCells(grid, PUBLIC_POLICY)) {
          expect(isKnown(cell)).toBeNull();
          const [low, high] = range(knowledge, `${prefix}${String(cell)}`);
          expect(high - low).toBeGreaterThanOrEqual(PUBLIC_POLICY.minWidth);
        }
    }
    expect(whole).toBeGreaterThan(5);
    expect(single).toBeGreaterThan(5);
  });

  /** One root with two to five rows: the shape that a side table splits. */
  function flat(random: Random): CountTable {
    const rows = Array.from({ length: 2 + int(random, 4) }, (_, index) => `L${String(index)}`);
    const scale = random() < 0.7 ? 6 : 60;
    return {
      rows: [{ id: 'DE', parent: null }, ...rows.map((id) => ({ id, parent: 'DE' }))],
      columns: ['g0', 'g1', 'g2'],
      counts: new Map(rows.map((id) => [id, [int(random, scale), int(random, scale), int(random, scale)]])),
    };
  }

  function sameTotals(
    main: Grid,
    side: Grid,
    knownMain: (cell: CellIndex) => number | null,
    knownSide: (cell: CellIndex) => number | null,
  ): readonly Equation[] {
    return side.table.rows
      .map((row, index) => {
        const x = main.table.rows.findIndex((other) => other.id === row.id) * main.width + main.width - 1;
        const y = index * side.width + side.width - 1;
        const [valueX, valueY] = [knownMain(x), knownSide(y)];
        const terms: [string, number][] = [];
        if (valueX === null) terms.push([`x${String(x)}`, 1]);
        if (valueY === null) terms.push([`y${String(y)}`, -1]);
        return { terms, value: (valueY ?? 0) - (valueX ?? 0) };
      })
      .filter((entry) => entry.terms.length > 0);
  }
});

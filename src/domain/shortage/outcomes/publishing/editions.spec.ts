import {
  Equation,
  gridFor,
  range,
  sensitiveCells,
  sumsOf,
} from '../../../../../test/support/table-attack.js';
import { pick, Random, seededRandom } from '../../../shared/index.js';
import { OutcomeCell, StageMeasure } from '../funnel/cells.js';
import { CellIndex, editionOf, EDITIONS, EditionTable, exactTables, Grid, PUBLIC_POLICY } from './index.js';

const KREISE = ['08221', '08222', '08226', '09162', '09188', '11000'];
const QUARTER = '2026-Q1';

/** Cases of one quarter, few in most Kreise and many in some. */
function randomCells(random: Random): readonly OutcomeCell[] {
  return KREISE.flatMap((kreis) => {
    const scale = pick(random, [1, 2, 6, 30]);
    return Array.from({ length: 8 }, (_, index): OutcomeCell => {
      const upTo = (most: number): number => Math.floor(random() * (most + 1));
      const proposals = upTo(scale);
      const starts = upTo(scale);
      const held3 = upTo(starts);
      const held6 = upTo(held3);
      const counts: [StageMeasure, number][] = [
        ['proposals', proposals],
        ['proposals_started', upTo(proposals)],
        ['starts', starts],
        ['held_3', held3],
        ['held_6', held6],
        ['held_12', upTo(held6)],
      ];
      return {
        key: {
          kreis,
          group: '51',
          quarter: QUARTER,
          shortage: pick(random, ['shortage', 'watch', 'none', 'unrated'] as const),
          jobCentre: index % 2 === 0,
          mentor: index % 4 < 2,
        },
        counts: new Map(counts),
      };
    });
  });
}

/** What an attacker holds of one table: all of its numbers, the printed ones known, the others variables. */
interface Held {
  readonly grid: Grid;
  readonly prefix: string;
  readonly known: (cell: CellIndex) => number | null;
}

function held(grid: Grid, published: EditionTable, prefix: string): Held {
  const shown = new Set(
    published.cells.filter(({ count }) => count !== null).map(({ row, column }) => `${row}/${column ?? ''}`),
  );
  const known = (cell: CellIndex): number | null => {
    const row = grid.table.rows[Math.floor(cell / grid.width)]?.id ?? '';
    const column = grid.table.columns[cell % grid.width] ?? '';
    return shown.has(`${row}/${column}`) ? (grid.values[cell] ?? 0) : null;
  };
  return { grid, prefix, known };
}

/** The total of a row is the same number in both tables. */
function sameTotals(a: Held, b: Held): readonly Equation[] {
  return b.grid.table.rows.flatMap((row, index) => {
    const at = a.grid.table.rows.findIndex(({ id }) => id === row.id);
    const [cellA, cellB] = [at * a.grid.width + a.grid.width - 1, index * b.grid.width + b.grid.width - 1];
    const [knownA, knownB] = [a.known(cellA), b.known(cellB)];
    if (at < 0 || (knownA !== null && knownB !== null)) return [];
    const terms: [string, number][] = [];
    if (knownA === null) terms.push([`${a.prefix}${cellA}`, 1]);
    if (knownB === null) terms.push([`${b.prefix}${cellB}`, -1]);
    return [{ terms, value: (knownB ?? 0) - (knownA ?? 0) }];
  });
}

describe('all tables published of a quarter', () => {
  // The attacker is given the exact printed numbers, not only the rounded ones: what holds then holds all the more.
  it('together give no count below 5 away, to a solver that knows every sum and link between them', () => {
    const random = seededRandom(23);
    let attacked = 0;
    for (let round = 0; round < 10; round += 1) {
      const cells = randomCells(random);
      for (const subject of EDITIONS) {
        const exact = exactTables(subject, cells, KREISE);
        const edition = editionOf(subject, exact, PUBLIC_POLICY);
        if (!edition.ok) throw new Error(edition.error);
        const grids = [exact.main, ...exact.sides.map(({ table }) => table)].map(gridFor);
        const [main, ...sides] = grids.map((grid, index) =>
          held(grid, edition.value[index] as EditionTable, 'abc'.charAt(index)),
        ) as [Held, ...Held[]];
        const equations = [
          ...[main, ...sides].flatMap(({ grid, prefix, known }) => sumsOf(grid, prefix, known)),
          ...sides.flatMap((side) => sameTotals(main, side)),
        ];
        const knowledge = { equations, bounds: new Map<string, readonly [number, number]>() };
        for (const { grid, prefix, known } of [main, ...sides])
          for (const cell of sensitiveCells(grid, PUBLIC_POLICY)) {
            expect(known(cell)).toBeNull();
            const [low, high] = range(knowledge, `${prefix}${cell}`);
            expect(high - low).toBeGreaterThanOrEqual(PUBLIC_POLICY.minWidth);
            attacked += 1;
          }
      }
    }
    expect(attacked).toBeGreaterThan(300);
  }, 120_000);

  it('print only multiples of five, and the same row and column names as the exact tables', () => {
    const cells = randomCells(seededRandom(4));
    const edition = editionOf('starts', exactTables('starts', cells, KREISE), PUBLIC_POLICY);
    if (!edition.ok) throw new Error(edition.error);
    expect(edition.value.map(({ name }) => name)).toEqual(['starts', 'starts_by_shortage', 'starts_by_help']);
    for (const { cells: printed } of edition.value)
      for (const { count } of printed) if (count !== null) expect(count % 5).toBe(0);
  });

  it('take nested figures apart without losing or inventing a case', () => {
    const counts = new Map<StageMeasure, number>([
      ['starts', 20],
      ['held_3', 14],
      ['held_6', 9],
      ['held_12', 7],
    ]);
    const key = {
      kreis: '09188',
      group: '51',
      quarter: QUARTER,
      shortage: 'none',
      jobCentre: false,
      mentor: true,
    } as const;
    const { main, sides } = exactTables('starts', [{ key, counts }], KREISE);
    expect(main.counts.get('09188')).toEqual([7, 2, 5, 6]);
    expect(main.counts.get('11000')).toEqual([0, 0, 0, 0]);
    expect(sides[1]?.table.counts.get('09')).toEqual([0, 0, 20, 0]);
  });
});

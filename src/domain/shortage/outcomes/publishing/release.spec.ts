import {
  CountTable,
  PUBLIC_POLICY,
  TableError,
  gridOf,
  publishLinked,
  publishTable,
  publishedShare,
  roundCount,
  suppress,
} from './index.js';

const rows = [
  { id: 'Land', parent: null },
  { id: 'a', parent: 'Land' },
  { id: 'b', parent: 'Land' },
];
const table: CountTable = {
  rows,
  columns: ['c', 'd'],
  counts: new Map([
    ['a', [12, 23]],
    ['b', [31, 48]],
  ]),
};

describe('a table', () => {
  it('is summed over columns and up the tree', () => {
    const grid = gridOf(table);
    expect(grid.ok && grid.value.values).toEqual([43, 71, 114, 12, 23, 35, 31, 48, 79]);
  });

  it.each<[string, Partial<CountTable>, TableError]>([
    ['no columns', { columns: [] }, 'no_columns'],
    ['no rows', { rows: [] }, 'no_single_root'],
    ['two roots', { rows: [...rows, { id: 'e', parent: null }] }, 'no_single_root'],
    [
      'a child first',
      { rows: [rows[0], { id: 'x', parent: 'y' }, { id: 'y', parent: 'Land' }] as never },
      'parent_not_before',
    ],
    ['a row twice', { rows: [...rows, { id: 'a', parent: 'Land' }] }, 'duplicate_row'],
    ['counts missing', { counts: new Map([['a', [1, 2]]]) }, 'counts_not_of_leaves'],
    ['counts of a sum', { counts: new Map([...table.counts, ['Land', [1, 2]]]) }, 'counts_not_of_leaves'],
    ['too few counts', { counts: new Map([...table.counts, ['b', [1]]]) }, 'counts_not_of_leaves'],
    ['a negative count', { counts: new Map([...table.counts, ['b', [1, -1]]]) }, 'not_a_count'],
    ['a fraction', { counts: new Map([...table.counts, ['b', [1, 1.5]]]) }, 'not_a_count'],
  ])('with %s is refused', (_, change, error) =>
    expect(gridOf({ ...table, ...change })).toEqual({ ok: false, error }),
  );
});

describe('release', () => {
  const counts = (change: CountTable): readonly (number | null)[] => {
    const published = publishTable(change, PUBLIC_POLICY);
    return published.ok ? published.value.cells.map((cell) => cell.count) : [];
  };

  it('rounds each number by itself where nothing is small', () => {
    expect(counts(table)).toEqual([45, 70, 115, 10, 25, 35, 30, 50, 80]);
    expect([5, 7, 8, 12, 13].map((n) => roundCount(n, PUBLIC_POLICY))).toEqual([5, 5, 10, 10, 15]);
  });

  it('hides a small count with three others, so that no sum gives it back', () => {
    const small = { ...table, counts: new Map([...table.counts, ['a', [4, 23]]]) };
    expect(counts(small)).toEqual([35, 70, 105, null, null, 25, null, null, 80]);
  });

  it('publishes 5 and hides 4, on both sides of the threshold', () => {
    const five = { ...table, counts: new Map([...table.counts, ['a', [5, 23]]]) };
    expect(counts(five).includes(null)).toBe(false);
  });

  it('hides everything where all is small', () => {
    const tiny = {
      ...table,
      counts: new Map([
        ['a', [0, 1]],
        ['b', [1, 0]],
      ]),
    };
    expect(counts(tiny).every((count) => count === null)).toBe(true);
  });

  it('says which cells it cannot protect when they must stay', () => {
    const grid = gridOf({ ...table, counts: new Map([...table.counts, ['a', [4, 23]]]) });
    if (!grid.ok) throw new Error(grid.error);
    const sums = new Set([0, 1, 2, 5, 8]);
    expect(suppress(grid.value, PUBLIC_POLICY, sums).exposed).toEqual([]);
    expect(suppress(grid.value, PUBLIC_POLICY, new Set([...sums, 4])).exposed).toEqual([3]);
    expect(suppress(grid.value, PUBLIC_POLICY, new Set([3])).exposed).toEqual([3]);
  });
});

describe('a linked table', () => {
  const side: CountTable = {
    rows,
    columns: ['with', 'without'],
    counts: new Map([
      ['a', [15, 20]],
      ['b', [40, 39]],
    ]),
  };
  const main = publishTable(table, PUBLIC_POLICY);

  it('is published with its sums where all totals are public', () => {
    const linked = main.ok && publishLinked(table, main.value, side, PUBLIC_POLICY);
    expect(linked && linked.ok && linked.value.cells.map((cell) => cell.count)).toEqual([
      55, 60, 115, 15, 20, 35, 40, 40, 80,
    ]);
  });

  it('is refused with other totals or rows', () => {
    if (!main.ok) throw new Error(main.error);
    const other = { ...side, counts: new Map([...side.counts, ['a', [15, 21]]]) };
    expect(publishLinked(table, main.value, other, PUBLIC_POLICY)).toEqual({
      ok: false,
      error: 'not_linked',
    });
    const strange = {
      ...side,
      rows: [
        { id: 'Land', parent: null },
        { id: 'a', parent: 'Land' },
        { id: 'z', parent: 'Land' },
      ],
      counts: new Map([
        ['a', [15, 20]],
        ['z', [40, 39]],
      ]),
    };
    expect(publishLinked(table, main.value, strange, PUBLIC_POLICY)).toEqual({
      ok: false,
      error: 'not_linked',
    });
  });

  it('tells nothing of a row whose total is hidden', () => {
    const small = { ...table, counts: new Map([...table.counts, ['a', [1, 2]]]) };
    const first = publishTable(small, PUBLIC_POLICY);
    const second = { ...side, counts: new Map([...side.counts, ['a', [3, 0]]]) };
    const linked = first.ok && publishLinked(small, first.value, second, PUBLIC_POLICY);
    const cells = linked && linked.ok ? linked.value.cells : [];
    expect(
      cells.filter((cell) => cell.row === 'a' || cell.row === 'Land').every((cell) => cell.count === null),
    ).toBe(true);
  });
});

describe('a published share', () => {
  it.each([
    [10, 40, 25],
    [10, 20, 50],
    [10, 15, null],
    [null, 40, null],
    [10, null, null],
    [45, 40, null],
    [0, 40, 0],
  ])('of %s in %s is %s', (part, whole, expected) => expect(publishedShare(part, whole)).toBe(expected));
});

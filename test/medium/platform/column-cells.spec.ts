import { SYSTEM } from '../../../src/platform/auth/index.js';
import { type ColumnTypes, insertColumns, RowsByColumn } from '../../../src/platform/database/index.js';
import { testDatabase, TestDatabase } from '../../support/database.js';

const COLUMNS: ColumnTypes = {
  ...{ id: 'uuid', words: 'text', yes: 'boolean', small: 'smallint', whole: 'integer', part: 'float8' },
  ...{ day: 'date', content: 'jsonb', sealed: 'bytea', texts: 'text[]', numbers: 'integer[]' },
};
const MADE = `create temp table every_kind (${Object.entries(COLUMNS)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')}, meanwhile text default 'left out') on commit drop`;

const FULL = {
  id: '0f4c5a5e-6b7e-4c2f-9a51-0c4f9d3f1a11',
  words: 'Олена "Ö" \\ 😀\tja\n',
  yes: true,
  small: -32768,
  whole: 2147483647,
  part: 48.12345678901234,
  day: '2024-02-29',
  content: { text: 'a"b\\c', list: [1, null], ö: '' },
  sealed: Buffer.from([1, 0, 255]),
  texts: ['', 'with "quotes", commas', 'back\\slash', 'null'],
  numbers: [0, -1, 1048575],
};
const OTHER = {
  ...{ id: FULL.id, words: '', yes: false, small: 0, whole: -2147483648, part: -0.5, day: '1999-12-31' },
  ...{ content: [], sealed: Buffer.alloc(0), texts: [], numbers: [] },
};
const NOTHING = Object.fromEntries(Object.keys(COLUMNS).map((name) => [name, null]));

describe('rows laid out by column', () => {
  let test: TestDatabase;
  beforeAll(async () => (test = await testDatabase()));
  afterAll(() => test.close());

  const stored = async (given: readonly Readonly<Record<string, unknown>>[]): Promise<readonly unknown[]> =>
    test.db.transaction(SYSTEM, async (tx) => {
      const rows = new RowsByColumn(COLUMNS);
      for (const row of given) rows.add(row);
      await tx.query(MADE);
      await insertColumns(tx, 'every_kind', COLUMNS, rows.arrays());
      return tx.query<readonly unknown[]>('select * from every_kind order by whole');
    });

  it('arrive as they were, each kind of cell, and columns that are left out get their default', async () => {
    const given = [OTHER, FULL, NOTHING];
    expect(await stored(given)).toEqual(given.map((row) => ({ ...row, meanwhile: 'left out' })));
  });

  it('arrive however many and long they are', async () => {
    const many = Array.from({ length: 400 }, (_, at) => ({ ...OTHER, whole: at, words: 'ü'.repeat(at) }));
    expect(await stored(many)).toEqual(many.map((row) => ({ ...row, meanwhile: 'left out' })));
  });

  it('are refused as a whole where the table refuses one, and the next ones are stored', async () => {
    const twice = [FULL, FULL];
    await expect(
      test.db.transaction(SYSTEM, async (tx) => {
        const rows = new RowsByColumn(COLUMNS);
        for (const row of twice) rows.add(row);
        await tx.query(MADE);
        await tx.query('create unique index on every_kind (id)');
        await insertColumns(tx, 'every_kind', COLUMNS, rows.arrays());
      }),
    ).rejects.toMatchObject({ code: '23505' });
    expect(await stored(twice)).toHaveLength(2);
  });

  it('are nothing without rows', async () => {
    expect(await stored([])).toEqual([]);
  });

  it.each([
    ['smallint', { small: 38.5 }],
    ['smallint', { small: 40_000 }],
    ['date', { day: 'tomorrow' }],
    ['uuid', { id: 'nobody' }],
  ])('are refused where a %s cannot hold them', (_type, cell) => {
    expect(() => new RowsByColumn(COLUMNS).add({ ...OTHER, ...cell })).toThrow(
      // The program's own error is none of the test's realm.
      expect.objectContaining({ name: 'RangeError' }),
    );
  });
});

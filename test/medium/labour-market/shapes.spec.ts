import { appendFile, cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  importReference,
  LABOUR_MARKET_ENTITIES,
  LabourMarketService,
} from '../../../src/labour-market/index.js';
import { Clock } from '../../../src/platform/clock/index.js';
import { testDatabase, TestDatabase } from '../../support/database.js';
import { count, run } from './import-support.js';
import { smallReference } from './small-reference.js';

const FILE = 'kreise_vg5000.geojson';
const square = (west: number, south: number): number[][][] => [
  [
    [west, south],
    [west + 1, south],
    [west + 1, south + 1],
    [west, south + 1],
    [west, south],
  ],
];
const feature = (AGS: string, type: string, coordinates: unknown): object => ({
  type: 'Feature',
  properties: { AGS },
  geometry: { type, coordinates },
});

describe('outlines of Kreise', () => {
  let test: TestDatabase;
  beforeEach(async () => (test = await testDatabase(LABOUR_MARKET_ENTITIES)));
  afterEach(() => test.close());

  const withShapes = async (text: string): Promise<string> => {
    const folder = await smallReference();
    await writeFile(join(folder, FILE), text);
    return folder;
  };
  const sound = JSON.stringify({
    features: [
      feature('01001', 'Polygon', square(9, 54)),
      feature('01051', 'MultiPolygon', [square(8, 53), square(10, 53)]),
    ],
  });

  it('become paths with their notice; the second time nothing is written', async () => {
    const folder = await withShapes(sound);
    const report = await run(test, folder);
    expect(report.files).toContainEqual({ file: FILE, state: 'imported', rows: 2, notes: [] });
    const { rows } = await test.admin.query<{ path: string }>('select path from kreis_shape order by ags');
    expect(rows.map(({ path }) => path.match(/M/g)?.length)).toEqual([1, 2]);
    expect(await count(test, `reference_source where file = '${FILE}' and notice like '%BKG 2023%'`)).toBe(1);
    const again = await run(test, folder);
    expect(again.files).toContainEqual({ file: FILE, state: 'unchanged', rows: 2, notes: [] });
  });

  it('are drawn only when every Kreis has one; until then tiles stand for all', async () => {
    await run(test, await withShapes(sound));
    const market = new LabourMarketService(test.db, new Clock());
    expect((await market.map()).isReal).toBe(false);
    await test.admin.query(`delete from kreis where source <> 'reference'`);
    market.refresh();
    const other = new LabourMarketService(test.db, new Clock());
    expect(await other.map()).toMatchObject({ isReal: true, shapes: [{ ags: '01001' }, { ags: '01051' }] });
  });

  it.each([
    ['{"features": [', 1, 'column 15', 'is not valid JSON'],
    ['{"features":\n [1, 2', 2, 'column 7', 'is not valid JSON'],
    ['{"type": "FeatureCollection"}', 1, null, 'holds no list of features'],
    [sound.replace('01051', '1051'), null, 'feature 2', 'AGS is not a five-digit Kreis number'],
    [sound.replace('"Polygon"', '"Point"'), null, 'feature 1', 'is neither a Polygon nor a MultiPolygon'],
  ])(
    'that are broken are refused, and nothing else of the folder is taken in',
    async (text, line, column, reason) => {
      const result = await importReference(test.db, await withShapes(text));
      expect(result).toMatchObject({ ok: false, error: { faults: [{ file: FILE, line, column, reason }] } });
      expect(await count(test, `kreis where source = 'reference'`)).toBe(0);
    },
  );

  it('of another folder without the file stay as they are', async () => {
    await run(test, await withShapes(sound));
    const folder = await mkdtemp(join(tmpdir(), 'zugang-shapes-'));
    await cp(await smallReference(), folder, { recursive: true });
    await appendFile(join(folder, 'plz.csv'), '\n');
    await run(test, folder);
    expect(await count(test, 'kreis_shape')).toBe(2);
  });
});

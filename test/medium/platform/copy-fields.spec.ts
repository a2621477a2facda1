import { to as copyTo } from 'pg-copy-streams';
import { CopyFields, CopyRowReader } from '../../../src/platform/database/copy-fields.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';

const ROWS = `select g as number, (g * 37 % 30000)::int2 as small, case when g % 3 = 0 then null else 'Größe ' || g end as words,
  array['a' || g, 'ß', ''] as list, '{}'::text[] as none, jsonb_build_object('g', g, 'ä', null) as facts,
  (g / 7.0)::float8 as exact, (g / 10.0)::real as short, g % 2 = 0 as even,
  (select coalesce(jsonb_agg(jsonb_build_object('id', 'a"}]\\{' || i, 'deep', jsonb_build_array(i, jsonb_build_object('ß', '[')))), '[]')
    from generate_series(1, g % 4) i) as objects from generate_series(1, 300) g`;
const WIDTH = 10;

describe('reading a binary copy', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.close());

  const bytes = async (): Promise<Buffer> => {
    const client = await test.admin.connect();
    try {
      const pieces: Buffer[] = [];
      const stream = client.query(copyTo(`copy (${ROWS}) to stdout (format binary)`));
      for await (const piece of stream) pieces.push(piece as Buffer);
      return Buffer.concat(pieces);
    } finally {
      client.release();
    }
  };

  function rowOf(fields: CopyFields): Record<string, unknown> {
    return {
      number: fields.int32(0),
      small: fields.int16(1),
      words: fields.isNull(2) ? null : fields.text(2),
      list: fields.texts(3),
      none: fields.texts(4),
      facts: fields.json(5),
      exact: fields.float8(6),
      short: fields.float4(7),
      even: fields.isTrue(8),
      objects: objectsOf(fields, 9),
    };
  }

  function objectsOf(fields: CopyFields, place: number): unknown[] {
    const found: unknown[] = [];
    fields.eachObject(place, (from, start, end) => found.push(JSON.parse(from.toString('utf8', start, end))));
    return found;
  }

  it('gives what pg gives, wherever the pieces end', async () => {
    const { rows: expected } = await test.admin.query<Record<string, unknown>>(ROWS);
    const all = await bytes();
    for (const size of [1, 7, 64, 1000, all.length]) {
      const found: Record<string, unknown>[] = [];
      const reader = new CopyRowReader(new CopyFields(WIDTH), (fields) => found.push(rowOf(fields)));
      for (let at = 0; at < all.length; at += size) reader.push(all.subarray(at, at + size));
      reader.end();
      expect(found).toEqual(expected);
    }
  });

  it('refuses a list of anything but objects', async () => {
    const reader = new CopyRowReader(new CopyFields(WIDTH), (fields) => objectsOf(fields, 5));
    const all = await bytes();
    expect(() => reader.push(all)).toThrow('no list');
  });

  it('notices rows that end early, and rows of another width', async () => {
    const all = await bytes();
    const reader = new CopyRowReader(new CopyFields(WIDTH), () => undefined);
    reader.push(all.subarray(0, all.length - 2));
    expect(() => reader.end()).toThrow();
    const other = new CopyRowReader(new CopyFields(WIDTH + 1), () => undefined);
    expect(() => other.push(all)).toThrow();
  });
});

import fc from 'fast-check';
import { idOrder, idWords } from '../../domain/matching/index.js';
import { KeptRows } from './kept-rows.js';
import { ByteValues, Values } from './values.js';

describe('values of a column', () => {
  it('have a number each, however many there are, and null has none', () => {
    const values = new ByteValues<string>();
    const texts = Array.from({ length: 20_000 }, (_, at) => `${'x'.repeat(at % 60)}${at}`);
    const numberOf = (text: string, at = 0): number => {
      const bytes = Buffer.from(`${'#'.repeat(at)}${text}`);
      return values.numberOf(bytes, at, bytes.length, () => text);
    };
    const numbers = texts.map((text) => numberOf(text));
    expect(new Set(numbers).size).toBe(texts.length);
    expect(numbers).not.toContain(0);
    expect(texts.map((text) => numberOf(text, 3))).toEqual(numbers);
    expect(numbers.map((number) => values.list[number])).toEqual(texts);
    expect(numberOf('')).toBe(numberOf('', 2));
    const named = new Values<string>();
    expect([null, 'a', 'b', 'a'].map((key) => named.numberOf(key, () => `${key}!`))).toEqual([0, 1, 2, 1]);
    expect(named.list).toEqual([null, 'a!', 'b!']);
  });
});

describe('values of any bytes', () => {
  it('are the same where every byte is', () => {
    const bytes = fc.uint8Array({ minLength: 0, maxLength: 13 });
    fc.assert(
      fc.property(fc.array(bytes, { maxLength: 60 }), fc.nat(5), (all, before) => {
        const values = new ByteValues<string>();
        const numbers = new Map<string, number>();
        for (const one of [...all, ...all]) {
          const key = Buffer.from(one).toString('hex');
          const place = Buffer.concat([Buffer.alloc(before, 7), one, Buffer.alloc(before, 7)]);
          const number = values.numberOf(place, before, before + one.length, () => key);
          expect(number).toBe(numbers.get(key) ?? numbers.size + 1);
          expect(values.list[number]).toBe(key);
          numbers.set(key, number);
        }
      }),
    );
  });
});

describe('rows that are kept', () => {
  const idAt = (at: number): string =>
    `${(at * 7919 + 1).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
  const part = (from: number, to: number): Parameters<KeptRows<string>['begin']>[0][number] => {
    const ids = Uint32Array.from(
      Array.from({ length: to - from }, (_, at) => idWords(idAt(from + at))).flat(),
    );
    return { count: to - from, ids, order: idOrder(ids, to - from), at: (row) => `row ${from + row}` };
  };

  it('are found by id in every part; a change hides the row of the start, and a row that is gone stays so', () => {
    const rows = new KeptRows<string>();
    rows.begin([part(0, 40), part(40, 90)]);
    for (const at of [0, 39, 40, 89]) expect(rows.get(idAt(at))).toBe(`row ${at}`);
    expect(rows.get(idAt(90))).toBeUndefined();
    rows.set(idAt(3), 'changed');
    rows.set(idAt(90), 'new');
    rows.delete(idAt(4));
    rows.delete(idAt(91));
    expect([3, 4, 90, 91].map((at) => rows.get(idAt(at)))).toEqual(['changed', undefined, 'new', undefined]);
    const ids = rows.ids();
    expect(ids).toEqual(
      Array.from({ length: 91 }, (_, at) => idAt(at))
        .filter((id) => id !== idAt(4))
        .sort(),
    );
    expect([...rows.news()]).toEqual(['changed', 'new']);
    rows.begin([]);
    expect(rows.ids()).toEqual([]);
    expect(rows.get(idAt(0))).toBeUndefined();
  });

  it('are the same object while they are at hand', () => {
    const rows = new KeptRows<object>();
    rows.begin([{ ...part(0, 2), at: (row) => ({ row }) }]);
    expect(rows.get(idAt(1))).toBe(rows.get(idAt(1)));
  });
});

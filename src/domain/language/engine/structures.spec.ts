import fc from 'fast-check';
import { KeyNumbers } from './key-numbers.js';
import { KnownValues } from './known-values.js';
import { NONE_PENDING, Pending } from './pending.js';
import { CELL, ChanceRows } from './chance-rows.js';
import { distinctAmounts } from './purse.js';
import { keeperOfHeld } from './rest-content.js';
import { States } from './states.js';

const small = fc.integer({ min: -1, max: 9 });
const large = fc.integer({ min: -1, max: 2 ** 30 });
const key = fc.oneof(fc.tuple(small, small, small), fc.tuple(large, large, large));

describe('numbers of keys', () => {
  it('count up in the order of first sight, and begin anew after each clear', () => {
    fc.assert(
      fc.property(fc.array(fc.array(key, { maxLength: 200 }), { maxLength: 4 }), (rounds) => {
        const numbers = new KeyNumbers();
        for (const keys of rounds) {
          numbers.clear();
          const known = new Map<string, number>();
          for (const [a, b, c] of keys) {
            const text = `${a} ${b} ${c}`;
            expect(numbers.find(a, b, c)).toBe(known.get(text) ?? -1);
            if (!known.has(text)) known.set(text, known.size);
            expect(numbers.of(a, b, c)).toBe(known.get(text));
          }
          expect(numbers.count).toBe(known.size);
        }
      }),
    );
  });

  it('stay right when many are made and left behind', () => {
    const numbers = new KeyNumbers();
    for (const count of [9_000, 20, 5_000, 3]) {
      numbers.clear();
      for (let at = 0; at < count; at += 1) expect(numbers.of(at * 4096, at, -1)).toBe(at);
      for (let at = 0; at < count; at += 1) expect(numbers.find(at * 4096, at, -1)).toBe(at);
      expect(numbers.find(count * 4096, count, -1)).toBe(-1);
    }
  });
});

describe('known values', () => {
  it('begin between 0 and the bound, and keep what is written', () => {
    const values = new KnownValues();
    for (const count of [300, 5]) {
      values.clear();
      for (let at = 0; at < count; at += 1) {
        const number = values.of(at, 7, NONE_PENDING, at / count);
        expect([values.low[number], values.high[number], values.at[number]]).toEqual([0, at / count, -1]);
        values.low[number] = at;
      }
      for (let at = 0; at < count; at += 1) expect(values.low[values.of(at, 7, NONE_PENDING, 1)]).toBe(at);
      expect(values.find(count, 7, NONE_PENDING)).toBe(-1);
    }
  });
});

describe('results that are not out', () => {
  const entry = fc.record({ exam: fc.nat(3), to: fc.nat(9) });

  it('are one number per content, whatever the order, and block until their place', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 5 }),
        fc.array(entry, { maxLength: 5 }),
        fc.nat(10),
        (a, b, place) => {
          const pending = new Pending();
          const made = (list: typeof a): number =>
            list.reduce((all, { exam, to }) => pending.with(all, exam, to), NONE_PENDING);
          const text = (list: typeof a): string =>
            list
              .map(({ exam, to }) => `${exam}.${to}`)
              .sort()
              .join();
          expect(made(a) === made(b)).toBe(text(a) === text(b));
          expect(made([...a].reverse())).toBe(made(a));
          const left = a.filter(({ to }) => to > place);
          expect(pending.after(made(a), place)).toBe(made(left));
          for (let exam = 0; exam < 4; exam += 1)
            expect(pending.blocks(made(a), exam, place)).toBe(left.some((one) => one.exam === exam));
        },
      ),
    );
  });
});

describe('rows of chances', () => {
  it('hold what was offered last that was better, from each place down to the first', () => {
    const offer = fc.record({ place: fc.nat(11), state: fc.nat(4), value: fc.nat(100) });
    const rows = new ChanceRows();
    fc.assert(
      fc.property(fc.array(offer, { maxLength: 60 }), (offers) => {
        const exams = Int32Array.from({ length: 12 }, (_, place) => place % 3);
        rows.fit(12, 5);
        rows.clear(12);
        for (let state = 0; state < 5; state += 1) rows.start(12, state, 0);
        const best = new Map<string, number>();
        const second = new Map<string, number>();
        for (let place = 11; place >= 0; place -= 1) {
          rows.isOwn(place);
          rows.reserve();
          for (const { state, value } of offers.filter((one) => one.place === place))
            rows.offer(place, state, value, exams, false);
          for (let state = 0; state < 5; state += 1) {
            const from = offers.filter((one) => one.state === state && one.place >= place);
            const most = Math.max(0, ...from.map(({ value }) => value));
            const at = (rows.begin[place] as number) + state * CELL.width;
            expect(rows.values[at]).toBe(most);
            const where = rows.values[at + CELL.where] as number;
            const others = from.filter((one) => where >= 0 && exams[one.place] !== exams[where]);
            expect(rows.values[at + CELL.second]).toBe(Math.max(0, ...others.map(({ value }) => value)));
            best.set(`${place} ${state}`, most);
            second.set(`${place} ${state}`, rows.values[at + CELL.second] as number);
          }
        }
        for (let place = 11; place >= 0; place -= 1)
          for (let state = 0; state < 5; state += 1) {
            const at = (rows.begin[place] as number) + state * CELL.width;
            expect(rows.values[at]).toBe(best.get(`${place} ${state}`));
            expect(rows.values[at + CELL.second]).toBe(second.get(`${place} ${state}`));
          }
      }),
    );
  });
});

describe('numbers of states', () => {
  it('are one per content', () => {
    const content = fc.tuple(
      fc.nat(4),
      fc.nat(6),
      fc.nat(6),
      fc.constantFrom(0, 1, 80_000, 12_000),
      fc.nat(3),
    );
    const states = new States();
    fc.assert(
      fc.property(fc.array(content, { maxLength: 300 }), (contents) => {
        states.clear();
        const known = new Map<string, number>();
        for (const [reached, ...rest] of contents) {
          const text = [reached, ...rest].join();
          if (!known.has(text)) known.set(text, known.size);
          const number = states.of(reached * 0x1111, ...rest);
          expect(number).toBe(known.get(text));
          expect(states.money[number]).toBe(rest[2]);
        }
        expect(states.count).toBe(known.size);
      }),
    );
  });
});

describe('distinct amounts', () => {
  it('are the positive ones, each once, ascending', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 5 })), (values) => {
        const expected = [...new Set(values.filter((value) => value > 0))].sort((a, b) => a - b);
        expect(distinctAmounts(values, values.length)).toEqual(expected);
      }),
    );
  });
});

describe('certificates in hand', () => {
  const held = fc.record({
    exam: fc.nat(2),
    levels: fc.nat(2),
    date: fc.nat(2),
    certScheme: fc.integer({ min: -1, max: 1 }),
  });

  it('are one object per content, whatever the order', () => {
    const keeper = keeperOfHeld();
    const text = (list: readonly object[]): string =>
      list
        .map((one) => JSON.stringify(one))
        .sort()
        .join();
    fc.assert(
      fc.property(fc.array(held, { maxLength: 3 }), fc.array(held, { maxLength: 3 }), (a, b) => {
        expect(keeper.of(a) === keeper.of(b)).toBe(text(a) === text(b));
        expect(text(keeper.of(a).list)).toBe(text(a));
        keeper.clear();
        expect(keeper.of([])).toBe(keeper.none);
      }),
    );
  });
});

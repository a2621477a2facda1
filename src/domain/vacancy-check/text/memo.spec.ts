import fc from 'fast-check';
import { NO_SIGNALS, SignalMemo } from './memo.js';
import { SignalReader } from './rules.js';

const READER = new SignalReader({
  concepts: { fee: ['gebuehr*'], deposit: ['kaution*'], asked: ['zahl*', 'faellig'] },
  rules: [
    { id: 'fee', all: ['fee', 'asked'], within: 4 },
    { id: 'deposit', all: ['deposit'], within: 0 },
  ],
});
const SENTENCES = [
  'Ware annehmen.',
  'Eine Gebühr ist zu zahlen.',
  'Keine Gebühr fällig.',
  'Kaution 50 Euro.',
  'Wir arbeiten im Team.',
];

describe('remembered readings', () => {
  it('are the same as fresh ones, whatever was read before and how often', () => {
    const texts = fc.array(
      fc.array(fc.constantFrom(...SENTENCES), { maxLength: 4 }).map((some) => some.join(' ')),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(texts, (given) => {
        const memo = new SignalMemo([READER]);
        for (const text of [...given, ...given])
          expect(memo.read(text).of(READER)).toEqual(READER.find(text));
      }),
    );
  });

  it('say at once that there is nothing', () => {
    expect(new SignalMemo([READER]).read('Ware annehmen. Wir arbeiten im Team.')).toBe(NO_SIGNALS);
  });
});

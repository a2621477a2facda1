import fc from 'fast-check';
import { CompoundSplitter } from './compounds.js';
import { vocabulary } from './relations.js';

const seen = new Map(
  'textil maschine maschinen fuehrer sozial versicherung angestellt fach kraft fahrzeug mechaniker haus meister'
    .split(' ')
    .map((word) => [word, 5] as const),
);
const splitter = new CompoundSplitter(seen, vocabulary());

describe('compounds', () => {
  it.each([
    ['textilmaschinenfuehrer', ['textil', 'maschinen', 'fuehrer']],
    ['gesundheitsberater', ['gesundheit', 'berater']],
    ['sozialversicherungsfachangestellt', ['sozial', 'versicherung', 'fach', 'angestellt']],
    ['kraftfahrzeugmechaniker', ['kraft', 'fahrzeug', 'mechaniker']],
    ['fuehrer', ['fuehrer']],
    ['xylofon', ['xylofon']],
  ])('%s: %j', (word, parts) => expect(splitter.parts(word)).toEqual(parts));

  it('hold their parts in order, with at most a joint between', () => {
    const part = fc.constantFrom('textil', 'fahrzeug', 'maschinen', 'haus', 'sozial', 'versicherungs');
    const head = fc.constantFrom('fuehrer', 'mechaniker', 'meister', 'berater');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), head, (parts, last) => {
        const word = [...parts, last].join('');
        let rest = word;
        for (const piece of splitter.parts(word)) {
          const at = rest.indexOf(piece);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(3);
          rest = rest.slice(at + piece.length);
        }
        expect(rest.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('answers long nonsense in one piece', () => {
    expect(splitter.parts('x'.repeat(500))).toEqual(['x'.repeat(500)]);
  });
});

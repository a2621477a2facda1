import fc from 'fast-check';
import { genderless, stemOf, titleWords } from './titles.js';

const KNOWN = new Set(
  'koch arzt biologe baecker zahnarzt kaufmann tischler lehrer beamter anwalt bauer medizin termin einzelhandel'.split(
    ' ',
  ),
);
const knows = (word: string): boolean => KNOWN.has(word);

describe('words of a title', () => {
  it.each<[string, readonly string[]]>([
    ['Koch/Köchin', ['koch']],
    ['Köchin', ['koch']],
    ['Koechin', ['koch']],
    ['KÖCHIN', ['koch']],
    ['Bäcker/in', ['baecker']],
    ['Bäcker/-in', ['baecker']],
    ['BäckerIn', ['baecker']],
    ['Bäcker*in', ['baecker']],
    ['Bäcker:innen', ['baecker']],
    ['Bäcker(in)', ['baecker']],
    ['Bäcker (m/w/d)', ['baecker']],
    ['Bäckerinnen', ['baecker']],
    ['Biologin', ['biologe']],
    ['Ärztin', ['arzt']],
    ['Zahnarzt/ -ärztin', ['zahnarzt']],
    ['Kaufmann/-frau im Einzelhandel', ['kaufmann', 'einzelhandel']],
    ['Kauffrau', ['kaufmann']],
    ['Medizin', ['medizin']],
    ['Technischer Zeichner/Technische Zeichnerin', ['technisch', 'zeichner']],
    ['Staatlich geprüfter Techniker Fachrichtung Bau', ['techniker', 'bau']],
    ['Angestellte/r', ['angestellt']],
    ['KFZ-Mechaniker', ['kraftfahrzeug', 'mechaniker']],
    ['', []],
    ['mit', ['mit']],
  ])('%s: %j', (title, expected) => expect(titleWords(title, knows)).toEqual(expected));

  it('are their own words: reading them again changes nothing', () => {
    const word = fc.constantFrom(
      ...KNOWN,
      'köchin',
      'ärztinnen',
      'technische',
      'kauffrau',
      'bäcker/in',
      'für',
      'im',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (words) => {
        const once = titleWords(words.join(' '), knows);
        expect(titleWords(once.join(' '), knows)).toEqual(once);
      }),
    );
  });

  it('survive any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        titleWords(text, knows).every((word) => word !== ''),
      ),
    );
  });
});

describe('forms of a word', () => {
  it.each([
    ['lehrerin', 'lehrer'],
    ['beamtin', 'beamter'],
    ['anwaeltin', 'anwalt'],
    ['baeuerin', 'bauer'],
    ['termin', 'termin'],
    ['fachfrau', 'fachmann'],
    ['kaufleute', 'kaufmann'],
  ])('%s without sex is %s', (word, male) => expect(genderless(word, knows)).toBe(male));

  it.each([
    ['baeckerei', 'baecker'],
    ['kraefte', 'kraft'],
    ['verkaeufer', 'verkauf'],
    ['elektronik', 'elektroniker'],
    ['reinigung', 'reiniger'],
  ])('%s and %s share a stem', (a, b) => expect(stemOf(a)).toBe(stemOf(b)));
});

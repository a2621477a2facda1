import fc from 'fast-check';
import { OccupationEntry, OccupationSearch } from './occupation-search.js';

const entry = (
  id: string,
  title: string,
  kldb: string,
  aliases: readonly string[] = [],
  weight = 1,
): OccupationEntry => ({
  id,
  title,
  aliases,
  kldb,
  weight,
});
const ENTRIES: readonly OccupationEntry[] = [
  entry('1', 'Koch/Köchin', '29302', ['Kochen von Speisen']),
  entry('2', 'Küchenhilfe', '29301'),
  entry('3', 'Lagerarbeiter/in', '51311', ['Lagerhelfer/in']),
  entry('4', 'Staplerfahrer/in', '52531'),
  entry('5', 'Altenpfleger/in', '82102', ['Pflege alter Menschen']),
  entry('6', 'Krankenpfleger/in', '81302', ['Krankenschwester']),
  entry('7', 'Verkäufer/in', '62102'),
  entry('8', 'Kraftfahrzeugmechatroniker/in', '25212', ['Automechaniker/in']),
  entry('9', 'Friseur/in', '82312'),
  entry('10', 'Klempner/in', '34202'),
  entry('11', 'Schornsteinfeger/in', '42212'),
  entry('12', 'Softwareentwickler/in', '43413'),
  entry('13', 'Tischler/in', '22342', ['Schreiner/in']),
  entry('14', 'Reinigungskraft', '54101'),
  entry('15', 'Lehrer/in - Grundschule', '84114'),
  entry('16', 'Zahnarzt/ -ärztin', '81474'),
  entry('17', 'Büroassistent/in', '71402', [], 1),
  entry('18', 'Büroassistent/in', '71403', [], 5),
  entry('19', 'مترجم', '71424'),
];
const search = new OccupationSearch(ENTRIES);
const first = (text: string): string | undefined => search.find(text)[0]?.id;

describe('lay words', () => {
  it.each([
    ['Köchin', '1'],
    ['koechin', '1'],
    ['KOCH', '1'],
    ['ich habe als Koch gearbeitet', '1'],
    ['Lagerarbeitr', '3'],
    ['Lagerhelferin', '3'],
    ['Gabelstaplerfahrer', '4'],
    ['Stapler fahren', '4'],
    ['Altenpflegerin', '5'],
    ['Krankenschwester', '6'],
    ['Verkaeuferin', '7'],
    ['verkauferin', '7'],
    ['KFZ-Mechatroniker', '8'],
    ['Automechanikerin', '8'],
    ['Frisör', '9'],
    ['Spengler', '10'],
    ['Rauchfangkehrer', '11'],
    ['Programmierer', '12'],
    ['Software-Entwickler', '12'],
    ['Schreinerin', '13'],
    ['Putzfrau', '14'],
    ['Grundschullehrerin', '15'],
    ['Zahnärztin', '16'],
    ['مترجم', '19'],
  ])('%s', (text, id) => expect(first(text)).toBe(id));

  it('finds nothing in what is like no name', () => {
    for (const text of ['', '   ', 'xyzzy', '12345', '!?']) expect(search.find(text)).toEqual([]);
  });

  it('says why and what to highlight', () => {
    const [alias] = search.find('krankenschwester');
    expect(alias).toMatchObject({
      reason: 'alias',
      confidence: 0.95,
      title: 'Krankenpfleger/in',
      kldb: '81302',
    });
    const [beginning] = search.find('Stapler');
    expect(beginning).toMatchObject({ reason: 'beginning', marks: [{ from: 0, to: 7 }] });
    const [words] = search.find('Tischlerin');
    expect(words).toMatchObject({ reason: 'words', label: 'Tischler/in' });
    const [similar] = search.find('Gabelstaplerfahrer');
    expect(similar?.marks).toEqual([{ from: 0, to: 13 }]);
  });

  it('puts the more common of equals first', () => {
    expect(
      search
        .find('Büroassistent')
        .map((hit) => hit.id)
        .slice(0, 2),
    ).toEqual(['18', '17']);
  });
});

describe('every name', () => {
  const names = ENTRIES.flatMap(({ id, title, aliases }) =>
    [title, ...aliases].map((label) => ({ id, label })),
  );

  it('is found by its own text, with full or nearly full confidence', () => {
    for (const { id, label } of names) {
      const hit = search.find(label).find((candidate) => candidate.id === id);
      expect(hit?.confidence).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('is found among the first three with one letter lost', () => {
    const long = names.filter(({ label }) => /^\p{Lu}\p{L}{9,}/u.test(label));
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), ({ id, label }, where) => {
        const word = /^\p{L}+/u.exec(label)?.[0] ?? '';
        const at = 1 + (where % (word.length - 2));
        const typo = word.slice(0, at) + word.slice(at + 1);
        const same = ENTRIES.find((other) => other.id === id)?.title;
        const ids = search.find(typo, 3).map((hit) => hit.title);
        expect(ids).toContain(same);
      }),
    );
  });
});

describe('every answer', () => {
  it('is ordered, within 0 and 1, marked inside its label, and always the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('koch', 'pfleger', 'fahrer', 'kraft')), (text) => {
        const hits = search.find(text);
        expect(search.find(text)).toEqual(hits);
        hits.forEach((hit, place) => {
          expect(hit.confidence).toBeGreaterThan(0);
          expect(hit.confidence).toBeLessThanOrEqual(1);
          expect(hit.rank).toBeLessThanOrEqual(hits[place - 1]?.rank ?? Infinity);
          for (const mark of hit.marks) {
            expect(mark.from).toBeLessThanOrEqual(mark.to);
            expect(mark.to).toBeLessThanOrEqual(hit.label.length);
          }
        });
      }),
    );
  });
});

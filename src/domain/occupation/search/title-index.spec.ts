import fc from 'fast-check';
import { TitleEntry, TitleIndex } from './title-index.js';

const ENTRIES: readonly TitleEntry[] = [
  {
    id: 'baker',
    labels: ['Bäcker/Bäckerin', 'Bäcker', 'Bäckerin', 'Backwarenhersteller', 'Backwarenherstellerin'],
  },
  { id: 'head', labels: ['Führungskräfte im Bäckereigewerbe'] },
  {
    id: 'nurse',
    labels: ['Krankenpfleger/Krankenschwester', 'Krankenpfleger', 'Krankenschwester', 'Pflegefachkraft'],
  },
  {
    id: 'forklift',
    labels: ['Gabelstaplerfahrer/Gabelstaplerfahrerin', 'Staplerfahrer', 'Hubstaplerfahrer'],
  },
  { id: 'taxi', labels: ['Taxifahrer/Taxifahrerin', 'Taxilenker', 'Kleinbusfahrer'] },
  { id: 'sweep', labels: ['Schornsteinfeger/Schornsteinfegerin', 'Kaminkehrer'] },
  { id: 'developer', labels: ['Softwareentwickler/Softwareentwicklerin', 'Anwendungsentwickler'] },
];
const index = new TitleIndex(ENTRIES);

describe('an index of titles', () => {
  it.each([
    ['Bäckermeister', 'baker'],
    ['BaeckerIn', 'baker'],
    ['Staplerfahrerin', 'forklift'],
    ['Taxichauffeur', 'taxi'],
    ['Rauchfangkehrerin', 'sweep'],
    ['Programmierer', 'developer'],
    ['Krankenpflegerin', 'nurse'],
  ])('%s is nearest to %s', (query, id) => expect(index.search(query, 1)[0]?.id).toBe(id));

  it('finds every label by its own text', () => {
    for (const { id, labels } of ENTRIES)
      for (const label of labels)
        expect(index.search(label, 1)[0]).toMatchObject({ id, fit: expect.closeTo(1, 3) as number });
  });

  it('ranks every entry once, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect([...index.rank(query)].sort((a, b) => a - b)).toEqual(ENTRIES.map((_entry, place) => place));
      }),
    );
  });

  it('gives the same ranking again', () => {
    const queries = ['Fahrer', 'Pflege', 'Bäckerei', 'Leiter'];
    const before = queries.map((query) => index.rank(query));
    expect(queries.map((query) => index.rank(query))).toEqual(before);
    expect(new TitleIndex(ENTRIES).rank('Fahrer')).toEqual(index.rank('Fahrer'));
  });

  it('answers nothing without words and stands an empty collection', () => {
    expect(index.search('', 5)).toEqual([]);
    expect(new TitleIndex([]).search('Koch', 5)).toEqual([]);
    expect(new TitleIndex([{ id: 'none', labels: [] }]).search('Koch', 5)).toEqual([]);
  });
});

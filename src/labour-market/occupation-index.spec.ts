import { OccupationIndex, OccupationNames } from './occupation-index.js';

const ENTRIES: readonly OccupationNames[] = [
  { names: ['Tischler/in', 'Schreiner'], codes: [{ kldb: '22342', weight: 1.15 }] },
  {
    names: ['Tischler/Tischlerin', 'Schreiner', 'Schreinerin', 'Möbeltischler', 'cabinet maker'],
    codes: [
      { kldb: '22302', weight: 0.95 },
      { kldb: '22342', weight: 0.95 },
    ],
  },
  { names: ['Holzbearbeitungsmechaniker/in'], codes: [{ kldb: '22302', weight: 1 }] },
  { names: ['Berufe in der Holzbearbeitung'], codes: [{ kldb: '22302', weight: 0.85 }] },
  { names: ['Koch/Köchin', 'طباخ'], codes: [{ kldb: '29302', weight: 1.15 }] },
];
const index = new OccupationIndex(ENTRIES);
const codes = (text: string): readonly string[] => index.search(text, 5).map(({ kldb }) => kldb);

describe('search over names of several sources', () => {
  it.each(['Schreiner', 'Schreinerin', 'tischlr', 'Schreinnerin', 'Möbeltischler'])(
    'puts the code that bears a like name itself before others of the same occupation: %s',
    (text) => expect(codes(text).slice(0, 2)).toEqual(['22342', '22302']),
  );

  it('names each code once and keeps to the limit', () => {
    expect(index.search('Schreiner', 1)).toHaveLength(1);
    expect(new Set(codes('Holz')).size).toBe(codes('Holz').length);
  });

  it('says whether the words are a name, and an everyday one', () => {
    const [joiner, other] = index.search('Schreinerin', 5);
    expect([joiner?.named, joiner?.everyday, other?.named, other?.everyday]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(index.search('Möbeltischler', 5)[0]).toMatchObject({ named: true, everyday: false });
    expect(index.search('tischlr', 5)[0]).toMatchObject({ named: false, everyday: false });
  });

  it('is surer of a name than of what is like one, and less sure through a wider relation', () => {
    const [name] = index.search('Schreiner', 5);
    const [like] = index.search('tischlr', 5);
    expect(name?.confidence).toBeLessThanOrEqual(1);
    expect(name?.confidence).toBeGreaterThan(like?.confidence ?? 1);
    expect(index.search('Möbeltischler', 5)[0]?.confidence).toBeCloseTo(0.95 * 0.95);
  });

  it('reads other scripts and finds nothing in what is like no name', () => {
    expect(codes('طباخ')).toEqual(['29302']);
    expect(codes('')).toEqual([]);
    expect(codes('xyzzy')).toEqual([]);
  });
});

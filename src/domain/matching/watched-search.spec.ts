import fc from 'fast-check';
import { isWatched, ListedMatch, newMatches, pairKey, WatchedSearch } from './index.js';

const search: WatchedSearch = {
  kldb: '22342',
  wholeGroup: true,
  region: '09188',
  threshold: 60,
  alsoLater: false,
};
const match: ListedMatch = {
  personId: 'p1',
  vacancyId: 'v1',
  kind: 'now',
  score: 6000,
  kldb: '22302',
  ags: '09188',
};

describe('a watched search', () => {
  it.each<[string, boolean, Partial<ListedMatch>, Partial<WatchedSearch>]>([
    ['exactly on the threshold', true, {}, {}],
    ['a hundredth below it', false, { score: 5999 }, {}],
    ['the same occupation', true, { kldb: '22342' }, { wholeGroup: false }],
    ['another of the group, when only the one is asked for', false, {}, { wholeGroup: false }],
    ['another group', false, { kldb: '22222' }, {}],
    ['any occupation', true, { kldb: '51311' }, { kldb: null }],
    ['another Kreis', false, { ags: '09184' }, {}],
    ['another Kreis of the Land that is asked for', true, { ags: '09184' }, { region: '09' }],
    ['another Land', false, { ags: '08222' }, { region: '09' }],
    ['work from anywhere', true, { ags: null }, {}],
    ['anywhere', true, { ags: '08222' }, { region: null }],
    ['after a permission', true, { kind: 'after_permission' }, {}],
    ['not yet', false, { kind: 'not_yet' }, {}],
    ['not yet, when that is asked for', true, { kind: 'not_yet' }, { alsoLater: true }],
  ])('%s: %s', (_, expected, changed, asked) =>
    expect(isWatched({ ...search, ...asked }, { ...match, ...changed })).toBe(expected),
  );

  const matches = fc.array(
    fc.record({
      personId: fc.constantFrom('p1', 'p2', 'p3'),
      vacancyId: fc.constantFrom('v1', 'v2', 'v3', 'v4'),
      kind: fc.constantFrom('now' as const, 'after_permission' as const, 'not_yet' as const),
      score: fc.integer({ min: 0, max: 10_000 }),
      kldb: fc.constantFrom('22342', '22302', '51311'),
      ags: fc.constantFrom('09188', '09184', '08222', null),
    }),
  );

  it('tells each pair once, in whatever order and however often lists are worked out again', () => {
    fc.assert(
      fc.property(fc.array(matches), fc.integer({ min: 0, max: 100 }), (rounds, threshold) => {
        const asked = { ...search, threshold };
        const known = new Set<string>();
        const told: string[] = [];
        for (const round of rounds) {
          const unique = [...new Map(round.map((one) => [pairKey(one), one])).values()];
          for (const one of newMatches(asked, unique, known)) {
            told.push(pairKey(one));
            known.add(pairKey(one));
          }
        }
        expect(new Set(told).size).toBe(told.length);
        expect(told.length).toBeLessThanOrEqual(
          rounds.flat().filter((one) => one.score >= threshold * 100).length,
        );
      }),
    );
  });

  it('finds no more with a higher threshold, and no fewer in a wider region or group', () => {
    fc.assert(
      fc.property(matches, fc.integer({ min: 0, max: 99 }), (all, threshold) => {
        const count = (change: Partial<WatchedSearch>): number =>
          newMatches({ ...search, threshold, ...change }, all, new Set()).length;
        expect(count({ threshold: threshold + 1 })).toBeLessThanOrEqual(count({}));
        expect(count({ region: '09' })).toBeGreaterThanOrEqual(count({}));
        expect(count({ region: null })).toBeGreaterThanOrEqual(count({ region: '09' }));
        expect(count({ wholeGroup: false })).toBeLessThanOrEqual(count({}));
        expect(count({ alsoLater: true })).toBeGreaterThanOrEqual(count({}));
      }),
    );
  });
});

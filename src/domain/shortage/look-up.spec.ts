import fc from 'fast-check';
import { candidates, lookUp, shortageTree } from './look-up.js';
import { classOf, marketScore, shortageValue } from './rating.js';
import { ENGPASS_ORIGIN, MARKET_ORIGIN, ShortageRecord } from './types.js';

const AGENTUREN = new Map([
  ['08222', ['AA644']],
  ['11000', ['AA922', 'AA955', 'AA962']],
]);

function rated(
  region: string,
  kldb: string,
  requirement: 0 | 1 | 2 | 3 | 4,
  score: number,
  year = 2025,
): ShortageRecord {
  return {
    origin: ENGPASS_ORIGIN,
    year,
    region,
    kldb,
    requirement,
    score,
    class: classOf(score),
    indicators: {},
  };
}

function market(
  region: string,
  kldb: string,
  unfilled: number | null,
  unplaced: number | null,
): ShortageRecord {
  const indicators = { unfilled, unplaced };
  return {
    origin: MARKET_ORIGIN,
    year: 2023,
    region,
    kldb,
    requirement: 2,
    score: null,
    class: 'unrated',
    indicators,
  };
}

describe('shortage look-up', () => {
  const records = [
    rated('DE', '2930', 2, 2.3),
    rated('08', '293', 2, 1.6),
    rated('DE', '29', 0, 1.0),
    market('AA644', '29', 60, 12),
    market('11', '29', 24, 264),
  ];
  const tree = shortageTree(records, AGENTUREN);

  it.each([
    ['the Berufsgattung in Germany, three steps', '29302', '08222', 2.3, 'country', 4, false, false],
    ['a specialist has the group of all levels alone', '29303', '08222', 1.0, 'country', 2, false, false],
    ['a helper gets the skilled neighbour, marked', '29301', '08222', 2.3, 'country', 4, true, false],
    [
      'the market of the Agentur, own calculation',
      '29212',
      '08222',
      (3 * 63) / 78,
      'agentur',
      2,
      false,
      true,
    ],
    ['the market of Berlin is kept for the Land', '29212', '11000', (3 * 27) / 294, 'land', 2, false, true],
  ])('%s', (_name, kldb, kreis, score, regionLevel, digits, proxy, ownCalculation) => {
    expect(lookUp(tree, kldb, kreis)).toMatchObject({ score, regionLevel, digits, proxy, ownCalculation });
  });

  it('knows nothing about a far branch', () => expect(lookUp(tree, '51312', '08222')).toBeNull());
  it('answers no shorter code', () => expect(lookUp(tree, '293', '08222')).toBeNull());

  it('takes the newest year of a source', () => {
    const years = shortageTree(
      [rated('DE', '2930', 2, 2.9, 2024), rated('DE', '2930', 2, 0.4, 2025)],
      AGENTUREN,
    );
    expect(lookUp(years, '29302', '08222')?.score).toBe(0.4);
  });

  it('prefers its own rating to a proxy at equal steps', () => {
    const both = shortageTree([rated('DE', '2930', 1, 0.5), rated('DE', '2930', 2, 2.5)], AGENTUREN);
    expect(lookUp(both, '29301', '08222')).toMatchObject({ score: 0.5, proxy: false });
  });

  it('finds exactly the records on the two chains, nearest first', () => {
    const region = fc.constantFrom('08222', 'AA644', '08', 'DE', '11', 'AA922');
    const kldb = fc.constantFrom('29302', '2930', '293', '29', '2', '29301', '51312', '51');
    const record = fc
      .tuple(region, kldb, fc.constantFrom<0 | 1 | 2>(0, 1, 2), fc.integer({ min: 0, max: 30 }))
      .map(([r, k, q, s]) => rated(r, k, q, s / 10));
    fc.assert(
      fc.property(fc.array(record, { maxLength: 30 }), (list) => {
        const answers = candidates(shortageTree(list, AGENTUREN), '29302', '08222');
        const onChain = new Set(
          list
            .filter((r) => '29302'.startsWith(r.kldb) && r.kldb.length > 1 && r.requirement !== 1)
            .filter((r) => ['08222', 'AA644', '08', 'DE'].includes(r.region))
            .map((r) => `${r.kldb}|${r.region}|${r.requirement}`),
        );
        expect(new Set(answers.map(({ record: r }) => `${r.kldb}|${r.region}|${r.requirement}`))).toEqual(
          onChain,
        );
        expect(answers.every(({ value }) => value >= 0 && value <= 1)).toBe(true);
      }),
    );
  });
});

describe('own calculation from the apprenticeship market', () => {
  it.each([
    [60, 60, 1.5],
    [0, 0, 1.5],
    [null, null, null],
    [null, 0, (3 * 4) / 7],
    [3, null, (3 * 6) / 10],
  ])('%s unfilled, %s unplaced: %s', (unfilled, unplaced, score) =>
    expect(marketScore(unfilled, unplaced)).toBe(score),
  );

  it('rises with unfilled places and falls with unplaced applicants, within bounds', () => {
    const count = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 500 }), (unfilled, unplaced, more) => {
        const score = marketScore(unfilled, unplaced) ?? NaN;
        expect(marketScore(unfilled + more, unplaced)).toBeGreaterThan(score);
        expect(marketScore(unfilled, unplaced + more)).toBeLessThan(score);
        expect(score > 0 && score < 3).toBe(true);
      }),
    );
  });

  it.each([
    [2, 'shortage'],
    [1.99, 'watch'],
    [1.5, 'watch'],
    [1.49, 'none'],
  ])('a mean of %d is %s', (score, expected) => expect(classOf(score)).toBe(expected));

  it('maps the bound of observation to the neutral value', () => expect(shortageValue(1.5)).toBe(0.5));
});

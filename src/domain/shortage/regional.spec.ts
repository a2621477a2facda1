import { shortageTree } from './look-up.js';
import { regionalRatings } from './regional.js';
import type { ShortageRecord } from './types.js';

function record(change: Partial<ShortageRecord>): ShortageRecord {
  return {
    origin: 'ba_engpassanalyse',
    year: 2023,
    region: 'DE',
    kldb: '8130',
    requirement: 2,
    score: 2,
    class: 'shortage',
    indicators: {},
    ...change,
  };
}

const AGENTUREN = new Map([['09188', ['AA855']]]);

describe('ratings of a Kreis', () => {
  it('takes the nearest region of each occupation, and none of other regions', () => {
    const tree = shortageTree(
      [
        record({ score: 1 }),
        record({ region: '09', score: 2.4 }),
        record({ region: '08', score: 3 }),
        record({ kldb: '2234', region: 'AA855', score: 1.8 }),
        record({ kldb: '2234', region: '09', score: 3 }),
      ],
      AGENTUREN,
    );
    expect(
      regionalRatings(tree, '09188').map((one) => [one.record.kldb, one.score, one.regionLevel, one.class]),
    ).toEqual([
      ['8130', 2.4, 'land', 'shortage'],
      ['2234', 1.8, 'agentur', 'watch'],
    ]);
  });

  it('prefers a published rating to an own calculation, and marks the latter', () => {
    const market = { origin: 'apprenticeship_market', requirement: 0, score: null } as const;
    const indicators = { unfilled: 30, unplaced: 3 };
    const tree = shortageTree(
      [
        record({ requirement: 0, score: 1 }),
        record({ ...market, indicators }),
        record({ ...market, kldb: '522', indicators }),
      ],
      AGENTUREN,
    );
    expect(regionalRatings(tree, '09188').map((one) => [one.record.kldb, one.ownCalculation])).toEqual([
      ['522', true],
      ['8130', false],
    ]);
  });

  it('leaves out what nothing is known of', () => {
    const silent = { score: null, indicators: { unfilled: null, unplaced: null } };
    expect(regionalRatings(shortageTree([record(silent)], AGENTUREN), '09188')).toEqual([]);
  });
});

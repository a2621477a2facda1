import { marketOf, regionalMarkets } from './market.js';
import { shortageTree } from './look-up.js';
import { MARKET_ORIGIN, type ShortageRecord } from './types.js';

const record = (
  region: string,
  kldb: string,
  year: number,
  unfilled: number | null,
  unplaced: number | null,
): ShortageRecord => ({
  origin: MARKET_ORIGIN,
  year,
  region,
  kldb,
  requirement: 2,
  score: null,
  class: 'unrated',
  indicators: { unfilled, unplaced },
});

describe('the apprenticeship market of a region', () => {
  const tree = shortageTree(
    [
      record('AA863', '81', 2023, 60, 12),
      record('AA863', '43', 2023, null, 3),
      record('AA863', '81', 2022, 900, 900),
      record('11', '43', 2023, 24, 264),
      { ...record('AA863', '82', 2023, 500, 0), origin: 'ba_engpassanalyse' },
    ],
    new Map([
      ['09188', ['AA863']],
      ['11000', ['AA922', 'AA955']],
    ]),
  );
  const markets = regionalMarkets(tree);

  it('sums all occupations of the newest year; suppressed figures count as nothing', () => {
    expect(markets.get('AA863')).toMatchObject({ year: 2023, unfilled: 60, unplaced: 15, level: 'agentur' });
  });

  it('is above balance where places stay empty and below where people do', () => {
    expect(marketOf(markets, tree, '09188')?.score).toBeGreaterThan(1.5);
    expect(marketOf(markets, tree, '11000')?.score).toBeLessThan(1.5);
  });

  it('climbs to the Land where the Agentur has none, and ends where nothing is known', () => {
    expect(marketOf(markets, tree, '11000')?.region).toBe('11');
    expect(marketOf(markets, tree, '08222')).toBeNull();
  });
});

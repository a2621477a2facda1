import { LanguageNeed } from './types.js';
import { relaxedByPictograms } from './pictograms.js';

const B1: LanguageNeed = {
  language: 'de',
  levels: { L: 3, R: 3, S: 3, W: 3 },
  strength: 'employer',
  acceptsLower: 2,
};

describe('relaxedByPictograms', () => {
  it('makes reading and writing of an employer a wish and leaves listening and speaking', () => {
    expect(relaxedByPictograms([B1])).toEqual([
      { ...B1, levels: { L: 3, S: 3 } },
      { ...B1, levels: { R: 3, W: 3 }, strength: 'recommendation', acceptsLower: null },
    ]);
  });

  it.each(['hard', 'authority', 'recommendation'] as const)('leaves a need of strength %s', (strength) => {
    expect(relaxedByPictograms([{ ...B1, strength }])).toEqual([{ ...B1, strength }]);
  });

  it('makes no empty need', () => {
    expect(relaxedByPictograms([{ ...B1, levels: { S: 2 } }])).toEqual([{ ...B1, levels: { S: 2 } }]);
    expect(relaxedByPictograms([{ ...B1, levels: { R: 2 } }])).toHaveLength(1);
  });
});

import fc from 'fast-check';
import { eachCommonId, idOrder, idWords, type SortedIds } from './index.js';

describe('ids of two sides', () => {
  // Close to each other, so that words are equal, and far from each other, so that their highest bits differ.
  const id = fc
    .tuple(fc.constantFrom('00000000', '7fffffff', '80000000', 'ffffffff'), fc.nat(6))
    .map(([first, last]) => `${first}-0000-4000-8000-00000000000${last}`);
  const side = fc.uniqueArray(id, { maxLength: 20 });
  const sorted = (ids: readonly string[]): SortedIds => {
    const words = Uint32Array.from(ids.flatMap((one) => idWords(one)));
    return { ids: words, order: idOrder(words, ids.length) };
  };

  it('meet where both have them, and nowhere else', () => {
    fc.assert(
      fc.property(side, side, (a, b) => {
        const met: string[] = [];
        eachCommonId(sorted(a), sorted(b), (rowA, rowB) => {
          expect(a[rowA]).toBe(b[rowB]);
          met.push(a[rowA] ?? '');
        });
        expect(met).toEqual(a.filter((one) => b.includes(one)).sort());
      }),
    );
  });
});

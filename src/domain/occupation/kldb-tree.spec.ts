import fc from 'fast-check';
import { CLOSENESS, KldbTree, occupationCloseness, SimilarOccupations } from './kldb-tree.js';

const tree = new KldbTree([
  { code: '5', title: 'Verkehr, Logistik, Schutz und Sicherheit' },
  { code: '51', title: 'Verkehrs- und Logistikberufe' },
  { code: '513', title: 'Lagerwirtschaft' },
  { code: '5131', title: 'Lagerwirtschaft' },
  { code: '51312', title: 'Lagerwirtschaft - Fachkraft' },
  { code: '51311', title: 'Lagerwirtschaft - Helfer' },
  { code: '0', title: 'Militär' },
  { code: 'x', title: 'kein Kode' },
]);
const code = fc
  .tuple(fc.constantFrom('0', '5', '51', '513'), fc.integer({ min: 0, max: 99_999 }))
  .map(([prefix, rest]) => (prefix + String(rest).padStart(5, '0')).slice(0, 5));

describe('the tree', () => {
  it('gives the way from the area to the node', () => {
    expect(tree.path('51311').map((node) => node.code)).toEqual(['5', '51', '513', '5131', '51311']);
    expect(tree.path('99999')).toEqual([]);
  });

  it('gives children and leaves in order of code', () => {
    expect(tree.childrenOf('')).toEqual(['0', '5']);
    expect(tree.childrenOf('5131')).toEqual(['51311', '51312']);
    expect(tree.leavesOf('5')).toEqual(['51311', '51312']);
    expect(tree.leavesOf('51312')).toEqual(['51312']);
    expect(tree.node('x')).toBeUndefined();
  });
});

describe('closeness', () => {
  it.each([
    ['51311', '51311', 25],
    ['51311', '51312', 20],
    ['51311', '51322', 13.75],
    ['51311', '51422', 7.5],
    ['51311', '52422', 2.5],
    ['51311', '82422', 0],
  ])('%s and %s: %s', (a, b, points) => expect(occupationCloseness(a, b)).toBe(points));

  it('is the same both ways, full for the same code, and never lowered by similarity', () => {
    fc.assert(
      fc.property(code, code, fc.constantFrom('high' as const, 'medium' as const), (a, b, similarity) => {
        const similar = new SimilarOccupations([[a, b, similarity]]);
        expect(occupationCloseness(a, b)).toBe(occupationCloseness(b, a));
        expect(occupationCloseness(a, a)).toBe(CLOSENESS[5]);
        expect(occupationCloseness(a, b, similar)).toBeGreaterThanOrEqual(occupationCloseness(a, b));
        expect(occupationCloseness(a, b, similar)).toBe(occupationCloseness(b, a, similar));
      }),
    );
  });

  it('lists similar ones, the nearer first', () => {
    const similar = new SimilarOccupations([
      ['11101', '11102', 'medium'],
      ['11101', '12101', 'high'],
      ['11101', '11101', 'high'],
    ]);
    expect(similar.of('11101')).toEqual(['12101', '11102']);
    expect(similar.of('12101')).toEqual(['11101']);
    expect(similar.similarity('11102', '12101')).toBeNull();
  });
});

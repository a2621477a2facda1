import fc from 'fast-check';
import { mapPoint, shapePath } from './shape.js';
import { tileGrid } from './tiles.js';

/** The points of a path of moves and relative lines, as a browser reads it. */
function pointsOf(path: string): readonly (readonly [number, number])[] {
  const numbers = path.match(/-?\d+/g)?.map(Number) ?? [];
  const points: [number, number][] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const [x = 0, y = 0] = points.at(-1) ?? [];
    points.push([x + (numbers[at] ?? 0), y + (numbers[at + 1] ?? 0)]);
  }
  return points;
}

const ring = fc
  .array(
    fc.tuple(fc.double({ min: 6, max: 15, noNaN: true }), fc.double({ min: 47.3, max: 55, noNaN: true })),
    {
      minLength: 3,
      maxLength: 40,
    },
  )
  .map((points) => [...points, points[0] ?? [6, 48]]);

describe('shapes of areas', () => {
  it('passes through points of the ring only, each within half a unit, and starts where the ring starts', () => {
    fc.assert(
      fc.property(ring, (points) => {
        const path = shapePath([[points]]);
        if (path === '') return;
        const given = points.map(([lon = 0, lat = 0]) => mapPoint(lon, lat));
        const drawn = pointsOf(path);
        expect(path).toMatch(/^M\d+ \d+l[-\d ]*z$/);
        for (const [x, y] of drawn) expect(given).toContainEqual({ x, y });
        expect(drawn[0]).toEqual([given[0]?.x, given[0]?.y]);
      }),
    );
  });

  it('leaves out points on a straight line and rings too small to see', () => {
    const square = [
      [8, 50],
      [8.5, 50],
      [9, 50],
      [9, 49],
      [8, 49],
      [8, 50],
    ];
    expect(pointsOf(shapePath([[square]]))).toHaveLength(4);
    expect(
      shapePath([
        [
          [
            [8, 50],
            [8.0001, 50],
            [8, 50.0001],
            [8, 50],
          ],
        ],
      ]),
    ).toBe('');
  });
});

describe('tiles', () => {
  it('gives each area a square of its own, in the middle where nothing else lies', () => {
    const place = fc.record({
      lat: fc.double({ min: 47.5, max: 54.9, noNaN: true }),
      lon: fc.double({ min: 6, max: 15, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 60 }), (places) => {
        const areas = places.map((point, index) => ({ ...point, ags: String(10_000 + index) }));
        const tiles = [...tileGrid(areas).values()];
        expect(tiles).toHaveLength(areas.length);
        expect(new Set(tiles.map(({ x, y }) => `${x} ${y}`)).size).toBe(areas.length);
      }),
    );
  });
});

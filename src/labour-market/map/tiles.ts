import { mapPoint, type MapPoint } from './shape.js';

/** Side of a tile on the map. */
export const TILE = 18;

/**
 * One square per area near where it lies, for maps without shapes: each takes the free square of the grid that is
 * nearest to its centre, from north to south, so that none covers another.
 */
export function tileGrid(
  areas: readonly { readonly ags: string; readonly lat: number; readonly lon: number }[],
): ReadonlyMap<string, MapPoint> {
  const taken = new Set<string>();
  const tiles = new Map<string, MapPoint>();
  const sorted = [...areas].sort((a, b) => b.lat - a.lat || a.lon - b.lon || (a.ags < b.ags ? -1 : 1));
  for (const { ags, lat, lon } of sorted) {
    const centre = mapPoint(lon, lat);
    const free = nearestFree(centre.x / TILE, centre.y / TILE, taken);
    taken.add(`${free.x} ${free.y}`);
    tiles.set(ags, { x: free.x * TILE, y: free.y * TILE });
  }
  return tiles;
}

function nearestFree(x: number, y: number, taken: ReadonlySet<string>): MapPoint {
  const [column, row] = [Math.round(x), Math.round(y)];
  for (let ring = 0; ; ring += 1) {
    const free: MapPoint[] = [];
    for (let dx = -ring; dx <= ring; dx += 1)
      for (let dy = -ring; dy <= ring; dy += 1)
        if (Math.max(Math.abs(dx), Math.abs(dy)) === ring && !taken.has(`${column + dx} ${row + dy}`))
          free.push({ x: column + dx, y: row + dy });
    const distance = (spot: MapPoint): number => Math.hypot(spot.x - x, spot.y - y);
    const best = free.sort((a, b) => distance(a) - distance(b) || a.y - b.y || a.x - b.x)[0];
    if (best) return best;
  }
}

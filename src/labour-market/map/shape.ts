/** A ring of `[lon, lat]` pairs, closed. */
type Ring = readonly (readonly number[])[];

/** Germany in a box of this size; points lie on whole units, so neighbours keep touching each other. */
export const MAP_WIDTH = 360;
export const MAP_HEIGHT = 480;
const WEST = 5.8;
const EAST = 15.1;
const NORTH = 55.1;
/** At the middle of Germany a degree of latitude is this many times a degree of longitude. */
const STRETCH = 1 / Math.cos((51.1 * Math.PI) / 180);
const UNIT = MAP_WIDTH / (EAST - WEST);
/** A ring of fewer points encloses nothing at this scale. */
const FEWEST_POINTS = 4;

export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** Where a place lies on the map: an equal-spaced projection, true in the middle of Germany. */
export function mapPoint(lon: number, lat: number): MapPoint {
  return { x: Math.round((lon - WEST) * UNIT), y: Math.round((NORTH - lat) * STRETCH * UNIT) };
}

/** The outline of an area as the `d` of an SVG path; islands too small to see are left out. */
export function shapePath(polygons: readonly (readonly Ring[])[]): string {
  return polygons
    .flat()
    .map(thinned)
    .filter((points) => points.length >= FEWEST_POINTS)
    .map(ringPath)
    .join('');
}

/** On the grid, without repeated points and without points on a straight line. */
function thinned(ring: Ring): readonly MapPoint[] {
  const points: MapPoint[] = [];
  for (const [lon = 0, lat = 0] of ring) {
    const point = mapPoint(lon, lat);
    const last = points.at(-1);
    if (last?.x === point.x && last.y === point.y) continue;
    const before = points.at(-2);
    if (before && last && goesOn(before, last, point)) points.pop();
    points.push(point);
  }
  return points;
}

function goesOn(a: MapPoint, b: MapPoint, c: MapPoint): boolean {
  const [x1, y1, x2, y2] = [b.x - a.x, b.y - a.y, c.x - b.x, c.y - b.y];
  return x1 * y2 === y1 * x2 && x1 * x2 + y1 * y2 > 0;
}

/** Relative moves: most are of one digit, which makes the map a third smaller. */
function ringPath(points: readonly MapPoint[]): string {
  let [last, ...rest] = points as [MapPoint, ...MapPoint[]];
  let path = `M${last.x} ${last.y}l`;
  rest = rest.slice(0, -1);
  rest.forEach((point, index) => {
    path += `${joined(point.x - last.x, index > 0)}${joined(point.y - last.y, true)}`;
    last = point;
  });
  return `${path}z`;
}

/** A minus sign parts numbers as well as a blank does. */
function joined(value: number, isParted: boolean): string {
  return isParted && value >= 0 ? ` ${value}` : String(value);
}

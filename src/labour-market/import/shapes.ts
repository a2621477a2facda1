import { readFile } from 'node:fs/promises';
import type { PoolClient } from 'pg';
import { isKreisAgs } from '../../domain/shared/index.js';
import { shapePath } from '../map/shape.js';
import { Faults } from './row.js';

/** Name of the file with the outlines of all Kreise (BKG VG5000 as GeoJSON, WGS84). */
export const SHAPES_FILE = 'kreise_vg5000.geojson';

interface Feature {
  readonly properties?: { readonly AGS?: unknown } | null;
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null;
}

/** Reads outlines and keeps them as paths of the portal's own map. Gives back how many; faults are noted. */
export async function importShapes(client: PoolClient, path: string, faults: Faults): Promise<number> {
  const shapes = await readShapes(path, faults);
  if (faults.count > 0) return 0;
  await client.query(
    `insert into kreis_shape as t (ags, path, source)
     select a, p, 'reference' from unnest($1::text[], $2::text[]) as x (a, p)
     on conflict (ags) do update set path = excluded.path, source = excluded.source
     where (t.path, t.source) is distinct from (excluded.path, excluded.source)`,
    [[...shapes.keys()], [...shapes.values()]],
  );
  await client.query(`delete from kreis_shape where ags <> all($1)`, [[...shapes.keys()]]);
  return shapes.size;
}

async function readShapes(path: string, faults: Faults): Promise<ReadonlyMap<string, string>> {
  const shapes = new Map<string, string>();
  const note = (line: number | null, column: string | null, reason: string): void =>
    faults.add({ file: SHAPES_FILE, line, column, reason });
  const text = await readFile(path, 'utf8');
  const features = featuresOf(text, note);
  features.forEach((feature, index) => {
    const ags = feature.properties?.AGS;
    const polygons = polygonsOf(feature);
    if (!isKreisAgs(ags)) note(null, `feature ${index + 1}`, 'AGS is not a five-digit Kreis number');
    else if (!polygons) note(null, `feature ${index + 1}`, 'is neither a Polygon nor a MultiPolygon');
    else shapes.set(ags, shapePath(polygons));
  });
  return shapes;
}

function featuresOf(
  text: string,
  note: (line: number | null, column: string | null, reason: string) => void,
): readonly Feature[] {
  try {
    const { features } = JSON.parse(text) as { features?: unknown };
    if (Array.isArray(features)) return features as Feature[];
    note(1, null, 'holds no list of features');
  } catch (error) {
    const place = placeOf((error as Error).message, text);
    note(place?.line ?? null, place ? `column ${place.column}` : null, 'is not valid JSON');
  }
  return [];
}

/** Where a parser stopped, as far as its message tells: at a position, or at the end. */
function placeOf(message: string, text: string): { readonly line: number; readonly column: number } | null {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined && !message.includes('end of JSON')) return null;
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function polygonsOf({ geometry }: Feature): readonly (readonly number[][][])[] | null {
  if (!geometry || !Array.isArray(geometry.coordinates)) return null;
  if (geometry.type === 'Polygon') return [geometry.coordinates as number[][][]];
  return geometry.type === 'MultiPolygon' ? (geometry.coordinates as number[][][][]) : null;
}

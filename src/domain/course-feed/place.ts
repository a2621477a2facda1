import { FeedNote, RawCourse } from './types.js';
import { cellText, readNumber } from './values.js';

/** Germany with a margin, in degrees. */
const GERMANY = { south: 47.2, north: 55.2, west: 5.8, east: 15.2 } as const;

/** Where a course is; coordinates count only inside Germany, and a published feed is known to swap them. */
export interface FeedPlace {
  readonly plz: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

export function placeOf(raw: RawCourse, notes: Set<FeedNote>): FeedPlace {
  const digits = cellText(raw.plz).trim();
  // A spreadsheet takes the zero from 01067.
  const plz = /^\d{4,5}$/.test(digits) ? digits.padStart(5, '0') : null;
  const [lat, lon] = [degrees(raw.lat), degrees(raw.lon)];
  if (lat === null || lon === null) return { plz, lat: null, lon: null };
  if (inGermany(lat, lon)) return { plz, lat, lon };
  if (inGermany(lon, lat)) {
    notes.add('coordinates_swapped');
    return { plz, lat: lon, lon: lat };
  }
  notes.add('coordinates_dropped');
  return { plz, lat: null, lon: null };
}

/** With a point a coordinate has as many decimals as it likes: `49.123` is no thousand here. */
function degrees(value: unknown): number | null {
  const text = cellText(value).trim();
  return /^-?\d{1,3}\.\d+$/.test(text) ? Number(text) : (readNumber(value) ?? null);
}

function inGermany(lat: number, lon: number): boolean {
  return lat > GERMANY.south && lat < GERMANY.north && lon > GERMANY.west && lon < GERMANY.east;
}

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
  const [lat, lon] = [readNumber(raw.lat) ?? null, readNumber(raw.lon) ?? null];
  if (lat === null || lon === null) return { plz, lat: null, lon: null };
  if (inGermany(lat, lon)) return { plz, lat, lon };
  if (inGermany(lon, lat)) {
    notes.add('coordinates_swapped');
    return { plz, lat: lon, lon: lat };
  }
  notes.add('coordinates_dropped');
  return { plz, lat: null, lon: null };
}

function inGermany(lat: number, lon: number): boolean {
  return lat > GERMANY.south && lat < GERMANY.north && lon > GERMANY.west && lon < GERMANY.east;
}

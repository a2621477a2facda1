/**
 * Regions of Germany as a tree: Kreis (AGS, 5 digits) → Agentur für Arbeit (`AA` + 3 digits) → Land (2 digits) →
 * `DE`. The Agentur level is not a prefix of the AGS: it comes from reference data.
 */
export type KreisAgs = string;
export type LandCode = string;
export type RegionCode = string;
export type RegionLevel = 'kreis' | 'agentur' | 'land' | 'country';

export const GERMANY: RegionCode = 'DE';

/** The sixteen Länder by the first two digits of the AGS. */
export const LAENDER: Readonly<Record<LandCode, string>> = {
  '01': 'Schleswig-Holstein',
  '02': 'Hamburg',
  '03': 'Niedersachsen',
  '04': 'Bremen',
  '05': 'Nordrhein-Westfalen',
  '06': 'Hessen',
  '07': 'Rheinland-Pfalz',
  '08': 'Baden-Württemberg',
  '09': 'Bayern',
  '10': 'Saarland',
  '11': 'Berlin',
  '12': 'Brandenburg',
  '13': 'Mecklenburg-Vorpommern',
  '14': 'Sachsen',
  '15': 'Sachsen-Anhalt',
  '16': 'Thüringen',
};

export function isKreisAgs(text: unknown): text is KreisAgs {
  return typeof text === 'string' && /^\d{5}$/.test(text) && text.slice(0, 2) in LAENDER;
}

export function landOf(ags: KreisAgs): LandCode {
  return ags.slice(0, 2);
}

export function agenturCode(number: string): RegionCode {
  return `AA${number}`;
}

export function regionLevel(code: RegionCode): RegionLevel {
  if (code === GERMANY) return 'country';
  if (code.startsWith('AA')) return 'agentur';
  return code.length === 2 ? 'land' : 'kreis';
}

export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}

const EARTH_RADIUS_KM = 6371.0088;

/** Great-circle distance in kilometres (haversine). */
export function distanceKm(a: GeoPoint, b: GeoPoint): number {
  const rad = Math.PI / 180;
  const dLat = (b.lat - a.lat) * rad;
  const dLon = (b.lon - a.lon) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Degrees between the points of the coarse grid: about 28 km from north to south and 17 km from west to east. */
export const AREA_DEGREES = 0.25;

/** The point of a coarse grid next to a place: tells no more than the Kreis does. */
export function coarseArea({ lat, lon }: GeoPoint): GeoPoint {
  const snap = (degrees: number): number => Math.round(degrees / AREA_DEGREES) * AREA_DEGREES;
  return { lat: snap(lat), lon: snap(lon) };
}

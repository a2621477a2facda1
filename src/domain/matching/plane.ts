import { GeoPoint } from '../shared/index.js';

/** Place in a plane, in whole steps of 50 m east and north of the centre. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** One step of the plane in metres; also the way that costs one hundredth of a point. */
export const STEP_M = 50;
export const STEPS_PER_KM = 1000 / STEP_M;

const EARTH_RADIUS_M = 6_371_008.8;
const CENTRE: GeoPoint = { lat: 51, lon: 10.5 };
const RAD = Math.PI / 180;
const SIN_CENTRE = Math.sin(CENTRE.lat * RAD);
const COS_CENTRE = Math.cos(CENTRE.lat * RAD);
/** 800 km from the centre; keeps every squared distance within 31 bits. */
const LIMIT = 16_000;
const MAX_RADIUS = 46_000;

/**
 * Lambert's azimuthal equal-area projection around the middle of Germany (Snyder, USGS PP 1395, section 24), sphere.
 * Lengths inside Germany are wrong by less than 0.2 %. All engines measure in this plane, so that a place at the
 * border of a circle is inside for all of them or for none. Far places are moved to the edge of the plane.
 */
export function toPlane(point: GeoPoint): PlanePoint {
  const sin = Math.sin(point.lat * RAD);
  const cos = Math.cos(point.lat * RAD);
  const east = (point.lon - CENTRE.lon) * RAD;
  const k = Math.sqrt(2 / (1 + SIN_CENTRE * sin + COS_CENTRE * cos * Math.cos(east)));
  return {
    x: steps(k * cos * Math.sin(east)),
    y: steps(k * (COS_CENTRE * sin - SIN_CENTRE * cos * Math.cos(east))),
  };
}

/** Square of the distance in steps; whole, so it compares exactly. */
export function squaredSteps(a: PlanePoint, b: PlanePoint): number {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  return dx * dx + dy * dy;
}

/** Radius in whole steps. */
export function radiusSteps(km: number): number {
  return Math.max(0, Math.min(MAX_RADIUS, Math.round(km * STEPS_PER_KM)));
}

/** Kilometres of a squared distance, to one decimal, for showing. */
export function shownKm(squared: number): number {
  return Math.round((Math.sqrt(squared) / STEPS_PER_KM) * 10) / 10;
}

function steps(unit: number): number {
  const value = Math.round((unit * EARTH_RADIUS_M) / STEP_M);
  return Math.max(-LIMIT, Math.min(LIMIT, Number.isNaN(value) ? LIMIT : value));
}

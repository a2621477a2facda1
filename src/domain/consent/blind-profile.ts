import { GeoPoint, LocalDate, SkillLevels } from '../shared/index.js';

/** A square of this side hides where in it somebody lives; the law asks for at least 10 km. */
const CELL_KM = 12;
const KM_PER_DEGREE = 111.2;

/** What an employer may read about when the person could start: never the class of a permission, never a status. */
export type StartSentence =
  | { readonly kind: 'now' }
  /** `month` is the first realistic month as `YYYY-MM`; null where nobody can say. */
  | { readonly kind: 'after_permission'; readonly month: string | null };

export interface BlindProfile {
  /** An id of its own, drawn at random, that leads to no name. */
  readonly blindId: string;
  readonly occupations: readonly string[];
  readonly skills: readonly string[];
  readonly german: SkillLevels;
  /** Centre of a cell of at least 10 km, and the name of the Kreis. */
  readonly area: GeoPoint & { readonly kreis: string };
  readonly availableFrom: LocalDate;
  readonly start: StartSentence;
}

/**
 * The centre of the grid cell around a home. The grid is fixed and the same for everybody, so that repeated
 * questions with different centres cannot narrow a home down.
 */
export function coarseArea(home: GeoPoint): GeoPoint {
  const latStep = CELL_KM / KM_PER_DEGREE;
  const lat = (Math.floor(home.lat / latStep) + 0.5) * latStep;
  const lonStep = CELL_KM / (KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180));
  const lon = (Math.floor(home.lon / lonStep) + 0.5) * lonStep;
  return { lat: round(lat), lon: round(lon) };
}

/**
 * The two-valued sentence about the start. A permission that exists only from a later day, and one that must
 * still be asked for, read the same.
 */
export function startSentence(free: boolean, from: LocalDate | null): StartSentence {
  return free
    ? { kind: 'now' }
    : { kind: 'after_permission', month: from === null ? null : from.slice(0, 7) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

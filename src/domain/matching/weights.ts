import { CefrLevel, VacancyKind } from '../shared/index.js';
import { OccupationRelation } from './types.js';

/** All scores are whole hundredths of a point, so that equal scores are equal in every engine. */
export const POINT = 100;

/** A score that falls from 0 taken off to `max` taken off between `graceDays` and `graceDays + overDays`. */
export interface Ageing {
  readonly graceDays: number;
  readonly overDays: number;
  readonly max: number;
}

/**
 * Every number the ranking depends on. `neutral` stands in where data is missing; it is also the floor of its part,
 * because lists of skills and occupations are never complete: what is not named may be there, so entering or
 * learning something can only add.
 */
export interface WeightTable {
  readonly version: string;
  readonly skills: { readonly max: number; readonly neutral: number; readonly essentialFactor: number };
  readonly occupation: {
    readonly max: number;
    readonly neutral: number;
    /** Units for 0..5 shared leading digits of the KldB code. */
    readonly byDigits: readonly number[];
    /** Units for an occupation that lay people name as similar (AuxCO). */
    readonly similar: number;
    readonly relationPercent: Readonly<Record<OccupationRelation, number>>;
  };
  /** One unit is lost per 50 m, so that nothing is left from `max` × 50 m on. */
  readonly distance: { readonly max: number };
  /** `neutral` when the level is just met or no need is stated; more or less by `perLevel`. */
  readonly language: { readonly max: number; readonly neutral: number; readonly perLevel: number };
  readonly shortage: { readonly max: number; readonly neutral: number };
  readonly staleProfile: Ageing;
  readonly staleVacancy: Ageing;
  readonly waiting: Ageing;
}

/**
 * 45 skills, 25 occupation, 12 distance, 8 language, 10 regional shortage make 100. Freshness and waiting are taken
 * off that sum: a profile that nobody confirmed for a year loses ten points against every vacancy, a match that
 * opens ten months after the vacancy's first day loses ten.
 */
export const WEIGHTS: WeightTable = {
  version: '2026-11',
  skills: { max: 45 * POINT, neutral: 15 * POINT, essentialFactor: 2 },
  occupation: {
    max: 25 * POINT,
    neutral: 7.5 * POINT,
    byDigits: [0, 2.5 * POINT, 7.5 * POINT, 13.75 * POINT, 20 * POINT, 25 * POINT],
    similar: 11 * POINT,
    relationPercent: { trained: 100, experienced: 90, wanted: 80 },
  },
  distance: { max: 12 * POINT },
  language: { max: 8 * POINT, neutral: 4 * POINT, perLevel: 2 * POINT },
  shortage: { max: 10 * POINT, neutral: 5 * POINT },
  staleProfile: { graceDays: 60, overDays: 300, max: 10 * POINT },
  staleVacancy: { graceDays: 30, overDays: 90, max: 5 * POINT },
  waiting: { graceDays: 0, overDays: 300, max: 10 * POINT },
};

/** Units taken off after `days`, whole and never falling with the days. */
export function ageingUnits(ageing: Ageing, days: number): number {
  const over = days - ageing.graceDays;
  if (over <= 0) return 0;
  return Math.min(ageing.max, Math.floor((over * ageing.max) / ageing.overDays));
}

/** Kinds in which the work itself is learned: they ask for no qualification and no recognition. */
export const LEARNING_KINDS: ReadonlySet<VacancyKind> = new Set<VacancyKind>([
  'apprenticeship',
  'internship_orientation',
  'internship_mandatory',
  'internship_accompanying',
  'eq',
  'hospitation',
  'mag',
  'school_training',
]);

/** Who would move anywhere still commutes this far without moving. */
export const MOVER_COMMUTE_KM = 50;

/** From this level on a person can be instructed in a language other than German (§ 12 ArbSchG). */
export const INSTRUCTION_LEVEL: CefrLevel = 3;

/** Instruction in such a language replaces this many levels of an employer's wish for German. */
export const INSTRUCTION_RELIEF = 1;

/** Matches that open later than this are not listed: no plan holds for longer. */
export const HORIZON_DAYS = 730;

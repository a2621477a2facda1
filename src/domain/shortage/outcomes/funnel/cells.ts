import { KldbCode, KreisAgs } from '../../../shared/index.js';
import { ClosingReason } from '../../../placement/index.js';
import { ShortageClass } from '../../types.js';
import { Quarter } from './quarter.js';

/** Obstacles a case can name; they may change with every contact, the figures take what was named at that time. */
export const OBSTACLES = ['permission', 'language', 'recognition', 'child_care', 'commute', 'paper'] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** Digits of the KldB that form an occupation group: the 37 Berufshauptgruppen, coarse enough to be counted by Kreis. */
export const GROUP_DIGITS = 2;

export function occupationGroup(kldb: KldbCode): KldbCode {
  return kldb.slice(0, GROUP_DIGITS);
}

/**
 * Counts along the funnel. Each has the quarter in which its cohort began, so that a share is always taken within one
 * cohort: `people` by entry; `matches` by the suggestion; `proposals`, `interviews` and `proposals_started` by the
 * introduction to the employer; `starts` and `held_*` by the first day of work.
 */
export const STAGE_MEASURES = [
  'people',
  'matches',
  'proposals',
  'interviews',
  'proposals_started',
  'starts',
  'held_3',
  'held_6',
  'held_12',
] as const;
export type StageMeasure = (typeof STAGE_MEASURES)[number];

/** A stage count, the same by obstacle (people, proposals and what started of them), or a closing by reason and quarter. */
export type Measure =
  StageMeasure | `${'people' | 'proposals' | 'proposals_started'}/${Obstacle}` | `closed/${ClosingReason}`;

export interface CellKey {
  readonly kreis: KreisAgs;
  readonly group: KldbCode;
  readonly quarter: Quarter;
  /** Rating of the occupation in the region at the time; of no rating, `unrated`. */
  readonly shortage: ShortageClass;
  readonly jobCentre: boolean;
  readonly mentor: boolean;
}

export interface OutcomeCell {
  readonly key: CellKey;
  readonly counts: ReadonlyMap<Measure, number>;
}

/** Cells by their key as text; a cell or count of zero is not there, so that equal figures are equal maps. */
export type OutcomeCells = ReadonlyMap<string, OutcomeCell>;

export function cellId(key: CellKey): string {
  const help = `${key.jobCentre ? 'jc' : '-'}${key.mentor ? 'm' : '-'}`;
  return `${key.quarter}|${key.kreis}|${key.group}|${key.shortage}|${help}`;
}

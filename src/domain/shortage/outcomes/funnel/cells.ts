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

export interface Delta {
  readonly cell: CellKey;
  readonly measure: Measure;
  readonly by: number;
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

/**
 * Net changes between two lists of contributions: what an incremental update has to add to the stored counts. Equal
 * contributions cancel, so an event that changes nothing gives an empty list.
 */
export function deltas(before: readonly Delta[], after: readonly Delta[]): readonly Delta[] {
  const net = new Map<string, Delta>();
  const add = (delta: Delta, sign: 1 | -1): void => {
    const id = `${cellId(delta.cell)}|${delta.measure}`;
    net.set(id, { ...delta, by: (net.get(id)?.by ?? 0) + sign * delta.by });
  };
  for (const delta of before) add(delta, -1);
  for (const delta of after) add(delta, 1);
  return [...net.values()].filter((delta) => delta.by !== 0);
}

/** The cells with the changes added. The given cells stay as they are. */
export function applyDeltas(cells: OutcomeCells, changes: Iterable<Delta>): OutcomeCells {
  const result = new Map(cells);
  const own = new Map<string, Map<Measure, number>>();
  for (const { cell, measure, by } of changes) {
    const id = cellId(cell);
    let counts = own.get(id);
    if (!counts) {
      counts = new Map(result.get(id)?.counts);
      own.set(id, counts);
      result.set(id, { key: cell, counts });
    }
    const count = (counts.get(measure) ?? 0) + by;
    if (count === 0) counts.delete(measure);
    else counts.set(measure, count);
  }
  for (const [id, counts] of own) if (counts.size === 0) result.delete(id);
  return result;
}

/** All cells from contributions: the rebuild from scratch. */
export function countAll(contributions: Iterable<Delta>): OutcomeCells {
  return applyDeltas(new Map(), contributions);
}

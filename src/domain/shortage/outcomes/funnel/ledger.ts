import { KldbCode, KreisAgs } from '../../../shared/index.js';
import { ShortageClass } from '../../types.js';
import { Delta, Measure, Obstacle } from './cells.js';
import { Quarter } from './quarter.js';

/** The circumstances under which a case is counted, as they are kept with what it added to the figures. */
export interface CountedContext {
  readonly kreis: KreisAgs;
  /** Occupation group, see `occupationGroup`. */
  readonly group: KldbCode;
  readonly shortage: ShortageClass;
  readonly jobCentre: boolean;
  readonly mentor: boolean;
  readonly obstacles: readonly Obstacle[];
}

/** What one case has added to the figures: `2026-Q1 starts` and the like, under one context. */
export interface CountedCase {
  readonly context: CountedContext;
  readonly entries: readonly string[];
}

/** Contributions as entries; they must all be of one case. */
export function entriesOf(deltas: readonly Delta[]): readonly string[] {
  return deltas.map(({ cell, measure }) => `${cell.quarter} ${measure}`);
}

/** The contributions that a counted case stands for. */
export function deltasOf({ context, entries }: CountedCase): readonly Delta[] {
  const { kreis, group, shortage, jobCentre, mentor } = context;
  return entries.map((entry): Delta => {
    const at = entry.indexOf(' ');
    const quarter: Quarter = entry.slice(0, at);
    const measure = entry.slice(at + 1) as Measure;
    return { cell: { kreis, group, quarter, shortage, jobCentre, mentor }, measure, by: 1 };
  });
}

import { Entity } from 'typeorm';
import type { ClosingReason } from '../../domain/placement/index.js';
import type { Obstacle } from '../../domain/shortage/outcomes/index.js';
import type { ShortageClass } from '../../domain/shortage/index.js';
import { Field } from '../../platform/database/index.js';

/** One count of the funnel: a measure in a Kreis, occupation group and quarter, by circumstances of the cases. */
@Entity('outcome_count')
export class OutcomeCount {
  /** First day of the quarter's label, such as `2026-Q4`. */
  @Field('org', { type: 'text', primary: true, collation: 'C' })
  quarter: string;

  @Field('org', { type: 'text', primary: true, collation: 'C' })
  ags: string;

  @Field('org', { type: 'text', primary: true, collation: 'C' })
  occupationGroup: string;

  @Field('org', { type: 'text', primary: true, collation: 'C' })
  shortage: ShortageClass;

  @Field('org', { type: 'boolean', primary: true })
  jobCentre: boolean;

  @Field('org', { type: 'boolean', primary: true })
  mentor: boolean;

  @Field('org', { type: 'text', primary: true, collation: 'C' })
  measure: string;

  @Field('org', { type: 'integer' })
  count: number;
}

/**
 * One case as it is counted, and the circumstances it is counted under: part of the history, because what fixed them at
 * that time changes later.
 */
@Entity('outcome_contribution')
export class OutcomeContribution {
  /** `placement/<id>` or `person/<id>`. */
  @Field('case', { type: 'text', primary: true, collation: 'C' })
  source: string;

  @Field('case', { type: 'text', collation: 'C' })
  ags: string;

  @Field('case', { type: 'text', collation: 'C' })
  occupationGroup: string;

  @Field('case', { type: 'text', collation: 'C' })
  shortage: ShortageClass;

  @Field('case', { type: 'boolean' })
  jobCentre: boolean;

  @Field('case', { type: 'boolean' })
  mentor: boolean;

  @Field('case', { type: 'text', array: true })
  obstacles: Obstacle[];

  /** Day that fixed the circumstances; null while they follow the present ones. */
  @Field('case', { type: 'date', nullable: true })
  fixedOn: string | null;

  /** Day on which a person came; null for a placement. Of a placement, the days of the steps that stand. */
  @Field('case', { type: 'date', nullable: true })
  enteredOn: string | null;

  @Field('case', { type: 'date', nullable: true })
  suggestedOn: string | null;

  @Field('case', { type: 'date', nullable: true })
  introducedOn: string | null;

  @Field('case', { type: 'boolean' })
  interviewed: boolean;

  /** First day of work, where it is known; else the day of the step. */
  @Field('case', { type: 'date', nullable: true })
  startedOn: string | null;

  @Field('case', { type: 'boolean', name: 'held_3' })
  held3: boolean;

  @Field('case', { type: 'boolean', name: 'held_6' })
  held6: boolean;

  @Field('case', { type: 'boolean', name: 'held_12' })
  held12: boolean;

  @Field('case', { type: 'date', nullable: true })
  closedOn: string | null;

  @Field('case', { type: 'text', nullable: true })
  closedReason: ClosingReason | null;
}

/** How far the figures have read the history; one row. */
@Entity('outcome_cursor')
export class OutcomeCursor {
  @Field('org', { type: 'smallint', primary: true })
  id: number;

  /** The oldest transaction that was still open at the last read; 0 before the first. */
  @Field('org', { type: 'bigint' })
  seenTx: string;

  @Field('org', { type: 'timestamptz', nullable: true })
  countedAt: Date | null;
}

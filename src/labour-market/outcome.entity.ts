import { Entity } from 'typeorm';
import type { Obstacle } from '../domain/shortage/outcomes/index.js';
import type { ShortageClass } from '../domain/shortage/index.js';
import { Field } from '../platform/database/index.js';

/** One count of the funnel: a measure in a Kreis, occupation group and quarter, by circumstances of the cases. */
@Entity('outcome_count')
export class OutcomeCount {
  /** First day of the quarter's label, such as `2026-Q4`. */
  @Field('org', { type: 'text', primary: true })
  quarter: string;

  @Field('org', { type: 'text', primary: true })
  ags: string;

  @Field('org', { type: 'text', primary: true })
  occupationGroup: string;

  @Field('org', { type: 'text', primary: true })
  shortage: ShortageClass;

  @Field('org', { type: 'boolean', primary: true })
  jobCentre: boolean;

  @Field('org', { type: 'boolean', primary: true })
  mentor: boolean;

  @Field('org', { type: 'text', primary: true })
  measure: string;

  @Field('org', { type: 'integer' })
  count: number;
}

/**
 * What one case has added to the counts so far, taken away before its new contribution is added, and the
 * circumstances it was counted under: part of the history, because what fixed them at that time changes later.
 */
@Entity('outcome_contribution')
export class OutcomeContribution {
  /** `placement/<id>` or `person/<id>`. */
  @Field('case', { type: 'text', primary: true })
  source: string;

  @Field('case', { type: 'text' })
  ags: string;

  @Field('case', { type: 'text' })
  occupationGroup: string;

  @Field('case', { type: 'text' })
  shortage: ShortageClass;

  @Field('case', { type: 'boolean' })
  jobCentre: boolean;

  @Field('case', { type: 'boolean' })
  mentor: boolean;

  @Field('case', { type: 'text', array: true })
  obstacles: Obstacle[];

  /** True once the circumstances no longer follow the present ones. */
  @Field('case', { type: 'boolean' })
  fixed: boolean;

  /** `2026-Q1 starts` and the like. */
  @Field('case', { type: 'text', array: true })
  entries: string[];
}

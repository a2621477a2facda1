import { Entity } from 'typeorm';
import type { Delta } from '../domain/shortage/outcomes/index.js';
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

/** What one case has added to the counts so far; taken away before its new contribution is added. */
@Entity('outcome_contribution')
export class OutcomeContribution {
  /** `placement/<id>` or `person/<id>`. */
  @Field('case', { type: 'text', primary: true })
  source: string;

  @Field('case', { type: 'jsonb' })
  deltas: Delta[];
}

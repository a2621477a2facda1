import { Entity } from 'typeorm';
import { Field } from '../../platform/database/index.js';

/** How far the nightly refresh of all plans is; a killed process goes on behind `reached`. */
@Entity('plan_refresh')
export class PlanRefresh {
  @Field('org', { type: 'date', primary: true })
  day: string;

  @Field('org', { type: 'integer' })
  total: number;

  @Field('org', { type: 'integer', default: 0 })
  done: number;

  /** People whose days are others than before. */
  @Field('org', { type: 'integer', default: 0 })
  changed: number;

  @Field('case', { type: 'uuid', nullable: true })
  reached: string | null;

  @Field('org', { type: 'timestamptz' })
  startedAt: Date;

  @Field('org', { type: 'timestamptz', nullable: true })
  finishedAt: Date | null;
}

import { Entity, Index } from 'typeorm';
import { Field } from '../../platform/database/index.js';

/** The stored path of a person to one CEFR level: the earliest day and the runs on which that day rests. */
@Entity('language_plan')
export class StoredLanguagePlan {
  @Field('case', { type: 'uuid', primary: true })
  personId: string;

  @Field('case', { type: 'smallint', primary: true })
  level: number;

  @Field('case', { type: 'date' })
  qualifiedOn: string;

  /** In the order in which they are taken. */
  @Field('case', { type: 'uuid', array: true })
  runs: string[];

  @Field('case', { type: 'timestamptz', default: () => 'now()' })
  computedAt: Date;
}

/** The same the other way round: which plans rest on a run. A cancelled run touches these and no others. */
@Entity('language_plan_run')
export class PlanOfRun {
  @Field('public', { type: 'uuid', primary: true })
  runId: string;

  @Index('language_plan_run_person')
  @Field('case', { type: 'uuid', primary: true })
  personId: string;

  @Field('case', { type: 'smallint', primary: true })
  level: number;

  /** The version of the run that the path rests on; another one since then is news. */
  @Field('public', { type: 'integer' })
  revision: number;
}

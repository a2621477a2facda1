import { Entity, Index } from 'typeorm';
import { Field, IdField } from '../../platform/database/index.js';

/**
 * Whether an exam was passed, told by the person who agreed that it counts for the pass rate of the provider. It is
 * read only as a count of many; withdrawing deletes it.
 */
@Entity('course_outcome')
@Index('course_outcome_once', ['personId', 'runId'], { unique: true })
@Index('course_outcome_provider', ['providerKey', 'scheme', 'target'])
export class CourseOutcome {
  @IdField()
  id: string;

  @Field('case', { type: 'uuid' })
  personId: string;

  @Field('case', { type: 'uuid' })
  runId: string;

  /** The provider's name in one spelling. */
  @Field('public', { type: 'text' })
  providerKey: string;

  @Field('public', { type: 'text' })
  scheme: string;

  @Field('public', { type: 'smallint' })
  target: number;

  @Field('case', { type: 'boolean' })
  passed: boolean;

  /** Version and language of the text that was agreed to. */
  @Field('case', { type: 'text' })
  consentVersion: string;

  @Field('case', { type: 'text' })
  consentLocale: string;

  @Field('case', { type: 'uuid', nullable: true })
  recordedBy: string | null;

  @Field('case', { type: 'timestamptz', default: () => 'now()' })
  recordedAt: Date;
}

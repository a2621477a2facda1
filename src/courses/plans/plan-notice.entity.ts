import { Entity, Index } from 'typeorm';
import { Field, IdField } from '../../platform/database/index.js';

/** What happened to the run that a plan rested on. */
export type PlanNoticeKind = 'cancelled' | 'moved';

/** A changed date that a desk, or the person without a desk, has to hear of. Written once per change and person. */
@Entity('plan_notice')
export class PlanNotice {
  @IdField()
  id: string;

  /** The desk that keeps the case; null for a person without one. */
  @Index('plan_notice_org')
  @Field('org', { type: 'uuid', nullable: true })
  orgId: string | null;

  @Index('plan_notice_person')
  @Field('case', { type: 'uuid' })
  personId: string;

  @Field('public', { type: 'uuid' })
  runId: string;

  @Field('org', { type: 'text' })
  kind: PlanNoticeKind;

  /** The lowest CEFR level whose day changed. */
  @Field('case', { type: 'smallint' })
  level: number;

  @Field('case', { type: 'date' })
  oldOn: string;

  /** Null when no known course leads there any more. */
  @Field('case', { type: 'date', nullable: true })
  newOn: string | null;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Field('org', { type: 'timestamptz', nullable: true })
  seenAt: Date | null;
}

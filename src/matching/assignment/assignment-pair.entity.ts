import { Entity, ForeignKey, Index } from 'typeorm';
import type { MatchKind } from '../../domain/matching/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { Field, IdField } from '../../platform/database/index.js';
import { AssignmentRun } from './assignment-run.entity.js';

/** Why somebody changes a pair of the plan; the list is closed so that a month can be reviewed. */
export const CHANGE_REASONS = [
  'person_prefers',
  'knows_person',
  'knows_employer',
  'way_or_hours',
  'timing',
  'other',
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** One introduction of a plan: from the best plan, or chosen by a person instead. */
@Entity('assignment_pair')
@Index('assignment_pair_once', ['runId', 'personId', 'vacancyId'], { unique: true })
@Index('assignment_pair_changed', ['orgId', 'changedAt'])
@ForeignKey(() => AssignmentRun, ['runId', 'orgId'], ['id', 'orgId'], {
  name: 'assignment_pair_same_org',
  onDelete: 'CASCADE',
})
export class AssignmentPair {
  @IdField()
  id: string;

  @Field('org', { type: 'uuid' })
  runId: string;

  @Field('org', { type: 'uuid' })
  orgId: string;

  @Field('case', { type: 'uuid' })
  personId: string;

  @Field('case', { type: 'uuid' })
  vacancyId: string;

  @Field('case', { type: 'text' })
  kind: MatchKind;

  @Field('case', { type: 'date', nullable: true })
  opensOn: LocalDate | null;

  /** Hundredths of a point. */
  @Field('case', { type: 'integer' })
  score: number;

  /** What the place is worth to people who are expected; 0 where none was kept. */
  @Field('org', { type: 'integer', default: 0 })
  price: number;

  @Field('org', { type: 'text' })
  origin: 'best' | 'chosen';

  @Field('org', { type: 'boolean', default: false })
  dropped: boolean;

  @Field('case', { type: 'text', nullable: true })
  reason: ChangeReason | null;

  @Field('case', { type: 'text', default: '' })
  note: string;

  @Field('org', { type: 'uuid', nullable: true })
  changedBy: string | null;

  @Field('org', { type: 'timestamptz', nullable: true })
  changedAt: Date | null;

  @Field('org', { type: 'uuid', nullable: true })
  reviewedBy: string | null;

  @Field('org', { type: 'timestamptz', nullable: true })
  reviewedAt: Date | null;
}

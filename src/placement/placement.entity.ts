import { Entity, Index } from 'typeorm';
import type { Stage } from '../domain/placement/index.js';
import { Field, IdField } from '../platform/database/index.js';

/** One person and one vacancy on their way; the truth is the history, this row is its last line. */
@Entity('placement')
@Index('placement_person_vacancy', ['personId', 'vacancyId'], { unique: true })
export class Placement {
  @IdField()
  id: string;

  @Field('case', { type: 'uuid' })
  personId: string;

  @Index('placement_vacancy')
  @Field('case', { type: 'uuid' })
  vacancyId: string;

  /** The one organisation that owns the case; null when the person acts alone. */
  @Index('placement_org')
  @Field('org', { type: 'uuid', nullable: true })
  orgId: string | null;

  @Field('case', { type: 'text' })
  stage: Stage;

  /** Number of the last step; guards against two people acting on the same state. */
  @Field('case', { type: 'integer', default: 1 })
  revision: number;

  @Field('case', { type: 'timestamptz', default: () => 'now()' })
  stageSince: Date;

  /** Set by a trigger when the person is introduced; before it the firm knows of nothing. */
  @Field('case', { type: 'boolean', default: false })
  introduced: boolean;

  @Field('case', { type: 'date', nullable: true })
  startedOn: string | null;

  @Field('case', { type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}

import { Entity, Index } from 'typeorm';
import { Field, IdField } from '../../platform/database/index.js';

/** A talk between person and firm; its id is the stable id of its calendar entry. */
@Entity('interview')
@Index('interview_placement', ['placementId', 'startsAt'])
export class InterviewRow {
  @IdField()
  id: string;

  @Field('case', { type: 'uuid' })
  placementId: string;

  @Field('case', { type: 'timestamptz' })
  startsAt: Date;

  @Field('case', { type: 'smallint', default: 60 })
  minutes: number;

  @Field('case', { type: 'text', default: '' })
  place: string;

  /** Grows with each change, so that calendars follow. */
  @Field('case', { type: 'integer', default: 0 })
  sequence: number;

  @Field('case', { type: 'text', default: 'planned' })
  state: 'planned' | 'cancelled';

  @Field('org', { type: 'uuid', nullable: true })
  madeBy: string | null;

  @Field('case', { type: 'timestamptz', default: () => 'now()' })
  changedAt: Date;
}

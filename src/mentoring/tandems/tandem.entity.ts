import { Entity, ForeignKey, Index } from 'typeorm';
import { Member } from '../../access/index.js';
import type { MentorTime, TandemState } from '../../domain/mentoring/index.js';
import { Field, IdField } from '../../platform/database/index.js';

/** What a mentor offers; said by the mentor, seen inside the group. */
@Entity('mentor')
@ForeignKey(() => Member, ['memberId', 'orgId'], ['id', 'orgId'], {
  name: 'mentor_same_org',
  onDelete: 'CASCADE',
})
export class Mentor {
  @Field('org', { type: 'uuid', primary: true })
  memberId: string;

  @Index('mentor_org')
  @Field('org', { type: 'uuid' })
  orgId: string;

  @Field('org', { type: 'smallint' })
  capacity: number;

  @Field('org', { type: 'text', array: true })
  languages: string[];

  /** KldB codes. */
  @Field('org', { type: 'text', array: true })
  occupations: string[];

  @Field('org', { type: 'text', array: true })
  times: MentorTime[];

  @Field('org', { type: 'date', nullable: true })
  awayUntil: string | null;
}

/** A person and a mentor who go a part of the way together. */
@Entity('tandem')
@Index('tandem_open', ['personId', 'mentorId'], {
  unique: true,
  where: `(state = ANY (ARRAY['suggested'::text, 'active'::text, 'paused'::text]))`,
})
@Index('tandem_mentor', ['mentorId', 'state'])
@Index('tandem_org', ['orgId', 'state'])
@Index('tandem_person', ['personId'])
@ForeignKey(() => Member, ['mentorId', 'orgId'], ['id', 'orgId'], { name: 'tandem_same_org' })
export class Tandem {
  @IdField()
  id: string;

  @Field('org', { type: 'uuid' })
  orgId: string;

  @Field('case', { type: 'uuid' })
  personId: string;

  /** Member who is the mentor. */
  @Field('case', { type: 'uuid' })
  mentorId: string;

  @Field('case', { type: 'text' })
  state: TandemState;

  @Field('case', { type: 'text', nullable: true })
  reason: string | null;

  @Field('org', { type: 'uuid', nullable: true })
  suggestedBy: string | null;

  @Field('case', { type: 'date' })
  suggestedOn: string;

  @Field('case', { type: 'date', nullable: true })
  startedOn: string | null;

  @Field('case', { type: 'date', nullable: true })
  pausedUntil: string | null;

  @Field('case', { type: 'date', nullable: true })
  endedOn: string | null;
}

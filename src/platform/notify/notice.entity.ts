import { Entity, Index } from 'typeorm';
import { Field, IdField } from '../database/fields.js';

/** Whom a notice is for: a desk, its lead, an office or a firm as a whole, one member, or the person. */
export const AUDIENCES = ['desk', 'lead', 'office', 'firm', 'member', 'person'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Something that waits, said in the portal and in the daily mail: a code and a place, never a name. */
@Entity('notice')
@Index('notice_org', ['orgId', 'day'])
@Index('notice_person', ['personId', 'day'])
@Index('notice_unmailed', ['day'], { where: '(mailed_at IS NULL)' })
export class Notice {
  @IdField()
  id: string;

  /** What makes it one: a second writing of the same key changes nothing. */
  @Index('notice_key', { unique: true })
  @Field('org', { type: 'text' })
  key: string;

  @Field('org', { type: 'text' })
  audience: Audience;

  @Field('org', { type: 'uuid', nullable: true })
  orgId: string | null;

  @Field('case', { type: 'uuid', nullable: true })
  personId: string | null;

  @Index('notice_member')
  @Field('org', { type: 'uuid', nullable: true })
  memberId: string | null;

  /** Key of its sentence in the catalogue `notices`. */
  @Field('org', { type: 'text' })
  code: string;

  @Field('org', { type: 'text' })
  href: string;

  @Field('org', { type: 'date' })
  day: string;

  @Field('org', { type: 'timestamptz', nullable: true })
  seenAt: Date | null;

  @Field('org', { type: 'timestamptz', nullable: true })
  mailedAt: Date | null;
}

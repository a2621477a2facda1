import { Entity, ForeignKey, Index } from 'typeorm';
import { Member } from '../access/index.js';
import type { Scope } from '../domain/consent/index.js';
import type { HandoverKind, HandoverReason, HandoverState } from '../domain/liaison/index.js';
import { Field, IdField } from '../platform/database/index.js';

/** How somebody was in touch with a person; a try that reached nobody is no contact. */
export const CONTACT_CHANNELS = ['met', 'phone', 'message', 'no_answer'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** One contact with a person: who, how, when, and the day of the next. No content. */
@Entity('case_contact')
@Index('case_contact_person', ['personId', 'day'])
@Index('case_contact_member', ['memberId', 'at'])
@ForeignKey(() => Member, ['memberId', 'orgId'], ['id', 'orgId'], { name: 'case_contact_same_org' })
export class CaseContact {
  @IdField()
  id: string;

  @Field('org', { type: 'uuid' })
  orgId: string;

  @Field('case', { type: 'uuid' })
  personId: string;

  @Field('org', { type: 'uuid', nullable: true })
  memberId: string | null;

  @Field('case', { type: 'text' })
  channel: ContactChannel;

  @Field('case', { type: 'date' })
  day: string;

  @Field('case', { type: 'date', nullable: true })
  nextOn: string | null;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  at: Date;
}

/** What a helper said of their own limits; never a measure of anybody. */
@Entity('helper')
@ForeignKey(() => Member, ['memberId', 'orgId'], ['id', 'orgId'], {
  name: 'helper_same_org',
  onDelete: 'CASCADE',
})
export class Helper {
  @Field('org', { type: 'uuid', primary: true })
  memberId: string;

  @Index('helper_org')
  @Field('org', { type: 'uuid' })
  orgId: string;

  /** Open tasks that are enough; null: the usual number. */
  @Field('org', { type: 'smallint', nullable: true })
  taskLimit: number | null;

  @Field('org', { type: 'date', nullable: true })
  pausedUntil: string | null;
}

/** A case that one group gives to another, or opens to it; nothing moves without the person's grant. */
@Entity('case_handover')
@Index('case_handover_open', ['personId', 'toOrgId'], {
  unique: true,
  where: `(state = ANY (ARRAY['offered'::text, 'accepted'::text]))`,
})
@Index('case_handover_from', ['fromOrgId', 'state'])
@Index('case_handover_to', ['toOrgId', 'state'])
export class CaseHandover {
  @IdField()
  id: string;

  @Field('case', { type: 'uuid' })
  personId: string;

  @Field('org', { type: 'uuid' })
  fromOrgId: string;

  @Field('org', { type: 'uuid' })
  toOrgId: string;

  @Field('case', { type: 'text' })
  kind: HandoverKind;

  /** What of the case a referral opens; a transfer gives all of it. */
  @Field('case', { type: 'text', array: true, default: [] })
  scopes: Scope[];

  @Field('case', { type: 'text' })
  state: HandoverState;

  @Field('case', { type: 'text', nullable: true })
  reason: HandoverReason | null;

  @Field('org', { type: 'uuid', nullable: true })
  offeredBy: string | null;

  @Field('case', { type: 'date' })
  offeredOn: string;

  @Field('case', { type: 'timestamptz', default: () => 'now()' })
  changedAt: Date;
}

import { Entity, Index } from 'typeorm';
import type { HelperSkill } from '../../domain/mentoring/index.js';
import { Field, IdField } from '../../platform/database/index.js';

/** A hand that a group looks for; read by everybody while it is open. */
@Entity('helper_role')
@Index('helper_role_org', ['orgId'])
export class HelperRole {
  @IdField()
  id: string;

  @Field('public', { type: 'uuid' })
  orgId: string;

  /** Kreis of the group; null for a group of none. */
  @Field('public', { type: 'text', nullable: true })
  ags: string | null;

  @Field('public', { type: 'text' })
  title: string;

  @Field('public', { type: 'text' })
  what: string;

  /** Hours a week. */
  @Field('public', { type: 'smallint' })
  hours: number;

  @Field('public', { type: 'text', array: true })
  skills: HelperSkill[];

  @Field('public', { type: 'text', array: true })
  languages: string[];

  @Field('public', { type: 'date' })
  fromOn: string;

  @Field('public', { type: 'date', nullable: true })
  untilOn: string | null;

  @Field('public', { type: 'boolean' })
  closed: boolean;

  @Field('org', { type: 'timestamptz' })
  createdAt: Date;
}

/** Somebody who would like to help; kept for a while and for the group that asked alone. */
@Entity('helper_answer')
@Index('helper_answer_org', ['orgId', 'receivedOn'])
export class HelperAnswer {
  @IdField()
  id: string;

  @Index('helper_answer_role')
  @Field('org', { type: 'uuid' })
  roleId: string;

  @Field('org', { type: 'uuid' })
  orgId: string;

  /** Name, e-mail address, and what they wrote. */
  @Field('special', { type: 'text' })
  sealed: string;

  /** To which words they agreed, and in which language. */
  @Field('case', { type: 'text' })
  textVersion: string;

  @Field('case', { type: 'text' })
  locale: string;

  @Field('case', { type: 'date' })
  receivedOn: string;

  @Index('helper_answer_delete')
  @Field('case', { type: 'date' })
  deleteOn: string;

  @Field('case', { type: 'date', nullable: true })
  repliedOn: string | null;
}

import { Entity, Index } from 'typeorm';
import type { ContactConsent, OutreachCounts, VisitState } from '../../domain/mentoring/index.js';
import { Field, IdField } from '../../platform/database/index.js';

/** A visit of the group to an accommodation. Which one it is lies sealed: attackers look for such addresses. */
@Entity('outreach_visit')
@Index('outreach_visit_org', ['orgId', 'day'])
export class OutreachVisit {
  @IdField()
  id: string;

  @Field('org', { type: 'uuid' })
  orgId: string;

  /** Kreis; the one thing about the place that figures may know. */
  @Field('org', { type: 'text' })
  ags: string;

  /** Name and address of the accommodation. */
  @Field('special', { type: 'text' })
  sealed: string;

  @Field('org', { type: 'date' })
  day: string;

  /** `HH:MM`, German time. */
  @Field('org', { type: 'text', nullable: true })
  startsAt: string | null;

  /** Who goes. */
  @Field('org', { type: 'uuid', array: true })
  memberIds: string[];

  @Field('org', { type: 'text', array: true })
  languages: string[];

  @Field('org', { type: 'text' })
  state: VisitState;

  @Field('org', { type: 'jsonb' })
  counts: OutreachCounts;
}

/** Somebody met at a visit who said that the desk may get in touch; forgotten as soon as it is not needed. */
@Entity('outreach_contact')
export class OutreachContact {
  @IdField()
  id: string;

  @Index('outreach_contact_visit')
  @Field('case', { type: 'uuid' })
  visitId: string;

  @Field('org', { type: 'uuid' })
  orgId: string;

  /** Name, and how to reach them. */
  @Field('special', { type: 'text' })
  sealed: string;

  @Field('case', { type: 'text' })
  language: string;

  @Field('case', { type: 'text' })
  consent: ContactConsent;

  /** Which words were read out. */
  @Field('case', { type: 'text' })
  textVersion: string;

  @Field('case', { type: 'date' })
  notedOn: string;

  @Index('outreach_contact_delete')
  @Field('case', { type: 'date' })
  deleteOn: string;
}

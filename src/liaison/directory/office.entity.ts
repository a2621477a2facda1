import { Entity, Index } from 'typeorm';
import type { OfficeKind } from '../../domain/liaison/index.js';
import { Field, IdField } from '../../platform/database/index.js';

/**
 * An office that can be asked. It shares its id with its organisation, so that a grant names it as the recipient
 * whether or not somebody of it has an account.
 */
@Entity('liaison_office')
@Index('liaison_office_area', ['kind', 'area'], { unique: true })
export class LiaisonOffice {
  @IdField()
  id: string;

  @Field('public', { type: 'text' })
  kind: OfficeKind;

  /** Official number of a Jobcenter or an Agentur, else the Kreis (AGS) it serves; `DE` for all of Germany. */
  @Field('public', { type: 'text' })
  area: string;

  /** Kreis of its seat, which decides the holidays that count; null: only those of all Germany. */
  @Field('public', { type: 'text', nullable: true })
  ags: string | null;
}

/** How one desk reaches an office: functions and shared inboxes, never a single name. */
@Entity('office_contact')
export class OfficeContact {
  @Field('org', { type: 'uuid', primary: true })
  orgId: string;

  @Field('org', { type: 'uuid', primary: true })
  officeId: string;

  @Field('org', { type: 'text', default: '' })
  function: string;

  @Field('org', { type: 'text', default: '' })
  inbox: string;

  @Field('org', { type: 'text', default: '' })
  deputyFunction: string;

  @Field('org', { type: 'text', default: '' })
  deputyInbox: string;

  @Field('org', { type: 'text', default: '' })
  phone: string;

  /** When somebody answers, in plain words. */
  @Field('org', { type: 'text', default: '' })
  opening: string;
}

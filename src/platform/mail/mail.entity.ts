import { Entity, Index } from 'typeorm';
import { Field, IdField } from '../database/fields.js';

/** A mail that was asked for; what it says is sealed, and gone once it is sent or given up. */
@Entity('mail')
export class Mail {
  @IdField()
  id: string;

  @Index('mail_key', { unique: true })
  @Field('org', { type: 'text' })
  key: string;

  @Index('mail_person')
  @Field('case', { type: 'uuid', nullable: true })
  personId: string | null;

  /** Address and words, sealed; null: nothing left to send. */
  @Field('special', { type: 'text', nullable: true })
  sealed: string | null;

  @Field('org', { type: 'smallint', default: 0 })
  failures: number;

  @Field('org', { type: 'timestamptz' })
  askedAt: Date;

  @Field('org', { type: 'timestamptz', nullable: true })
  sentAt: Date | null;
}

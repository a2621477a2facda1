import { Entity, Index } from 'typeorm';
import { Field } from '../../platform/database/index.js';

/** A code that a desk handed over; opens the person's own account once. A newer one ends it. */
@Entity('invitation')
export class Invitation {
  @Field('special', { type: 'text', primary: true })
  hash: string;

  @Index('invitation_person', { unique: true })
  @Field('case', { type: 'uuid' })
  personId: string;

  @Field('org', { type: 'uuid', nullable: true })
  createdBy: string | null;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Field('org', { type: 'timestamptz' })
  expiresAt: Date;
}

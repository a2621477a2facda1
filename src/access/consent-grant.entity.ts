import { Entity, Index } from 'typeorm';
import type { ConsentChannel, Purpose, Scope } from '../domain/consent/index.js';
import { Field, IdField } from '../platform/database/index.js';

/** A person's yes to one disclosure; immutable but for its withdrawal (DESIGN section 4, invariant 1). */
@Entity('consent_grant')
@Index('consent_grant_recipient', ['recipientOrgId', 'personId'])
export class ConsentGrant {
  @IdField()
  id: string;

  @Index('consent_grant_person')
  @Field('case', { type: 'uuid' })
  personId: string;

  /** Null only where every employer may read the blind profile. */
  @Field('case', { type: 'uuid', nullable: true })
  recipientOrgId: string | null;

  @Field('case', { type: 'text', array: true })
  scopes: Scope[];

  @Field('case', { type: 'text' })
  purposeKind: Purpose['kind'];

  @Field('case', { type: 'uuid', nullable: true })
  purposeId: string | null;

  @Field('case', { type: 'date' })
  validFrom: string;

  @Field('case', { type: 'date' })
  validUntil: string;

  @Field('case', { type: 'text' })
  textVersion: string;

  @Field('case', { type: 'text' })
  locale: string;

  @Field('case', { type: 'text' })
  channel: ConsentChannel;

  /** Who explained the text; null when the person read it alone. */
  @Field('case', { type: 'uuid', nullable: true })
  explainedBy: string | null;

  @Field('case', { type: 'timestamptz', default: () => 'now()' })
  givenAt: Date;

  @Field('case', { type: 'timestamptz', nullable: true })
  revokedAt: Date | null;
}

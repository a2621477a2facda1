import { Entity, Index } from 'typeorm';
import { Field, IdField } from '../../platform/database/index.js';

/**
 * A signed link that went to a firm: an invitation to post one vacancy, or the way to one that is posted. What the link
 * says is kept as a digest only.
 */
@Entity('firm_link')
@Index('firm_link_desk', ['deskOrgId', 'madeAt'])
export class FirmLink {
  @IdField()
  id: string;

  @Field('org', { type: 'text', unique: true })
  digest: string;

  /** The desk that sent it; null when the firm asked for it on the public page. */
  @Field('org', { type: 'uuid', nullable: true })
  deskOrgId: string | null;

  /** What it opens; null until the invited firm has posted. */
  @Index('firm_link_vacancy')
  @Field('org', { type: 'uuid', nullable: true })
  vacancyId: string | null;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  madeAt: Date;

  @Index('firm_link_expiry')
  @Field('org', { type: 'timestamptz' })
  expiresAt: Date;

  @Field('org', { type: 'timestamptz', nullable: true })
  revokedAt: Date | null;

  /**
   * Address and language, sealed, for one purpose: to tell the firm that somebody is introduced for this vacancy. It
   * goes when the link ends or runs out, and when the firm wants no more mails.
   */
  @Field('special', { type: 'text', nullable: true })
  mailbox: string | null;
}

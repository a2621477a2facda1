import { Entity, Index } from 'typeorm';
import { Field } from '../../platform/database/index.js';

/** A link that went to an e-mail address; only the hash of its secret is kept, and the address sealed. */
@Entity('entry_link')
export class EntryLink {
  @Field('special', { type: 'text', primary: true })
  hash: string;

  /** Fingerprint of the address, as it is a person's sign-in name. */
  @Index('entry_link_login')
  @Field('case', { type: 'text' })
  login: string;

  /** The address itself: whoever opens the link registers with it. */
  @Field('special', { type: 'text' })
  sealed: string;

  /** The account it was asked for, so that an erasure takes it along; null where there was none. */
  @Field('org', { type: 'uuid', nullable: true })
  memberId: string | null;

  @Field('org', { type: 'text' })
  locale: string;

  @Index('entry_link_expiry')
  @Field('org', { type: 'timestamptz' })
  expiresAt: Date;
}

import { Check, Entity, Index, PrimaryColumn } from 'typeorm';
import { classify, Field } from '../database/fields.js';

/** A signed-in browser. The id is the SHA-256 of the cookie's id, so a copy of the table opens no session. */
@Entity('session')
@Check('session_data_sealed', 'get_byte(data, 0) = 1')
@Index(['memberId'])
@Index(['expiresAt'])
export class Session {
  @PrimaryColumn({ type: 'text' })
  @classify('org')
  id: string;

  /** The account, for listing and revoking; null before sign-in. */
  @Field('org', { type: 'uuid', nullable: true })
  memberId: string | null;

  /** Sealed: the name in the head of the page and what was typed last may be in it. */
  @Field('special', { type: 'bytea' })
  data: Buffer;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  seenAt: Date;

  @Field('org', { type: 'timestamptz' })
  expiresAt: Date;
}

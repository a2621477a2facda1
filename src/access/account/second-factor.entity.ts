import { Check, Entity, Index } from 'typeorm';
import { Field } from '../../platform/database/index.js';

/** An account's authenticator app; counts from its confirmation on. */
@Entity('second_factor')
@Check('second_factor_secret_sealed', 'get_byte(secret, 0) = 1')
export class SecondFactor {
  @Field('org', { type: 'uuid', primary: true })
  memberId: string;

  /** Sealed, bound to this row. */
  @Field('special', { type: 'bytea' })
  secret: Buffer;

  /** The last step whose password was taken: none is taken twice. */
  @Field('org', { type: 'bigint', default: 0 })
  lastStep: string;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Field('org', { type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;
}

/** A code that stands in for the app, once; only its hash is kept. */
@Entity('recovery_code')
export class RecoveryCode {
  @Field('special', { type: 'text', primary: true })
  hash: string;

  @Index('recovery_code_member')
  @Field('org', { type: 'uuid' })
  memberId: string;

  @Field('org', { type: 'timestamptz', nullable: true })
  usedAt: Date | null;
}

import { Entity, Index } from 'typeorm';
import type { Role } from '../platform/auth/index.js';
import { Field, IdField } from '../platform/database/index.js';

/** Somebody who signs in: for an organisation, or for herself (role `person`, with `personId`). */
@Entity('member')
@Index('member_of_org', ['id', 'orgId'], { unique: true })
export class Member {
  @IdField()
  id: string;

  @Index('member_org')
  @Field('org', { type: 'uuid', nullable: true })
  orgId: string | null;

  @Index('member_person', { unique: true })
  @Field('case', { type: 'uuid', nullable: true })
  personId: string | null;

  /** Sign-in name in lower case: an e-mail address; of a person only its fingerprint, or the number of her card. */
  @Index('member_login', { unique: true })
  @Field('org', { type: 'text' })
  login: string;

  /** Empty for a person: her name lies sealed in her profile. */
  @Field('org', { type: 'text' })
  displayName: string;

  /** Argon2id in PHC notation. */
  @Field('special', { type: 'text' })
  passwordHash: string;

  @Field('org', { type: 'text' })
  role: Role;

  @Field('org', { type: 'text', default: 'de' })
  locale: string;

  @Field('org', { type: 'date', default: () => 'acting_day()' })
  validFrom: string;

  @Field('org', { type: 'date', nullable: true })
  validUntil: string | null;
}

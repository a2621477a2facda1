import { Entity } from 'typeorm';
import { Field } from '../platform/database/index.js';

/** Counts failed sign-ins per account and per address; keys are hashes, so the table names nobody. */
@Entity('sign_in_attempt')
export class SignInAttempt {
  @Field('org', { type: 'text', primary: true })
  key: string;

  @Field('org', { type: 'integer', default: 0 })
  failures: number;

  @Field('org', { type: 'timestamptz', nullable: true })
  blockedUntil: Date | null;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  updatedAt: Date;
}

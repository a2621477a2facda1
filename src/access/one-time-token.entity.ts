import { Entity } from 'typeorm';
import { Field } from '../platform/database/index.js';

/** A link that works once, e.g. to create the first administrator; only the hash of its secret is kept. */
@Entity('one_time_token')
export class OneTimeToken {
  @Field('special', { type: 'text', primary: true })
  hash: string;

  @Field('org', { type: 'text' })
  purpose: 'first_operator';

  @Field('org', { type: 'timestamptz' })
  expiresAt: Date;
}

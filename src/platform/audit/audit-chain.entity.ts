import { Entity } from 'typeorm';
import { Field } from '../database/fields.js';

/** The end of one account's chain of audit entries; written by the trigger alone. */
@Entity('audit_chain')
export class AuditChain {
  /** The account; for work of the portal itself the person it was about. */
  @Field('org', { type: 'uuid', primary: true })
  chain: string;

  @Field('org', { type: 'bigint' })
  seq: string;

  @Field('org', { type: 'bytea' })
  hash: Buffer;
}

import { Entity, Index } from 'typeorm';
import { Field, IdField } from '../platform/database/index.js';

/** A firm that offers work, with or without an account of its own. */
@Entity('employer')
export class Employer {
  @IdField()
  id: string;

  /** The firm as an organisation: recipient of grants, and home of its members once it has an account. */
  @Index('employer_org', { unique: true })
  @Field('org', { type: 'uuid' })
  orgId: string;

  @Field('public', { type: 'text' })
  name: string;

  /** Number in a public register (HRB, Handwerksrolle); null = not given. */
  @Field('public', { type: 'text', nullable: true })
  registerNumber: string | null;

  /** True when somebody checked that the firm answers at a domain or address of its own. */
  @Field('org', { type: 'boolean', default: false })
  verified: boolean;

  /** It came by a signed link to a mailbox: somebody answers there, and a person decides on what it posts. */
  @Field('org', { type: 'boolean', default: false })
  answersByLink: boolean;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}

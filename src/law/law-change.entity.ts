import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { LawEntry } from '../domain/work-permission/index.js';
import { classify, Field } from '../platform/database/index.js';

/** One edit of the law's rows. Append-only; its highest number is the version of the law. */
@Entity('law_change')
export class LawChange {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  @classify('public')
  id: string;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  at: Date;

  @Field('org', { type: 'uuid', nullable: true })
  actorId: string | null;

  @Field('public', { type: 'text' })
  action: 'add' | 'change' | 'remove';

  @Index('law_change_entry')
  @Field('public', { type: 'uuid' })
  entryId: string;

  @Field('public', { type: 'jsonb', nullable: true })
  before: LawEntry | null;

  @Field('public', { type: 'jsonb', nullable: true })
  after: LawEntry | null;
}

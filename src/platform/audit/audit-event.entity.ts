import { Entity, Index, PrimaryColumn } from 'typeorm';
import { classify, Field } from '../database/fields.js';

/** One entry of the trail. Append-only: the runtime role may insert and read, a trigger refuses the rest. */
@Entity('audit_event')
@Index(['subjectId', 'at'])
@Index(['actorId', 'at'])
@Index('audit_event_link', ['chain', 'seq'], { unique: true })
export class AuditEvent {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  @classify('org')
  id: string;

  @Field('org', { type: 'timestamptz', default: () => 'clock_timestamp()' })
  at: Date;

  @Field('org', { type: 'text' })
  actorKind: string;

  @Field('org', { type: 'uuid', nullable: true })
  actorId: string | null;

  @Field('org', { type: 'uuid', nullable: true })
  orgId: string | null;

  /** What was done, as `resource:verb`. */
  @Field('org', { type: 'text' })
  action: string;

  /** The person it was about. */
  @Field('case', { type: 'uuid', nullable: true })
  subjectId: string | null;

  @Field('org', { type: 'uuid', nullable: true })
  recordId: string | null;

  /** The highest data class that was read or changed. */
  @Field('org', { type: 'text', nullable: true })
  dataClass: string | null;

  /** Whose chain the entry continues, its place there, and the hash over it and all before it; set by a trigger. */
  @Field('org', { type: 'uuid' })
  chain: string;

  @Field('org', { type: 'bigint' })
  seq: string;

  @Field('org', { type: 'bytea' })
  hash: Buffer;

  /** Ids and codes only. */
  @Field('org', { type: 'jsonb', default: {} })
  detail: Record<string, string | number>;
}

import { Check, Entity, Index, PrimaryColumn } from 'typeorm';
import { classify, Field } from '../database/fields.js';

/**
 * One POST that carried an Idempotency-Key. `committedAt` is written in the transaction of the work itself, so after
 * a crash it is known whether the effect happened although no answer was stored.
 */
@Entity('idempotency')
@Check('idempotency_body_sealed', 'get_byte(body, 0) = 1')
@Index(['startedAt'])
export class Idempotency {
  @PrimaryColumn({ type: 'text' })
  @classify('org')
  id: string;

  @Field('org', { type: 'uuid' })
  actorId: string;

  /** The run that may commit; a run that took over an abandoned key has a new one. */
  @Field('org', { type: 'uuid' })
  token: string;

  @Field('org', { type: 'text' })
  requestHash: string;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  startedAt: Date;

  @Field('org', { type: 'timestamptz', nullable: true })
  committedAt: Date | null;

  @Field('org', { type: 'timestamptz', nullable: true })
  answeredAt: Date | null;

  @Field('org', { type: 'integer', nullable: true })
  status: number | null;

  /** The answer as it was sent, sealed; kept 24 hours. */
  @Field('special', { type: 'bytea', nullable: true })
  body: Buffer | null;
}

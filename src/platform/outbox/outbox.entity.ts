import { Entity, Index } from 'typeorm';
import { Field } from '../database/fields.js';
import type { JobData } from '../queue/jobs.js';

/**
 * An intent to run a job, written in the transaction of the change that asks for it. The row stays until the job is
 * done, so a queue that loses its data is filled again from here.
 */
@Entity('outbox')
@Index(['notBefore'], { where: 'dispatched_at IS NULL' })
@Index(['dispatchedAt'], { where: 'failed_at IS NULL' })
export class OutboxRow {
  @Field('public', { type: 'uuid', primary: true, default: () => 'uuidv7()' })
  id: string;

  @Field('org', { type: 'text' })
  job: string;

  @Field('org', { type: 'jsonb' })
  data: JobData;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  notBefore: Date;

  @Field('org', { type: 'timestamptz', nullable: true })
  dispatchedAt: Date | null;

  /** Set when the last attempt failed: the row waits for a person, with the class of the error only. */
  @Field('org', { type: 'timestamptz', nullable: true })
  failedAt: Date | null;

  @Field('org', { type: 'text', nullable: true })
  failure: string | null;
}

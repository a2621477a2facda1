import { Entity, Index } from 'typeorm';
import { Field, IdField } from '../../platform/database/index.js';

/** What an organisation promised at the round of a Kreis. */
@Entity('round_task')
@Index('round_task_ags', ['ags', 'dueOn'])
export class RoundTask {
  @IdField()
  id: string;

  @Field('org', { type: 'text' })
  ags: string;

  @Field('org', { type: 'text' })
  what: string;

  /** Who does it. */
  @Field('org', { type: 'uuid' })
  orgId: string;

  @Field('org', { type: 'date' })
  dueOn: string;

  @Field('org', { type: 'date', nullable: true })
  doneOn: string | null;

  /** Organisation that wrote it down. */
  @Field('org', { type: 'uuid' })
  setBy: string;

  @Field('org', { type: 'timestamptz' })
  createdAt: Date;
}

/** What was said at a round, without anybody's name. */
@Entity('round_minutes')
@Index('round_minutes_ags', ['ags', 'day'])
export class RoundMinutes {
  @IdField()
  id: string;

  @Field('org', { type: 'text' })
  ags: string;

  @Field('org', { type: 'date' })
  day: string;

  @Field('org', { type: 'text' })
  text: string;

  @Field('org', { type: 'uuid' })
  writtenBy: string;

  @Field('org', { type: 'timestamptz' })
  createdAt: Date;
}

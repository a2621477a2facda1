import { Entity, Index } from 'typeorm';
import type { Instruction, RemedyMatter, ServiceChannel } from '../../domain/liaison/index.js';
import { Field, IdField } from '../../platform/database/index.js';

/** Days of one decision's service, from which the last day for a remedy follows; nothing of what it says. */
@Entity('remedy_clock')
export class Remedy {
  @IdField()
  id: string;

  @Index('remedy_clock_org')
  @Field('org', { type: 'uuid', nullable: true })
  orgId: string | null;

  @Index('remedy_clock_person')
  @Field('case', { type: 'uuid' })
  personId: string;

  @Field('special', { type: 'text' })
  matter: RemedyMatter;

  @Field('case', { type: 'text' })
  channel: ServiceChannel;

  @Field('case', { type: 'date' })
  dispatchedOn: string;

  @Field('case', { type: 'date', nullable: true })
  receivedOn: string | null;

  @Field('case', { type: 'text' })
  instruction: Instruction;

  /** Who goes along to the advice or the office. */
  @Field('case', { type: 'text', default: '' })
  companion: string;

  @Field('org', { type: 'uuid', nullable: true })
  madeBy: string | null;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  madeAt: Date;

  @Field('case', { type: 'date', nullable: true })
  closedOn: string | null;
}

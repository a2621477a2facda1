import { Check, Entity, Index } from 'typeorm';
import type { Instruction, RemedyMatter, ServiceChannel } from '../../domain/liaison/index.js';
import { Field, IdField } from '../../platform/database/index.js';
import { SealedColumn, SealedField } from '../../platform/vault/index.js';

/** Days of one decision's service, from which the last day for a remedy follows; nothing of what it says. */
@Entity('remedy_clock')
@Check('remedy_clock_sealed_sealed', 'get_byte(sealed, 0) = 1')
export class Remedy {
  @IdField()
  id: string;

  @Index('remedy_clock_org')
  @Field('org', { type: 'uuid', nullable: true })
  orgId: string | null;

  @Index('remedy_clock_person')
  @Field('case', { type: 'uuid' })
  personId: string;

  @SealedField('special')
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
  @SealedField('case', '')
  companion: string;

  @SealedColumn('remedy_clock', 'personId')
  sealed?: Buffer | null;

  @Field('org', { type: 'uuid', nullable: true })
  madeBy: string | null;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  madeAt: Date;

  @Field('case', { type: 'date', nullable: true })
  closedOn: string | null;
}

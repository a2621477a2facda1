import { Entity, Index } from 'typeorm';
import type { ClosingReason, Stage, StepActor } from '../domain/placement/index.js';
import { Field, IdField } from '../platform/database/index.js';

/** One line of a placement's history; UPDATE and DELETE are refused by a trigger, corrections are new lines. */
@Entity('placement_step')
@Index('placement_step_order', ['placementId', 'number'], { unique: true })
export class PlacementStep {
  @IdField()
  id: string;

  @Field('case', { type: 'uuid' })
  placementId: string;

  /** Counts from 1 within the placement. */
  @Field('case', { type: 'integer' })
  number: number;

  @Field('case', { type: 'text', nullable: true })
  fromStage: Stage | null;

  @Field('case', { type: 'text' })
  toStage: Stage;

  @Field('org', { type: 'text' })
  actorRole: StepActor;

  @Field('org', { type: 'uuid', nullable: true })
  actorId: string | null;

  @Field('case', { type: 'text', nullable: true })
  reason: ClosingReason | null;

  /** A second reason on a refusal that only helpers read. */
  @Field('org', { type: 'text', nullable: true })
  helperReason: ClosingReason | null;

  /** Number of the step that this one takes back; null for ordinary steps. */
  @Field('case', { type: 'integer', nullable: true })
  corrects: number | null;

  @Field('org', { type: 'text', default: '' })
  note: string;

  @Field('case', { type: 'timestamptz', default: () => 'now()' })
  at: Date;

  /** Transaction that wrote the row; lets the figures read only what is new. Set by a trigger. */
  @Index('placement_step_change_tx')
  @Field('org', { type: 'bigint', default: 0 })
  changeTx: string;
}

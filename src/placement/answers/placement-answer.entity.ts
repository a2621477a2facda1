import { Entity, Index } from 'typeorm';
import { Field, IdField } from '../../platform/database/index.js';

export const ANSWER_KINDS = ['yes', 'no', 'question', 'dates'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** What a firm answered to an introduction. */
@Entity('placement_answer')
@Index('placement_answer_placement', ['placementId', 'at'])
export class PlacementAnswer {
  @IdField()
  id: string;

  @Field('case', { type: 'uuid' })
  placementId: string;

  @Field('case', { type: 'text' })
  kind: AnswerKind;

  @Field('case', { type: 'text', default: '' })
  text: string;

  /** Up to three times at which the firm could talk. */
  @Field('case', { type: 'timestamptz', array: true, default: [] })
  dates: Date[];

  @Field('case', { type: 'timestamptz', default: () => 'now()' })
  at: Date;
}

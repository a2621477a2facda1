import { Entity, Index } from 'typeorm';
import { Field, IdField } from '../../platform/database/index.js';

/** Parts of everyday life in which somebody wants to stand on their own feet. */
export const GOAL_AREAS = ['work', 'language', 'housing', 'contracts', 'offices', 'everyday'] as const;
export type GoalArea = (typeof GOAL_AREAS)[number];

/** A goal the person set for herself. It is hers: others read it only while she shares it, and nobody else changes it. */
@Entity('goal')
@Index('goal_person', ['personId', 'createdAt'])
export class Goal {
  @IdField()
  id: string;

  @Field('case', { type: 'uuid' })
  personId: string;

  @Field('case', { type: 'text' })
  area: GoalArea;

  @Field('case', { type: 'text' })
  text: string;

  @Field('case', { type: 'date', nullable: true })
  dueOn: string | null;

  @Field('case', { type: 'date', nullable: true })
  doneOn: string | null;

  @Field('case', { type: 'boolean', default: false })
  shared: boolean;

  @Field('case', { type: 'timestamptz' })
  createdAt: Date;
}

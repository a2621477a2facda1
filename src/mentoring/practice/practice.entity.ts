import { Entity, Index } from 'typeorm';
import type { Obstacle } from '../../domain/mentoring/index.js';
import { Field, IdField } from '../../platform/database/index.js';

export const CARD_STATES = ['draft', 'shared'] as const;
export type CardState = (typeof CARD_STATES)[number];

/** What worked against an obstacle, where, and how often; nothing in it leads to a person. */
@Entity('practice_card')
@Index('practice_card_org', ['orgId'])
@Index('practice_card_state', ['state', 'obstacle'])
export class PracticeCard {
  @IdField()
  id: string;

  @Field('org', { type: 'uuid' })
  orgId: string;

  @Field('public', { type: 'text' })
  obstacle: Obstacle;

  @Field('public', { type: 'text' })
  title: string;

  @Field('public', { type: 'text' })
  what: string;

  /** Where and under which circumstances, such as the size of the place. */
  @Field('public', { type: 'text' })
  context: string;

  /** How often the group tried it, and how often it helped. */
  @Field('public', { type: 'integer', default: 0 })
  tried: number;

  @Field('public', { type: 'integer', default: 0 })
  worked: number;

  @Field('public', { type: 'text' })
  state: CardState;

  /** The card it was copied from, and the group that wrote that one. */
  @Field('public', { type: 'uuid', nullable: true })
  copiedFrom: string | null;

  @Field('public', { type: 'text', nullable: true })
  originName: string | null;

  @Field('org', { type: 'timestamptz' })
  changedAt: Date;
}

/** What a mentor learned at a pause or an end; it names neither the mentor nor the person. */
@Entity('reflection')
@Index('reflection_org', ['orgId', 'day'])
export class Reflection {
  @IdField()
  id: string;

  @Field('org', { type: 'uuid' })
  orgId: string;

  @Field('org', { type: 'text' })
  obstacle: Obstacle;

  @Field('org', { type: 'boolean' })
  helped: boolean;

  @Field('org', { type: 'text' })
  text: string;

  @Field('org', { type: 'date' })
  day: string;
}

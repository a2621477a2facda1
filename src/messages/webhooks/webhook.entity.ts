import { Entity, ForeignKey, Index } from 'typeorm';
import { Field, IdField } from '../../platform/database/index.js';

/** Where an organisation's own system wants to be told that something happened. */
@Entity('webhook')
@Index('webhook_of_org', ['id', 'orgId'], { unique: true })
export class Webhook {
  @IdField()
  id: string;

  @Index('webhook_org')
  @Field('org', { type: 'uuid' })
  orgId: string;

  @Field('org', { type: 'text' })
  url: string;

  /** Sealed under a key of the installation. */
  @Field('special', { type: 'text' })
  secret: string;

  /** The secret before, which signs beside the new one until `previousUntil`. */
  @Field('special', { type: 'text', nullable: true })
  previousSecret: string | null;

  @Field('org', { type: 'timestamptz', nullable: true })
  previousUntil: Date | null;

  @Field('org', { type: 'timestamptz' })
  createdAt: Date;
}

export const DELIVERY_STATES = ['waiting', 'done', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One call to a webhook with its starts; the id is the message id the receiver sees. */
@Entity('webhook_delivery')
@Index('webhook_delivery_once', ['webhookId', 'cause'], { unique: true })
@Index('webhook_delivery_org', ['orgId', 'askedAt'])
@ForeignKey(() => Webhook, ['webhookId', 'orgId'], ['id', 'orgId'], {
  name: 'webhook_delivery_same_org',
  onDelete: 'CASCADE',
})
export class WebhookDelivery {
  @IdField()
  id: string;

  @Field('org', { type: 'uuid' })
  webhookId: string;

  @Field('org', { type: 'uuid' })
  orgId: string;

  /** Type of the event, such as `notice.placement_answer_yes`, or `test`. */
  @Field('org', { type: 'text' })
  event: string;

  /** Id of the notice or of the test that caused it. */
  @Field('org', { type: 'uuid' })
  cause: string;

  /** Path of the page where it is to be seen; null for a test. */
  @Field('org', { type: 'text', nullable: true })
  href: string | null;

  @Field('org', { type: 'text' })
  state: DeliveryState;

  @Field('org', { type: 'smallint', default: 0 })
  failures: number;

  /** Status of the last answer, or `refused` and `unreachable`. */
  @Field('org', { type: 'text', nullable: true })
  outcome: string | null;

  @Field('org', { type: 'timestamptz' })
  askedAt: Date;

  @Field('org', { type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}

import { ApiProperty } from '@nestjs/swagger';
import { SafeText, ShowsColumnsOf } from '../../platform/http/index.js';
import { DELIVERY_STATES, WebhookDelivery, Webhook } from './webhook.entity.js';

export class WebhookDto {
  /** An https address of the open Internet. */
  @SafeText(500)
  url: string;
}

export class WebhookView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  url: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: Date;
}

@ShowsColumnsOf(Webhook)
export class FreshWebhookView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'signs every call; shown this once' })
  secret: string;
}

@ShowsColumnsOf(WebhookDelivery)
export class DeliveryView {
  @ApiProperty({ format: 'uuid', description: 'the webhook-id the receiver saw' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  webhookId: string;

  @ApiProperty()
  event: string;

  @ApiProperty({ enum: DELIVERY_STATES })
  state: string;

  @ApiProperty()
  failures: number;

  @ApiProperty({
    nullable: true,
    type: String,
    description: 'status of the last answer, or why there was none',
  })
  outcome: string | null;

  @ApiProperty({ format: 'date-time' })
  askedAt: Date;
}

export function webhookView({ id, url, createdAt }: Webhook): WebhookView {
  return { id, url, createdAt };
}

export function deliveryView(delivery: WebhookDelivery): DeliveryView {
  const { id, webhookId, event, state, failures, outcome, askedAt } = delivery;
  return { id, webhookId, event, state, failures, outcome, askedAt };
}

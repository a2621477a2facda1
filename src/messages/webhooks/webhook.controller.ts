import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, HandsOut } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import {
  DeliveryView,
  deliveryView,
  FreshWebhookView,
  WebhookDto,
  WebhookView,
  webhookView,
} from './webhook.dto.js';
import { WebhookService } from './webhook.service.js';

@ApiTags('webhooks')
@Controller('api/v1')
export class WebhookController {
  constructor(private readonly webhooks: WebhookService) {}

  @Get('webhooks')
  @Allow('webhook:write')
  @ApiOperation({ summary: 'Systems of the own organisation that are called when something happens' })
  @ApiOkResponse({ type: WebhookView, isArray: true })
  async list(@CurrentActor() actor: Actor): Promise<WebhookView[]> {
    return (await this.webhooks.list(actor)).map(webhookView);
  }

  @Post('webhooks')
  @HandsOut('special')
  @Allow('webhook:write')
  @ApiOperation({ summary: 'Adds a system to call (standard webhooks); the answer alone holds the secret' })
  @ApiCreatedResponse({ type: FreshWebhookView })
  async add(@CurrentActor() actor: Actor, @Body() { url }: WebhookDto): Promise<FreshWebhookView> {
    return this.webhooks.add(actor, url);
  }

  @Post('webhooks/:id/rotate')
  @HandsOut('special')
  @Allow('webhook:write')
  @ApiOperation({ summary: 'Makes a new secret; the one before signs beside it for a day' })
  @ApiCreatedResponse({ type: FreshWebhookView })
  async rotate(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<FreshWebhookView> {
    return this.webhooks.rotate(actor, id);
  }

  @Post('webhooks/:id/test')
  @Allow('webhook:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Asks for a call that says nothing but that it is one' })
  async test(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.webhooks.test(actor, id);
  }

  @Delete('webhooks/:id')
  @Allow('webhook:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ends the calls to a system, those that wait included' })
  async remove(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.webhooks.remove(actor, id);
  }

  @Get('webhook-deliveries')
  @Allow('webhook:write')
  @ApiOperation({ summary: 'The last calls to systems of the own organisation, and what became of them' })
  @ApiOkResponse({ type: DeliveryView, isArray: true })
  async deliveries(@CurrentActor() actor: Actor): Promise<DeliveryView[]> {
    return (await this.webhooks.deliveries(actor)).map(deliveryView);
  }
}

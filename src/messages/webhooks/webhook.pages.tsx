import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import type { PageContext } from '../../web/shell/index.js';
import { attempt, checkInput, Html, renderPage, seeOther, setFlash, Visited } from '../../web/shell/index.js';
import type { Visit } from '../../web/shell/index.js';
import { WebhookPage, type WebhookPageProps } from './pages/webhook-page.js';
import { WebhookDto } from './webhook.dto.js';
import { WebhookService } from './webhook.service.js';

/** Calls to the own organisation's systems. */
@ApiExcludeController()
@Controller('webhooks')
export class WebhookPages {
  constructor(private readonly webhooks: WebhookService) {}

  @Get()
  @Allow('webhook:write')
  @Html()
  async list(@Visited() { actor, ctx }: Visit): Promise<string> {
    return this.page(actor, ctx, {});
  }

  @Post()
  @HttpCode(200)
  @Allow('webhook:write')
  @Html()
  async add(@Visited() { actor, ctx, reply }: Visit, @Body() body: FormValues): Promise<string> {
    const input = await checkInput(WebhookDto, { url: body['url'] });
    const done = input.ok ? await attempt(() => this.webhooks.add(actor, input.value.url)) : input;
    if (done.ok) return this.page(actor, ctx, { secret: done.value.secret });
    void reply.status(422);
    const errors = 'errors' in done.error ? done.error.errors : done.error;
    const problem = errors.length === 0 ? ctx.t('webhooks.too_many') : null;
    return this.page(actor, ctx, { values: body, errors, problem });
  }

  @Post(':id/rotate')
  @HttpCode(200)
  @Allow('webhook:write')
  @Html()
  async rotate(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    const { secret } = await this.webhooks.rotate(actor, id);
    return this.page(actor, ctx, { secret });
  }

  @Post(':id/test')
  @Allow('webhook:write')
  async test(@Visited() { actor, ctx, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    await this.webhooks.test(actor, id);
    setFlash(request, { kind: 'done', text: ctx.t('webhooks.tested') });
    return seeOther(reply, '/webhooks');
  }

  @Post(':id/remove')
  @Allow('webhook:write')
  async remove(@Visited() { actor, ctx, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    await this.webhooks.remove(actor, id);
    setFlash(request, { kind: 'done', text: ctx.t('webhooks.removed') });
    return seeOther(reply, '/webhooks');
  }

  private async page(
    actor: Actor,
    ctx: PageContext,
    change: Partial<Pick<WebhookPageProps, 'values' | 'errors' | 'problem' | 'secret'>>,
  ): Promise<string> {
    const webhooks = await this.webhooks.list(actor);
    const deliveries = await this.webhooks.deliveries(actor);
    const props = { webhooks, deliveries, values: {}, errors: [], problem: null, secret: null, ...change };
    return renderPage(ctx, { title: ctx.t('webhooks.title') }, <WebhookPage {...props} />);
  }
}

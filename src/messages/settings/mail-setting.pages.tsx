import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import type { FieldError } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import type { PageContext } from '../../web/shell/index.js';
import { attempt, checkInput, Html, renderPage, seeOther, setFlash, Visited } from '../../web/shell/index.js';
import type { Visit } from '../../web/shell/index.js';
import { MailSettingDto } from './mail-setting.dto.js';
import { MailSettingService } from './mail-setting.service.js';
import { MailPage } from './pages/mail-page.js';

/** Which mails the own account gets. */
@ApiExcludeController()
@Controller('account/mail')
export class MailSettingPages {
  constructor(private readonly settings: MailSettingService) {}

  @Get()
  @Allow('account:own')
  @Html()
  async show(@Visited() { actor, ctx }: Visit): Promise<string> {
    return this.page(actor, ctx, null, []);
  }

  @Post()
  @Allow('account:own')
  @Html()
  async save(@Visited() { actor, ctx, request, reply }: Visit, @Body() body: FormValues): Promise<string> {
    const input = await checkInput(MailSettingDto, { ...body, digest: body['digest'] === 'yes' });
    const again = (errors: readonly FieldError[]): Promise<string> => {
      void reply.status(422);
      return this.page(actor, ctx, body, errors);
    };
    if (!input.ok) return again(input.error);
    const { address = '', digest, ...modes } = input.value;
    const done = await attempt(() =>
      this.settings.save(actor, address === '' ? null : address, { modes, digest }),
    );
    if (!done.ok) return again(done.error.errors);
    setFlash(request, { kind: 'done', text: ctx.t('mails.saved') });
    return seeOther(reply, '/account/mail');
  }

  private async page(
    actor: Actor,
    ctx: PageContext,
    typed: FormValues | null,
    errors: readonly FieldError[],
  ): Promise<string> {
    const { address, confirmed, reachedAt, wishes } = await this.settings.own(actor);
    const kept = { address: address ?? '', digest: wishes.digest ? 'yes' : '', ...wishes.modes };
    const waiting = address !== null && !confirmed;
    return renderPage(
      ctx,
      { title: ctx.t('mails.title') },
      <MailPage {...{ values: typed ?? kept, errors, reachedAt, waiting }} />,
    );
  }
}

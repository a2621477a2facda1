import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Public } from '../../platform/auth/index.js';
import { STATELESS } from '../../platform/http/index.js';
import { LinkPage } from '../../web/components/index.js';
import { Html, renderPage, Visited } from '../../web/shell/index.js';
import type { PageContext, Visit } from '../../web/shell/index.js';
import { firmGone, firmOpened } from './firm.pages.js';
import { FirmMailboxService } from './firm-mailbox.service.js';

/** Ends a firm's mails about introductions. The click needs no session: its right is in the link (RFC 8058). */
@ApiExcludeController()
@Controller('firm-mail')
export class FirmMailPages {
  constructor(private readonly mailboxes: FirmMailboxService) {}

  @Get('stop/:token')
  @Public()
  @Html()
  @Header('x-robots-tag', 'noindex')
  async ask(@Visited() { ctx, reply }: Visit, @Param('token') token: string): Promise<string> {
    const open = await firmOpened(() => this.mailboxes.mayStop(token));
    if (open === 'gone') return firmGone(ctx, reply);
    return stopPage(ctx, open ? `/firm-mail/stop/${token}` : null);
  }

  @Post('stop/:token')
  @Public()
  @HttpCode(200)
  @RouteConfig(STATELESS)
  @Html()
  @Header('x-robots-tag', 'noindex')
  async stop(@Visited() { ctx, reply }: Visit, @Param('token') token: string): Promise<string> {
    const done = await firmOpened(() => this.mailboxes.stop(token));
    return done === 'gone' ? firmGone(ctx, reply) : stopPage(ctx, null);
  }
}

/** Asks, or says that it is done. */
function stopPage(ctx: PageContext, action: string | null): string {
  const title = ctx.t('mails.stop_title');
  const [text, button] =
    action === null ? [ctx.t('firms.stopped'), null] : [ctx.t('firms.stop_ask'), ctx.t('mails.stop_do')];
  return renderPage(ctx, { title }, <LinkPage {...{ title, text, button, action }} />);
}

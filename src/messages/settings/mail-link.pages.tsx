import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Public } from '../../platform/auth/index.js';
import { AppError, STATELESS } from '../../platform/http/index.js';
import { LinkPage, Notice } from '../../web/components/index.js';
import { Html, renderPage, Visited } from '../../web/shell/index.js';
import type { PageContext, Visit } from '../../web/shell/index.js';
import { MailSettingService } from './mail-setting.service.js';

/**
 * What links in mails open. Reading one changes nothing, because mail scanners follow links; the click does. The click
 * needs no session: its right is in the signature, and a mail program sends it alone (RFC 8058).
 */
@ApiExcludeController()
@Controller('mail')
export class MailLinkPages {
  constructor(private readonly settings: MailSettingService) {}

  @Get('stop/:token')
  @Public()
  @Html()
  @Header('x-robots-tag', 'noindex')
  async askToStop(@Visited() { ctx, reply }: Visit, @Param('token') token: string): Promise<string> {
    const opened = await attemptGone(() => this.settings.openStop(token));
    if (opened === null) return gone(ctx, reply);
    const words = ctx.t('mails.stop_ask', { topic: ctx.t(`mails.topic_${opened.stop}`) });
    return page(ctx, ctx.t('mails.stop_title'), words, ctx.t('mails.stop_do'), `/mail/stop/${token}`);
  }

  @Post('stop/:token')
  @Public()
  @HttpCode(200)
  @RouteConfig(STATELESS)
  @Html()
  @Header('x-robots-tag', 'noindex')
  async stop(@Visited() { ctx, reply }: Visit, @Param('token') token: string): Promise<string> {
    const stop = await attemptGone(() => this.settings.stop(token));
    if (stop === null) return gone(ctx, reply);
    const words = ctx.t('mails.stop_done', { topic: ctx.t(`mails.topic_${stop}`) });
    return page(ctx, ctx.t('mails.stop_title'), words, null, null);
  }

  @Get('confirm/:token')
  @Public()
  @Html()
  @Header('x-robots-tag', 'noindex')
  askToConfirm(@Visited() { ctx }: Visit, @Param('token') token: string): string {
    const action = `/mail/confirm/${encodeURIComponent(token)}`;
    return page(
      ctx,
      ctx.t('mails.confirm_title'),
      ctx.t('mails.confirm_ask'),
      ctx.t('mails.confirm_do'),
      action,
    );
  }

  @Post('confirm/:token')
  @Public()
  @HttpCode(200)
  @RouteConfig(STATELESS)
  @Html()
  @Header('x-robots-tag', 'noindex')
  async confirm(@Visited() { ctx, reply }: Visit, @Param('token') token: string): Promise<string> {
    const done = await attemptGone(async () => {
      await this.settings.confirm(token);
      return true;
    });
    if (done === null) return gone(ctx, reply);
    return page(ctx, ctx.t('mails.confirm_title'), ctx.t('mails.confirmed'), null, null);
  }
}

/** The value, or null when the link is not good any more. */
async function attemptGone<T>(work: () => T | Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && error.code === 'gone') return null;
    throw error;
  }
}

function gone(ctx: PageContext, reply: Visit['reply']): string {
  void reply.status(410);
  return renderPage(
    ctx,
    { title: ctx.t('mails.gone_title') },
    <Notice kind="note">{ctx.t('mails.gone')}</Notice>,
  );
}

function page(
  ctx: PageContext,
  title: string,
  text: string,
  button: string | null,
  action: string | null,
): string {
  return renderPage(ctx, { title }, <LinkPage {...{ title, text, button, action }} />);
}

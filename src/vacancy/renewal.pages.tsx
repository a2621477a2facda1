import { Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../platform/auth/index.js';
import { pageContext, renderPage } from '../web/shell/index.js';
import { RenewPage } from './pages/renew-page.js';
import { RenewalService } from './renewal.service.js';

const HTML = 'text/html; charset=utf-8';

/** The page behind a renewal link. Looking at it changes nothing, because mail programs look at links, too. */
@ApiExcludeController()
@Controller('renew')
export class RenewalPages {
  constructor(private readonly renewals: RenewalService) {}

  @Get(':token')
  @Public()
  @Header('content-type', HTML)
  async ask(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<string> {
    const { vacancy, used } = await this.renewals.open(token);
    const ctx = pageContext(request, reply);
    return renderPage(
      ctx,
      { title: ctx.t('postings.renew_title'), section: 'vacancies' },
      <RenewPage {...{ vacancy, token }} done={used} />,
    );
  }

  @Post(':token')
  @Public()
  @Header('content-type', HTML)
  async renew(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<string> {
    const vacancy = await this.renewals.renew(token);
    const ctx = pageContext(request, reply);
    return renderPage(
      ctx,
      { title: ctx.t('postings.renew_title'), section: 'vacancies' },
      <RenewPage {...{ vacancy, token }} done />,
    );
  }
}

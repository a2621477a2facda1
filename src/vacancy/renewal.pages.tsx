import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../platform/auth/index.js';
import { pageContext, renderPage, Html, Visited, type Visit } from '../web/shell/index.js';
import { RenewPage } from './pages/renew-page.js';
import { RenewalService } from './renewal.service.js';

/** The page behind a renewal link. Looking at it changes nothing, because mail programs look at links, too. */
@ApiExcludeController()
@Controller('renew')
export class RenewalPages {
  constructor(private readonly renewals: RenewalService) {}

  @Get(':token')
  @Public()
  @Html()
  async ask(@Visited() { request, reply }: Visit, @Param('token') token: string): Promise<string> {
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
  @Html()
  async renew(@Visited() { request, reply }: Visit, @Param('token') token: string): Promise<string> {
    const vacancy = await this.renewals.renew(token);
    const ctx = pageContext(request, reply);
    return renderPage(
      ctx,
      { title: ctx.t('postings.renew_title'), section: 'vacancies' },
      <RenewPage {...{ vacancy, token }} done />,
    );
  }
}

import { Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/auth/index.js';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { pageContext, renderPage, seeOther } from '../../web/shell/index.js';
import { PlanNotices } from '../pages/plan-notices.js';
import { SeatsPage, WaitingPage } from '../pages/waiting-page.js';
import { PlanNoticeService } from '../plans/plan-notice.service.js';
import { PlanRefreshService } from '../plans/plan-refresh.service.js';
import { WaitingService } from './waiting.service.js';

const HTML = 'text/html; charset=utf-8';
const MOST_NOTICES = 100;

/** What a desk sees of all its people's courses at once. */
@ApiExcludeController()
@Controller()
export class WaitingPages {
  constructor(
    private readonly waiting: WaitingService,
    private readonly notices: PlanNoticeService,
    private readonly refreshes: PlanRefreshService,
  ) {}

  @Get('courses/waiting')
  @Allow('course:waiting')
  @Header('content-type', HTML)
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const found = await this.waiting.list(actor);
    const refresh = await this.refreshes.last(actor);
    return renderPage(
      ctx,
      { title: ctx.t('plans.waiting_title'), section: 'courses' },
      <WaitingPage {...found} refresh={refresh} />,
    );
  }

  @Get('courses/:id/seats')
  @Allow('course:waiting')
  @Header('content-type', HTML)
  async seats(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const shared = await this.waiting.share(actor, id);
    const title = ctx.t('plans.seats_title', { title: shared.run.title });
    return renderPage(ctx, { title, section: 'courses' }, <SeatsPage {...shared} />);
  }

  @Get('plan-notices')
  @Allow('course:waiting')
  @Header('content-type', HTML)
  async news(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const { items } = await this.notices.list(actor, MOST_NOTICES);
    return renderPage(
      ctx,
      { title: ctx.t('plans.notices_title'), section: 'courses' },
      <PlanNotices items={items} />,
    );
  }

  @Post('plan-notices/:id/seen')
  @Allow('course:waiting', 'self:read')
  async seen(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    await this.notices.see(actor, id);
    return seeOther(reply, actor.kind === 'person' ? '/me/plan' : '/plan-notices');
  }
}

import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { renderPage, seeOther, Html, Visited, type Visit } from '../../web/shell/index.js';
import { PlanNotices } from '../pages/plan-notices.js';
import { SeatsPage, WaitingPage } from '../pages/waiting-page.js';
import { PlanNoticeService } from '../plans/plan-notice.service.js';
import { PlanRefreshService } from '../plans/plan-refresh.service.js';
import { WaitingService } from './waiting.service.js';

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
  @Html()
  async list(@Visited() { actor, ctx }: Visit): Promise<string> {
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
  @Html()
  async seats(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    const shared = await this.waiting.share(actor, id);
    const title = ctx.t('plans.seats_title', { title: shared.run.title });
    return renderPage(ctx, { title, section: 'courses' }, <SeatsPage {...shared} />);
  }

  @Get('plan-notices')
  @Allow('course:waiting')
  @Html()
  async news(@Visited() { actor, ctx }: Visit): Promise<string> {
    const { items } = await this.notices.list(actor, MOST_NOTICES);
    return renderPage(
      ctx,
      { title: ctx.t('plans.notices_title'), section: 'courses' },
      <PlanNotices items={items} />,
    );
  }

  @Post('plan-notices/:id/seen')
  @Allow('course:waiting', 'self:read')
  async seen(@Visited() { actor, reply }: Visit, @IdParam() id: string): Promise<string> {
    await this.notices.see(actor, id);
    return seeOther(reply, actor.kind === 'person' ? '/me/plan' : '/plan-notices');
  }
}

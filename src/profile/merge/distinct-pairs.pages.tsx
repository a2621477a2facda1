import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { Html, pageNumber, renderPage, seeOther, setFlash, Visited } from '../../web/shell/index.js';
import type { Visit } from '../../web/shell/index.js';
import { DistinctPairs } from './distinct-pairs.service.js';
import { DistinctPage } from './pages/distinct-page.js';

const PAGE_SIZE = 20;
const LIST = '/people/duplicates/two';

/** Where a desk says that two look-alikes are two people, and takes that back. */
@ApiExcludeController()
@Controller('people')
export class DistinctPairsPages {
  constructor(private readonly pairs: DistinctPairs) {}

  @Get('duplicates/two')
  @Allow('person:merge')
  @Html()
  async list(@Visited() { actor, ctx }: Visit, @Query('page') asked: unknown): Promise<string> {
    const page = pageNumber(asked);
    const part = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
    const { items: pairs, total } = await this.pairs.list(actor, part);
    return renderPage(
      ctx,
      { title: ctx.t('merges.two_title'), section: 'people' },
      <DistinctPage {...{ pairs, total, page }} pageSize={PAGE_SIZE} />,
    );
  }

  @Post(':id/two/:otherId')
  @Allow('person:merge')
  @Html()
  async say(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @IdParam('otherId') otherId: string,
  ): Promise<string> {
    await this.pairs.say(actor, id, otherId);
    setFlash(request, { kind: 'done', text: ctx.t('merges.two_done') });
    return seeOther(reply, '/people/duplicates');
  }

  @Post('duplicates/two/:id/undo')
  @Allow('person:merge')
  @Html()
  async takeBack(@Visited() { actor, ctx, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    await this.pairs.takeBack(actor, id);
    setFlash(request, { kind: 'done', text: ctx.t('merges.two_undone') });
    return seeOther(reply, LIST);
  }
}

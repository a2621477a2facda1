import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { isStage } from '../domain/placement/index.js';
import { Allow } from '../platform/auth/index.js';
import { berlinDay, Clock } from '../platform/clock/index.js';
import { AppError, IdParam } from '../platform/http/index.js';
import type { FormValues } from '../web/components/index.js';
import { Html, renderPage, seeOther, setFlash, Visited } from '../web/shell/index.js';
import type { Visit } from '../web/shell/index.js';
import { Board, BOARD_STAGES, type BoardColumn } from './pages/board.js';
import { PlacementListService } from './placement-list.service.js';
import { PlacementService } from './placement.service.js';

/** Cards per column; the rest is one click away. */
const CARDS = 10;
/** Steps that ask something first; the board leads to their page. */
const ASKING: readonly string[] = ['agreed', 'introduced', 'started', 'closed'];

/** The desk's placements as a board. */
@ApiExcludeController()
@Controller('placements')
export class BoardPages {
  constructor(
    private readonly placements: PlacementService,
    private readonly lists: PlacementListService,
    private readonly clock: Clock,
  ) {}

  @Get('board')
  @Allow('liaison:write')
  @Html()
  async board(@Visited() { actor, ctx }: Visit): Promise<string> {
    if (actor.role === 'caseworker') throw new AppError('not_found');
    const columns: BoardColumn[] = [];
    for (const stage of BOARD_STAGES) {
      const query = { closed: false, stage, personId: null, limit: CARDS, offset: 0 };
      const { items, total } = await this.lists.list(actor, query);
      const cards = [];
      for (const item of items)
        cards.push({ ...item, steps: (await this.placements.openTo(actor, item.placement.id)).steps });
      columns.push({ stage, cards, total });
    }
    return renderPage(
      ctx,
      { title: ctx.t('placements.board'), section: 'placements' },
      <Board columns={columns} today={this.clock.today()} dayOf={berlinDay} />,
    );
  }

  @Post(':id/move')
  @Allow('placement:write')
  async moveCard(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const { to } = body;
    if (!isStage(to)) throw new AppError('not_possible');
    if (ASKING.includes(to)) return seeOther(reply, `/placements/${id}/step/${to}`);
    const step = { reason: null, note: '', startedOn: null, scopes: [] };
    const moved = await this.placements.step(actor, id, { ...step, to, revision: Number(body['revision']) });
    const stage = ctx.t(`placements.stage_${moved.stage}`);
    setFlash(request, { kind: 'done', text: ctx.t('placements.done', { stage }) });
    return seeOther(reply, '/placements/board');
  }
}

import { Body, Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isStage } from '../../domain/placement/index.js';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { berlinDay, Clock } from '../../platform/clock/index.js';
import { AppError, IdParam } from '../../platform/http/index.js';
import { readDate } from '../../web/components/index.js';
import type { FormValues } from '../../web/components/index.js';
import {
  checkInput,
  filled,
  numberValue,
  pageContext,
  renderPage,
  seeOther,
  setFlash,
  textValue,
} from '../../web/shell/index.js';
import { Board, BOARD_STAGES, type BoardColumn } from '../pages/board.js';
import { PlacementListService } from '../placement-list.service.js';
import { PlacementService } from '../placement.service.js';
import { InterviewDto } from './interview.dto.js';
import { InterviewService } from './interview.service.js';

const HTML = 'text/html; charset=utf-8';
/** Cards per column; the rest is one click away. */
const CARDS = 10;
/** Steps that ask something first; the board leads to their page. */
const ASKING: readonly string[] = ['agreed', 'introduced', 'started', 'closed'];

/** The board, and forms around interviews. */
@ApiExcludeController()
@Controller()
export class InterviewPages {
  constructor(
    private readonly interviews: InterviewService,
    private readonly placements: PlacementService,
    private readonly lists: PlacementListService,
    private readonly clock: Clock,
  ) {}

  @Get('placements/board')
  @Allow('liaison:write')
  @Header('content-type', HTML)
  async board(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (actor.role === 'caseworker') throw new AppError('not_found');
    const ctx = pageContext(request, reply);
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

  @Post('placements/:id/move')
  @Allow('placement:write')
  async moveCard(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const { to } = body;
    if (!isStage(to)) throw new AppError('not_possible');
    if (ASKING.includes(to)) return seeOther(reply, `/placements/${id}/step/${to}`);
    const step = { reason: null, note: '', startedOn: null, scopes: [] };
    const moved = await this.placements.step(actor, id, { ...step, to, revision: Number(body['revision']) });
    const ctx = pageContext(request, reply);
    setFlash(request, {
      kind: 'done',
      text: ctx.t('placements.done', { stage: ctx.t(`placements.stage_${moved.stage}`) }),
    });
    return seeOther(reply, '/placements/board');
  }

  @Post('placements/:id/interviews')
  @Allow('placement:write')
  async plan(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const day = readDate(body, 'day');
    if (!day.ok) throw new AppError('invalid_input', { errors: [{ pointer: '/day', code: 'not_a_day' }] });
    const input = await checkInput(
      InterviewDto,
      filled({
        ...{ day: day.value, time: textValue(body['time']) },
        ...{ minutes: numberValue(body['minutes']), place: textValue(body['place']) },
      }),
    );
    if (!input.ok) throw new AppError('invalid_input', { errors: input.error });
    const { minutes = 60, place = '', ...when } = input.value;
    await this.interviews.plan(actor, id, { ...when, minutes, place });
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('replies.saved') });
    return seeOther(reply, `/placements/${id}`);
  }

  @Post('interviews/:id/cancel')
  @Allow('placement:write')
  async cancel(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    const { placementId } = await this.interviews.cancel(actor, id);
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('replies.cancelled_done') });
    return seeOther(reply, `/placements/${placementId}`);
  }

  @Get('interviews/:id/calendar.ics')
  @Allow('placement:read')
  @Header('content-type', 'text/calendar; charset=utf-8')
  async calendar(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<string> {
    return this.interviews.calendar(actor, id);
  }
}

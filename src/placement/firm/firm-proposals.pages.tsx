import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { isClosingReason, isStage } from '../../domain/placement/index.js';
import { Public } from '../../platform/auth/index.js';
import { AppError, type FieldError, IdParam } from '../../platform/http/index.js';
import { type FormValues, readDate } from '../../web/components/index.js';
import {
  attempt,
  Html,
  NOTHING_TYPED,
  type PageContext,
  renderPage,
  seeOther,
  setFlash,
  type Typed,
  type Visit,
  Visited,
} from '../../web/shell/index.js';
import { atFirm, FirmDoorService, type FirmVisit } from '../../vacancy/index.js';
import { AnswerService } from '../answers/answer.service.js';
import { readAnswer } from '../answers/reply.pages.js';
import { DisclosureService } from '../disclosure.service.js';
import { ReplyPage } from '../pages/reply-page.js';
import { type ListedPlacement, PlacementListService } from '../placement-list.service.js';
import { PlacementService } from '../placement.service.js';
import { FirmProposalPage, FirmProposals } from './firm-proposal-pages.js';

const MOST = 100;

/** People introduced for the one vacancy of a firm's link: blind until a grant, answered here, moved on here. */
@ApiExcludeController()
@Controller('firm/:token/proposals')
export class FirmProposalPages {
  constructor(
    private readonly door: FirmDoorService,
    private readonly lists: PlacementListService,
    private readonly placements: PlacementService,
    private readonly answers: AnswerService,
    private readonly disclosure: DisclosureService,
  ) {}

  @Get()
  @Public()
  @Html()
  @Header('x-robots-tag', 'noindex')
  async list(@Visited() { ctx, reply }: Visit, @Param('token') token: string): Promise<string> {
    return atFirm(this.door, { ctx, reply }, token, async ({ firm, vacancy, deskOrgId }) => {
      const query = { personId: null, vacancyId: vacancy.id, deskOrgId, limit: MOST, offset: 0 };
      const open = await this.lists.list(firm, { ...query, closed: false });
      const closed = await this.lists.list(firm, { ...query, closed: true });
      return renderPage(
        ctx,
        { title: ctx.t('firms.proposals') },
        <FirmProposals {...{ token, vacancy }} open={open.items} closed={closed.items} />,
      );
    });
  }

  @Get(':id')
  @Public()
  @Html()
  @Header('x-robots-tag', 'noindex')
  async show(
    @Visited() { ctx, reply }: Visit,
    @Param('token') token: string,
    @IdParam() id: string,
  ): Promise<string> {
    return atFirm(this.door, { ctx, reply }, token, async (visit) =>
      this.page(ctx, token, visit, id, NOTHING_TYPED),
    );
  }

  @Post(':id')
  @Public()
  @Html()
  async answer(
    @Visited() { ctx, request, reply }: Visit,
    @Param('token') token: string,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    return atFirm(this.door, { ctx, reply }, token, async (visit) => {
      const { placement } = await this.proposal(visit, id);
      const read = readAnswer(body);
      const again = this.again(ctx, reply, token, visit, id, body);
      if (!read.ok) return again(read.errors, false);
      const done = await attempt(() => this.answers.take(visit.firm, placement, read.answer));
      if (!done.ok) return again(faults(done.error), done.error.code !== 'reason_required');
      setFlash(request, { kind: 'done', text: ctx.t('replies.thanks') });
      return seeOther(reply, `/firm/${token}/proposals/${id}`);
    });
  }

  @Post(':id/step/:to')
  @Public()
  @Html()
  async step(
    @Visited() { ctx, request, reply }: Visit,
    @Param('token') token: string,
    @Param('to') to: string,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    return atFirm(this.door, { ctx, reply }, token, async (visit) => {
      await this.proposal(visit, id);
      if (!isStage(to)) throw new AppError('not_found');
      const again = this.again(ctx, reply, token, visit, id, body);
      const started = readDate(body, 'startedOn');
      if (!started.ok) return again([{ pointer: '/startedOn', code: 'not_a_day' }], false);
      const done = await attempt(() =>
        this.placements.step(visit.firm, id, {
          ...{ to, note: '', scopes: [], startedOn: started.value },
          reason: isClosingReason(body['reason']) ? body['reason'] : null,
          revision: Number(body['revision']),
        }),
      );
      if (!done.ok) return again(faults(done.error), done.error.errors.length === 0);
      const stage = ctx.t(`placements.stage_${to}`);
      setFlash(request, { kind: 'done', text: ctx.t('placements.done', { stage }) });
      return seeOther(reply, `/firm/${token}/proposals/${id}`);
    });
  }

  /** The page once more, with what was typed and what is wrong with it. */
  private again(
    ctx: PageContext,
    reply: Visit['reply'],
    token: string,
    visit: FirmVisit,
    id: string,
    values: FormValues,
  ): (errors: readonly FieldError[], refused: boolean) => Promise<string> {
    return (errors, refused) => {
      void reply.status(422);
      const problem = refused && errors.length === 0 ? ctx.t('placements.refused') : null;
      return this.page(ctx, token, visit, id, { values, errors, problem });
    };
  }

  private async page(
    ctx: PageContext,
    token: string,
    visit: FirmVisit,
    id: string,
    typed: Typed,
  ): Promise<string> {
    const found = await this.proposal(visit, id);
    const { stage } = found.placement;
    const opened = await this.disclosure.previewForFirm(found, ctx.locale);
    const { profile } = opened;
    const title = found.vacancy.title;
    const { steps } = await this.placements.openTo(visit.firm, id);
    const action = `/firm/${token}/proposals/${id}`;
    const back = `/firm/${token}/proposals`;
    return renderPage(
      ctx,
      { title: ctx.t('replies.title') },
      stage === 'introduced' ? (
        <ReplyPage {...{ action, title, profile, opened }} {...typed} />
      ) : (
        <FirmProposalPage {...{ action, back, steps, profile, opened }} {...found} {...typed} />
      ),
    );
  }

  /** A proposal for the vacancy of the link, by the desk that sent it. @throws AppError `not_found` for any other */
  private async proposal(visit: FirmVisit, id: string): Promise<ListedPlacement> {
    const found = await this.lists.get(visit.firm, id);
    const { vacancyId, orgId } = found.placement;
    const ofDesk = visit.deskOrgId === null || visit.deskOrgId === orgId;
    if (vacancyId !== visit.vacancy.id || !ofDesk) throw new AppError('not_found');
    return found;
  }
}

function faults({ code, errors }: AppError): readonly FieldError[] {
  return code === 'reason_required' ? [{ pointer: '/reason', code: 'required' }] : errors;
}

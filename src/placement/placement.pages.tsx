import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { isStage } from '../domain/placement/index.js';
import type { Stage } from '../domain/placement/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Allow, mayUse } from '../platform/auth/index.js';
import { berlinDay, Clock } from '../platform/clock/index.js';
import { AppError, IdParam } from '../platform/http/index.js';
import type { FieldError } from '../platform/http/index.js';
import { readDate } from '../web/components/index.js';
import type { FormValues } from '../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  listValue,
  numberValue,
  pageContext,
  pageNumber,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  Html,
  Visited,
  type Visit,
} from '../web/shell/index.js';
import type { PageContext } from '../web/shell/index.js';
import { PlacementList } from './pages/placement-list.js';
import { PlacementPage } from './pages/placement-page.js';
import { StepPage } from './pages/step-page.js';
import type { StepPageProps } from './pages/step-page.js';
import type { Viewer } from './pages/viewer.js';
import { ConfirmationService } from '../profile/index.js';
import { DisclosureService, NOTHING_OPENED } from './disclosure.service.js';
import { PLACEMENT_FILTERS, PlacementListService } from './placement-list.service.js';
import { StepDto, SuggestDto } from './placement.dto.js';
import { PlacementPartsScreen } from './placement-parts.screen.js';
import { PlacementService } from './placement.service.js';

const PAGE_SIZE = 20;
const ASKING = ['agreed', 'introduced', 'started', 'closed'] as const;

/** Pages of placements for desk, firm and person; each sees what its part needs. */
@ApiExcludeController()
@Controller()
export class PlacementPages {
  constructor(
    private readonly placements: PlacementService,
    private readonly lists: PlacementListService,
    private readonly disclosure: DisclosureService,
    private readonly parts: PlacementPartsScreen,
    private readonly confirmations: ConfirmationService,
    private readonly clock: Clock,
  ) {}

  @Get('placements')
  @Allow('placement:read')
  @Html()
  async list(
    @Visited() { actor, ctx }: Visit,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const page = pageNumber(query['page']);
    const closed = query['closed'] === 'yes';
    const only = PLACEMENT_FILTERS.find((known) => known === query['only']) ?? null;
    const stage = isStage(query['stage']) ? query['stage'] : null;
    const offset = (page - 1) * PAGE_SIZE;
    const found = await this.lists.list(actor, {
      closed,
      only,
      stage,
      personId: null,
      limit: PAGE_SIZE,
      offset,
    });
    return renderPage(
      ctx,
      { title: ctx.t('placements.title'), section: 'placements' },
      <PlacementList
        {...{ ...found, page, pageSize: PAGE_SIZE, closed, only, viewer: viewerOf(actor) }}
        hasBoard={viewerOf(actor) === 'desk' && mayUse(actor, 'liaison:write')}
        today={this.clock.today()}
        dayOf={berlinDay}
      />,
    );
  }

  @Post('people/:id/placements')
  @Allow('placement:write')
  async suggest(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const input = await checkInput(SuggestDto, filled({ personId: id, vacancyId: body['vacancyId'] }));
    if (!input.ok) throw new AppError('not_found');
    const placement = await this.placements.suggest(actor, id, input.value.vacancyId);
    const { person } = await this.lists.get(actor, placement.id);
    setFlash(request, {
      kind: 'done',
      text: ctx.t('placements.suggested_done', { name: person.displayName }),
    });
    return seeOther(reply, `/placements/${placement.id}`);
  }

  @Get('placements/:id')
  @Allow('placement:read')
  @Html()
  async show(@Visited() { actor, ctx, request }: Visit, @IdParam() id: string): Promise<string> {
    const found = await this.lists.get(actor, id);
    const { steps, mayUndo } = await this.placements.openTo(actor, id);
    const parts = await this.parts.of(actor, found, `${request.protocol}://${request.host}`);
    const viewer = viewerOf(actor);
    const opened = viewer === 'employer' ? await this.disclosure.opened(found, ctx.locale) : NOTHING_OPENED;
    return renderPage(
      ctx,
      { title: ctx.t('placements.title'), section: 'placements' },
      <PlacementPage {...{ ...found, steps, mayUndo, parts, viewer, opened, today: this.clock.today() }} />,
    );
  }

  @Get('placements/:id/step/:to')
  @Allow('placement:write')
  @Html()
  async ask(
    @Visited() { actor, request, reply }: Visit,
    @IdParam() id: string,
    @Param('to') to: string,
  ): Promise<string> {
    const stage = askingStage(to);
    return this.stepPage(pageContext(request, reply), actor, id, stage, {}, [], null);
  }

  @Post('placements/:id/step/:to')
  @Allow('placement:write')
  @Html()
  async step(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Param('to') to: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const started = readDate(body, 'startedOn');
    const input = await checkInput(
      StepDto,
      filled({
        to,
        revision: numberValue(body['revision']),
        reason: textValue(body['reason']),
        helperReason: textValue(body['helperReason']),
        note: textValue(body['note']),
        startedOn: started.ok ? started.value : undefined,
        scopes: listValue(body['scopes']),
        confirmed: body['confirmed'] === 'yes' ? true : undefined,
      }),
    );
    const again = (errors: readonly FieldError[], problem: string | null): Promise<string> => {
      void reply.status(422);
      return this.stepPage(ctx, actor, id, askingStage(to), body, errors, problem);
    };
    if (!started.ok) return again([{ pointer: '/startedOn', code: 'not_a_day' }], null);
    if (!input.ok) return again(input.error, null);
    const {
      reason = null,
      helperReason = null,
      note = '',
      startedOn = null,
      scopes = [],
      ...rest
    } = input.value;
    const done = await attempt(() =>
      this.placements.step(actor, id, {
        ...{ ...rest, reason, helperReason, note, startedOn, scopes, locale: ctx.locale },
      }),
    );
    if (!done.ok) {
      const fault: readonly FieldError[] =
        done.error.code === 'reason_required'
          ? [{ pointer: '/reason', code: 'required' }]
          : done.error.errors;
      if (isAsking(to)) return again(fault, fault.length > 0 ? null : refusalText(ctx, done.error));
      throw done.error;
    }
    const stage = ctx.t(`placements.stage_${done.value.stage}`);
    setFlash(request, { kind: 'done', text: ctx.t('placements.done', { stage }) });
    return seeOther(reply, `/placements/${id}`);
  }

  @Post('placements/:id/undo')
  @Allow('placement:write')
  async undo(
    @Visited() { actor, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    await this.placements.undo(actor, id, Number(body['revision']));
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('placements.undone') });
    return seeOther(reply, `/placements/${id}`);
  }

  private async stepPage(
    ctx: PageContext,
    actor: Actor,
    id: string,
    to: StepPageProps['to'],
    values: FormValues,
    errors: readonly FieldError[],
    problem: string | null,
  ): Promise<string> {
    const found = await this.lists.get(actor, id);
    const shown =
      to === 'introduced'
        ? await this.disclosure.preview(actor, found, ctx.locale)
        : { profile: null, ...NOTHING_OPENED };
    return renderPage(
      ctx,
      { title: ctx.t('placements.title'), section: 'placements' },
      <StepPage
        {...{ ...found, to, values, errors, problem, viewer: viewerOf(actor), profile: shown.profile }}
        opened={shown}
        proposal={this.confirmations.state(found.person, found.vacancy.kind)}
      />,
    );
  }
}

function viewerOf(actor: Actor): Viewer {
  if (actor.kind === 'person') return 'person';
  return actor.role === 'employer_editor' ? 'employer' : 'desk';
}

function isAsking(to: string): to is StepPageProps['to'] {
  return (ASKING as readonly string[]).includes(to);
}

function askingStage(to: string): StepPageProps['to'] {
  if (!isStage(to) || !isAsking(to)) throw new AppError('not_found');
  return to satisfies Stage;
}

/** The refusal in the reader's language, where the catalogue has it. */
function refusalText(ctx: PageContext, error: AppError): string {
  return ctx.text(`placements.refused_${error.code}`) ?? ctx.t('placements.refused');
}

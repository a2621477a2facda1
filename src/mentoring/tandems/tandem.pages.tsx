import { Body, Controller, Get, HttpCode, OnModuleInit, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LabourMarketService } from '../../labour-market/index.js';
import { Allow, mayUse } from '../../platform/auth/index.js';
import { AppError, IdParam } from '../../platform/http/index.js';
import { PersonPanels } from '../../profile/index.js';
import { type FormValues, readDate } from '../../web/components/index.js';
import type { PageContext } from '../../web/shell/index.js';
import {
  attempt,
  checkInput,
  filled,
  Html,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  Visited,
} from '../../web/shell/index.js';
import type { Visit } from '../../web/shell/index.js';
import { MentorService } from './mentor.service.js';
import { mentorInput, mentorValues } from './mentor-input.js';
import { MentorForm } from './pages/mentor-form.js';
import type { MentorFormProps } from './pages/mentor-form.js';
import { TandemList } from './pages/tandem-list.js';
import { TandemPanel } from './pages/tandem-panel.js';
import { MentorOfferDto, SuggestTandemDto, TandemStepDto } from './tandem.dto.js';
import { TANDEM_FILTERS, TandemService } from './tandem.service.js';

/** Pages of mentors and their tandems. */
@ApiExcludeController()
@Controller()
export class TandemPages implements OnModuleInit {
  constructor(
    private readonly tandems: TandemService,
    private readonly mentors: MentorService,
    private readonly labourMarket: LabourMarketService,
    private readonly panels: PersonPanels,
  ) {}

  onModuleInit(): void {
    this.panels.add(7, async (_ctx, actor, { id, orgId }) => {
      if (actor.kind !== 'member' || !mayUse(actor, 'mentoring:write') || orgId === null) return null;
      const tandems = await this.tandems.list(actor, id);
      const fits = await this.mentors.suitable(actor, id);
      return <TandemPanel {...{ personId: id, tandems, fits }} />;
    });
  }

  @Get('tandems')
  @Allow('mentoring:read')
  @Html()
  async list(@Visited() { actor, ctx }: Visit, @Query('only') asked: unknown): Promise<string> {
    const viewer = actor.kind === 'person' ? 'person' : 'helper';
    const only = TANDEM_FILTERS.find((known) => known === asked);
    const tandems = only ? await this.tandems.waiting(actor, only) : await this.tandems.list(actor);
    const props = { tandems, viewer, accountId: actor.id } as const;
    return renderPage(ctx, { title: ctx.t('tandems.title'), section: 'tandems' }, <TandemList {...props} />);
  }

  @Get('tandems/offer')
  @Allow('mentoring:write')
  @Html()
  async form(@Visited() { actor, ctx }: Visit): Promise<string> {
    const values = await mentorValues(await this.mentors.own(actor), this.labourMarket, ctx.locale);
    return formPage(ctx, { values, errors: [], suggestions: [] });
  }

  @Post('tandems/offer')
  @HttpCode(200)
  @Allow('mentoring:write')
  @Html()
  async offer(@Visited() { actor, ctx, request, reply }: Visit, @Body() body: FormValues): Promise<string> {
    const { plain, errors: unread, suggestions } = await mentorInput(body, this.labourMarket, ctx.locale);
    const input = await checkInput(MentorOfferDto, plain);
    const errors = [...unread, ...(input.ok ? [] : input.error)];
    if (!input.ok || errors.length > 0) {
      void reply.status(422);
      return formPage(ctx, { values: body, errors, suggestions });
    }
    await this.mentors.offer(actor, { ...input.value, awayUntil: input.value.awayUntil ?? null });
    setFlash(request, { kind: 'done', text: ctx.t('tandems.offered') });
    return seeOther(reply, '/tandems');
  }

  @Post('people/:id/tandems')
  @Allow('mentoring:write')
  async suggest(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const input = await checkInput(SuggestTandemDto, { mentorId: body['mentorId'] });
    if (!input.ok) throw new AppError('invalid_input', { errors: input.error });
    const done = await attempt(() => this.tandems.suggest(actor, id, input.value.mentorId));
    const text = ctx.t(done.ok ? 'tandems.asked' : 'tandems.not_now');
    setFlash(request, { kind: done.ok ? 'done' : 'problem', text });
    return seeOther(reply, `/people/${id}`);
  }

  @Post('tandems/:id/steps')
  @Allow('mentoring:read')
  async step(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const until = readDate(body, 'until');
    if (!until.ok) {
      setFlash(request, { kind: 'problem', text: ctx.t('form.error_not_a_day') });
      return seeOther(reply, '/tandems');
    }
    const plain = filled({
      ...{ to: textValue(body['to']), reason: textValue(body['reason']), until: until.value },
    });
    const input = await checkInput(TandemStepDto, plain);
    if (!input.ok) throw new AppError('invalid_input', { errors: input.error });
    const { to, reason = null, until: last = null } = input.value;
    const done = await attempt(() => this.tandems.step(actor, id, { to, reason, until: last }));
    const text = ctx.t(done.ok ? 'tandems.saved' : 'tandems.not_now');
    setFlash(request, { kind: done.ok ? 'done' : 'problem', text });
    const looksBack = done.ok && actor.kind === 'member' && (to === 'paused' || to === 'ended');
    return seeOther(reply, looksBack ? '/practice/reflect' : '/tandems');
  }
}

function formPage(ctx: PageContext, props: MentorFormProps): string {
  return renderPage(ctx, { title: ctx.t('tandems.offer'), section: 'tandems' }, <MentorForm {...props} />);
}

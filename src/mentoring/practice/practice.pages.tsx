import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OBSTACLES } from '../../domain/mentoring/index.js';
import { Allow, mayUse } from '../../platform/auth/index.js';
import { AppError, type FieldError, IdParam } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  Html,
  type PageContext,
  type PageOptions,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  type Visit,
  Visited,
} from '../../web/shell/index.js';
import { PracticeCardDto, ReflectionDto } from './practice.dto.js';
import { PracticeService } from './practice.service.js';
import { CardForm, type CardFormProps, CardPage, PracticeList, ReflectPage } from './practice-views.js';

/** What worked, written down and shared. */
@ApiExcludeController()
@Controller('practice')
export class PracticePages {
  constructor(private readonly practice: PracticeService) {}

  @Get()
  @Allow('practice:read')
  @Html()
  async list(@Visited() { actor, ctx }: Visit, @Query('obstacle') asked: unknown): Promise<string> {
    const obstacle = OBSTACLES.find((known) => known === asked) ?? null;
    const cards = await this.practice.list(actor, obstacle);
    const rights = {
      mayWrite: mayUse(actor, 'practice:write'),
      mayReflect: mayUse(actor, 'mentoring:write'),
    };
    return renderPage(ctx, titleOf(ctx), <PracticeList {...{ cards, obstacle, ...rights }} />);
  }

  @Get('new')
  @Allow('practice:write')
  @Html()
  async form(@Visited() visit: Visit): Promise<string> {
    return this.formPage(visit, { action: '/practice', values: {}, errors: [] });
  }

  @Post()
  @HttpCode(200)
  @Allow('practice:write')
  @Html()
  async add(@Visited() visit: Visit, @Body() body: FormValues): Promise<string> {
    return this.save(
      visit,
      '/practice',
      body,
      async (input) => (await this.practice.add(visit.actor, input)).id,
    );
  }

  @Get('reflect')
  @Allow('mentoring:write')
  @Html()
  async askToReflect(@Visited() visit: Visit): Promise<string> {
    return this.reflectPage(visit, {}, []);
  }

  @Post('reflect')
  @HttpCode(200)
  @Allow('mentoring:write')
  @Html()
  async reflect(@Visited() visit: Visit, @Body() body: FormValues): Promise<string> {
    const { actor, ctx, request, reply } = visit;
    const input = await checkInput(
      ReflectionDto,
      filled({
        ...{ obstacle: textValue(body['obstacle']), text: textValue(body['text']) },
        helped: body['helped'] === 'yes' ? true : body['helped'] === 'no' ? false : undefined,
        cardId: textValue(body['cardId']),
      }),
    );
    const done = input.ok
      ? await attempt(() =>
          this.practice.reflect(actor, { ...input.value, cardId: input.value.cardId ?? null }),
        )
      : null;
    if (!done?.ok) {
      void reply.status(422);
      return this.reflectPage(visit, body, input.ok ? (done?.error.errors ?? []) : input.error);
    }
    setFlash(request, { kind: 'done', text: ctx.t('practice.reflected') });
    return seeOther(reply, '/practice');
  }

  @Get(':id')
  @Allow('practice:read')
  @Html()
  async show(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    const card = await this.practice.get(actor, id);
    const props = { card, own: card.orgId === actor.orgId, mayWrite: mayUse(actor, 'practice:write') };
    return renderPage(ctx, { title: card.title }, <CardPage {...props} />);
  }

  @Get(':id/edit')
  @Allow('practice:write')
  @Html()
  async edit(@Visited() visit: Visit, @IdParam() id: string): Promise<string> {
    const { orgId, obstacle, title, what, context } = await this.practice.get(visit.actor, id);
    if (orgId !== visit.actor.orgId) throw new AppError('not_found');
    return this.formPage(visit, {
      action: `/practice/${id}`,
      values: { obstacle, title, what, context },
      errors: [],
    });
  }

  @Post(':id')
  @HttpCode(200)
  @Allow('practice:write')
  @Html()
  async change(@Visited() visit: Visit, @IdParam() id: string, @Body() body: FormValues): Promise<string> {
    return this.save(visit, `/practice/${id}`, body, async (input) => {
      await this.practice.change(visit.actor, id, input);
      return id;
    });
  }

  @Post(':id/shared')
  @Allow('practice:write')
  async share(
    @Visited() { actor, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    await this.practice.share(actor, id, body['shared'] === 'yes');
    return seeOther(reply, `/practice/${id}`);
  }

  @Post(':id/copy')
  @Allow('practice:write')
  async copy(@Visited() { actor, ctx, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    const made = await this.practice.copy(actor, id);
    setFlash(request, { kind: 'done', text: ctx.t('practice.copied') });
    return seeOther(reply, `/practice/${made.id}`);
  }

  private async save(
    visit: Visit,
    action: string,
    body: FormValues,
    work: (input: PracticeCardDto) => Promise<string>,
  ): Promise<string> {
    const { obstacle, title, what } = body;
    const context = textValue(body['context']) ?? '';
    const input = await checkInput(PracticeCardDto, { ...filled({ obstacle, title, what }), context });
    const done = input.ok ? await attempt(() => work(input.value)) : null;
    if (done?.ok) return seeOther(visit.reply, `/practice/${done.value}`);
    void visit.reply.status(422);
    return this.formPage(visit, {
      action,
      values: body,
      errors: input.ok ? (done?.error.errors ?? []) : input.error,
    });
  }

  private async formPage({ actor, ctx }: Visit, props: Omit<CardFormProps, 'reflections'>): Promise<string> {
    const { reflections } = await this.practice.own(actor);
    return renderPage(ctx, titleOf(ctx), <CardForm {...{ ...props, reflections }} />);
  }

  private async reflectPage(
    { actor, ctx }: Visit,
    values: FormValues,
    errors: readonly FieldError[],
  ): Promise<string> {
    const { cards } = await this.practice.own(actor);
    const title = { title: ctx.t('practice.reflect') };
    return renderPage(ctx, title, <ReflectPage {...{ cards, values, errors }} />);
  }
}

function titleOf(ctx: PageContext): PageOptions {
  return { title: ctx.t('practice.title'), section: 'practice' };
}

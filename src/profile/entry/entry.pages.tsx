import { Body, Controller, Get, HttpCode, Inject, Ip, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LabourMarketService } from '../../labour-market/index.js';
import { Allow, Public } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { APP_CONFIG, type AppConfig } from '../../platform/config/index.js';
import { AppError, type FieldError, IdParam } from '../../platform/http/index.js';
import type { FormValues, Suggestion } from '../../web/components/index.js';
import type { PageContext } from '../../web/shell/index.js';
import {
  attempt,
  checkInput,
  pageContext,
  renderPage,
  seeOther,
  Html,
  Visited,
  type Visit,
} from '../../web/shell/index.js';
import { newPersonInput } from '../form-input.js';
import { NewPerson } from '../pages/person-form.js';
import { CreatePersonDto } from '../person.dto.js';
import { EntryService } from './entry.service.js';
import { CardPage, InvitationPage, JoinPage } from './pages/entry-pages.js';

const SECOND_STEP = '/login/code';

/** Ways in for a person: alone, or with a code from a desk. */
@ApiExcludeController()
@Controller()
export class EntryPages {
  constructor(
    private readonly entry: EntryService,
    private readonly labourMarket: LabourMarketService,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Get('register')
  @Public()
  @Html()
  form(@Visited() { ctx, reply }: Visit): string {
    if (ctx.actor.kind !== 'anonymous') return seeOther(reply, '/');
    return registerPage(ctx, { source: 'self', relation: 'experienced' }, [], []);
  }

  @Post('register')
  @Public()
  @HttpCode(200)
  @Html()
  async register(
    @Visited() { ctx, request, reply }: Visit,
    @Ip() address: string,
    @Body() body: FormValues,
  ): Promise<string> {
    if (ctx.actor.kind !== 'anonymous') return seeOther(reply, '/');
    const { plain, suggestions } = await newPersonInput(body, this.labourMarket, ctx.locale);
    const again = (errors: readonly FieldError[]): string => {
      void reply.status(422);
      return registerPage(ctx, body, errors, suggestions);
    };
    const input = await checkInput(CreatePersonDto, plain);
    if (!input.ok) return again(input.error);
    const made = await attempt(() => this.entry.register(request, input.value, ctx.locale, address));
    if (made.ok) return this.cardPage(ctx, made.value.code);
    if (made.error.code === 'invalid_input') return again(made.error.errors);
    throw made.error;
  }

  @Get('join/:code')
  @Public()
  @Html()
  async invited(@Visited() { request, reply }: Visit, @Param('code') code: string): Promise<string> {
    if (!(await this.entry.isOpen(code))) throw new AppError('gone');
    const ctx = pageContext(request, reply);
    return renderPage(ctx, { title: ctx.t('entry.join_title') }, <JoinPage code={code} />);
  }

  @Post('join/:code')
  @Public()
  @HttpCode(200)
  @Html()
  async join(@Visited() { ctx, request, reply }: Visit, @Param('code') code: string): Promise<string> {
    const { card, waits } = await this.entry.redeem(request, code, ctx.locale);
    if (card === null) return seeOther(reply, waits ? SECOND_STEP : '/');
    return this.cardPage(ctx, card.code, waits ? SECOND_STEP : undefined);
  }

  @Post('people/:id/invitation')
  @Allow('person:write')
  @HttpCode(200)
  @Html()
  async invite(@Visited() { actor, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    if (actor.kind === 'person') throw new AppError('not_found');
    const ctx = pageContext(request, reply);
    const code = await this.entry.invite(actor, id);
    const link = `${this.config.http.publicUrl ?? `${request.protocol}://${request.host}`}/join/${code}`;
    return renderPage(
      ctx,
      { title: ctx.t('entry.invite_title'), section: 'people' },
      <InvitationPage {...{ link }} back={`/people/${id}`} today={this.clock.today()} />,
    );
  }

  private cardPage(ctx: PageContext, code: string, next?: string): string {
    return renderPage(
      ctx,
      { title: ctx.t('entry.card_title') },
      <CardPage {...{ code, ...(next && { next }) }} today={this.clock.today()} />,
    );
  }
}

function registerPage(
  ctx: PageContext,
  values: FormValues,
  errors: readonly FieldError[],
  suggestions: readonly Suggestion[],
): string {
  const words = {
    title: ctx.t('entry.title'),
    lead: ctx.t('entry.lead'),
    save: ctx.t('entry.save'),
    after: (
      <p>
        <a href="/register/questions">{ctx.t('entry.one_by_one')}</a>
      </p>
    ),
  };
  return renderPage(
    ctx,
    { title: words.title },
    <NewPerson {...{ values, errors, suggestions, words }} action="/register" />,
  );
}

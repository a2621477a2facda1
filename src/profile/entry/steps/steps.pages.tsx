import { Body, Controller, Get, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LabourMarketService } from '../../../labour-market/index.js';
import { Public } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/index.js';
import type { FieldError } from '../../../platform/http/index.js';
import type { FormValues, Suggestion } from '../../../web/components/index.js';
import {
  attempt,
  checkInput,
  Html,
  renderPage,
  seeOther,
  textValue,
  Visited,
  type Visit,
} from '../../../web/shell/index.js';
import type { PageContext } from '../../../web/shell/index.js';
import { newPersonInput } from '../../form-input.js';
import { CreatePersonDto } from '../../person.dto.js';
import { EntryService } from '../entry.service.js';
import { CardPage } from '../pages/entry-pages.js';
import { PaperPage } from './paper-page.js';
import { StepPage } from './step-page.js';
import { ENTRY_STEPS, firstWrong, stepOf } from './steps.js';

const ACTION = '/register/questions';

/** The five questions one by one, in two languages, on a screen or on paper. */
@ApiExcludeController()
@Controller('register')
export class EntryStepPages {
  constructor(
    private readonly entry: EntryService,
    private readonly labourMarket: LabourMarketService,
    private readonly clock: Clock,
  ) {}

  @Get('questions')
  @Public()
  @Html()
  first(@Visited() { ctx, reply }: Visit): string {
    if (ctx.actor.kind !== 'anonymous') return seeOther(reply, '/');
    return stepPage(ctx, 0, { source: 'self', relation: 'experienced' }, [], []);
  }

  @Post('questions')
  @Public()
  @HttpCode(200)
  @Html()
  async next(
    @Visited() { ctx, request, reply }: Visit,
    @Ip() address: string,
    @Body() body: FormValues,
  ): Promise<string> {
    if (ctx.actor.kind !== 'anonymous') return seeOther(reply, '/');
    const step = stepOf(body);
    if (textValue(body['go']) === 'back') return stepPage(ctx, Math.max(0, step - 1), body, [], []);
    const { plain, suggestions } = await newPersonInput(body, this.labourMarket, ctx.locale);
    const input = await checkInput(CreatePersonDto, plain);
    const found = [...(input.ok ? [] : input.error), ...(await this.placeFaults(plain['plz']))];
    const again = (errors: readonly FieldError[]): string | null => {
      const wrong = firstWrong(errors, step);
      if (wrong === null) return null;
      void reply.status(422);
      return stepPage(ctx, wrong.step, body, wrong.errors, suggestions);
    };
    const page = again(found);
    if (page !== null) return page;
    if (!input.ok || step < ENTRY_STEPS.length - 1) return stepPage(ctx, step + 1, body, [], []);
    const made = await attempt(() => this.entry.register(request, input.value, ctx.locale, address));
    if (made.ok)
      return renderPage(
        ctx,
        { title: ctx.t('entry.card_title') },
        <CardPage code={made.value.code} today={this.clock.today()} />,
      );
    const refused = made.error.code === 'invalid_input' ? again(made.error.errors) : null;
    if (refused === null) throw made.error;
    return refused;
  }

  @Get('paper')
  @Public()
  @Html()
  paper(@Visited() { ctx }: Visit): string {
    return renderPage(ctx, { title: ctx.t('entry.paper_title') }, <PaperPage today={this.clock.today()} />);
  }

  /** A postcode that nobody knows is told on its own page, not three pages later. */
  private async placeFaults(plz: unknown): Promise<readonly FieldError[]> {
    if (typeof plz !== 'string' || (await this.labourMarket.placeOf(plz)) !== null) return [];
    return [{ pointer: '/plz', code: 'unknown_reference' }];
  }
}

function stepPage(
  ctx: PageContext,
  step: number,
  values: FormValues,
  errors: readonly FieldError[],
  suggestions: readonly Suggestion[],
): string {
  return renderPage(
    ctx,
    { title: ctx.t('entry.title') },
    <StepPage {...{ step, values, errors, suggestions }} action={ACTION} />,
  );
}

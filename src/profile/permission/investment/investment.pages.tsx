import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/index.js';
import { IdParam } from '../../../platform/http/index.js';
import type { FieldError } from '../../../platform/http/index.js';
import type { FormValues } from '../../../web/components/index.js';
import { checkInput, pageContext, renderPage, Html, Visited, type Visit } from '../../../web/shell/index.js';
import type { PageContext } from '../../../web/shell/index.js';
import { answersIn } from '../answers-form.js';
import { Person } from '../../person.entity.js';
import { INVESTMENT_FLAGS, InvestmentAnswersDto } from './investment.dto.js';
import { InvestmentService } from './investment.service.js';
import { InvestmentPage, TRAINING_FLAGS } from './pages/investment-page.js';

const FIELDS = {
  flags: [...INVESTMENT_FLAGS, ...TRAINING_FLAGS],
  days: ['start'],
  numbers: ['successfulSchoolYears'],
  choices: ['level', 'exclusionGround'],
};

/** The check before an apprenticeship or long training; the answers travel by POST and are forgotten. */
@ApiExcludeController()
@Controller('people/:id/investment')
export class InvestmentPages {
  constructor(private readonly investment: InvestmentService) {}

  @Get()
  @Allow('permission:protect')
  @Html()
  async show(@Visited() { actor, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    const person = await this.investment.person(actor, id);
    return this.page(pageContext(request, reply), person, new InvestmentAnswersDto(), {}, []);
  }

  @Post()
  @HttpCode(200)
  @Allow('permission:protect')
  @Html()
  async check(
    @Visited() { actor, ctx, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const person = await this.investment.person(actor, id);
    const sent = answersIn(body, FIELDS);
    const input = await checkInput(InvestmentAnswersDto, sent.plain);
    const errors = [...sent.errors, ...(input.ok ? [] : input.error)];
    if (input.ok && errors.length === 0) return this.page(ctx, person, input.value, body, []);
    void reply.status(422);
    return this.page(ctx, person, new InvestmentAnswersDto(), body, errors);
  }

  private page(
    ctx: PageContext,
    person: Person,
    answers: InvestmentAnswersDto,
    values: FormValues,
    errors: readonly FieldError[],
  ): string {
    return renderPage(
      ctx,
      { title: ctx.t('investment.title'), section: ctx.actor.kind === 'person' ? 'profile' : 'people' },
      <InvestmentPage
        id={person.id}
        name={person.displayName}
        check={this.investment.check(person, answers)}
        {...{ values, errors }}
      />,
    );
  }
}

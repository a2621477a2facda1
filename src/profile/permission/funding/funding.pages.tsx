import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../../platform/auth/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { IdParam } from '../../../platform/http/index.js';
import { VacancyService } from '../../../vacancy/index.js';
import type { FormValues } from '../../../web/components/index.js';
import { checkInput, pageContext, renderPage, Html, Visited, type Visit } from '../../../web/shell/index.js';
import { answersIn } from '../answers-form.js';
import { InvestmentService } from '../investment/investment.service.js';
import { FUNDING_FLAGS, FUNDING_NUMBERS, FundingAnswersDto } from './funding.dto.js';
import { FundingService } from './funding.service.js';
import { FundingPage } from './pages/funding-page.js';

const FIELDS = {
  flags: FUNDING_FLAGS,
  days: ['contractOn', 'start'],
  numbers: FUNDING_NUMBERS,
  choices: ['disability'],
};

/** Funding for a person and a vacancy; for the person and the own desk, never for a firm. */
@ApiExcludeController()
@Controller('people/:id/funding/:vacancyId')
export class FundingPages {
  constructor(
    private readonly people: InvestmentService,
    private readonly vacancies: VacancyService,
    private readonly funding: FundingService,
  ) {}

  @Get()
  @Allow('permission:protect')
  @Html()
  async show(
    @Visited() { actor, request, reply }: Visit,
    @IdParam() id: string,
    @IdParam('vacancyId') vacancyId: string,
  ): Promise<string> {
    return this.page(actor, request, reply, [id, vacancyId], {});
  }

  @Post()
  @HttpCode(200)
  @Allow('permission:protect')
  @Html()
  async list(
    @Visited() { actor, request, reply }: Visit,
    @IdParam() id: string,
    @IdParam('vacancyId') vacancyId: string,
    @Body() body: FormValues,
  ): Promise<string> {
    return this.page(actor, request, reply, [id, vacancyId], body);
  }

  private async page(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    [personId, vacancyId]: readonly [string, string],
    values: FormValues,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const person = await this.people.person(actor, personId);
    const vacancy = await this.vacancies.get(actor, vacancyId);
    const sent = answersIn(values, FIELDS);
    const input = await checkInput(FundingAnswersDto, sent.plain);
    const errors = [...sent.errors, ...(input.ok ? [] : input.error)];
    if (errors.length > 0) void reply.status(422);
    const answers = input.ok && errors.length === 0 ? input.value : new FundingAnswersDto();
    return renderPage(
      ctx,
      { title: ctx.t('funding.title'), section: actor.kind === 'person' ? 'jobs' : 'people' },
      <FundingPage
        {...{ personId, vacancyId, values, errors }}
        name={person.displayName}
        title={vacancy.title}
        options={this.funding.options(person, vacancy, answers)}
      />,
    );
  }
}

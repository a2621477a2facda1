import { Body, Controller, Get, Header, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import { pageContext, Html, Visited, type Visit } from '../../web/shell/index.js';
import { answerForm } from './answer-form.js';
import { PlanPlace, PlanScreens } from './plan-screens.js';
import { OutcomeService } from '../outcomes/outcome.service.js';

/** Plans, learning situation and exams of a person, as her desk sees them. */
@ApiExcludeController()
@Controller('people/:id')
export class PlanPages {
  constructor(
    private readonly screens: PlanScreens,
    private readonly outcomes: OutcomeService,
  ) {}

  @Get('plan')
  @Allow('plan:read')
  @Html()
  async overview(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    return this.screens.overview(ctx, actor, placeOf(id));
  }

  @Get('plan/:vacancyId')
  @Allow('plan:read')
  @Html()
  async plan(
    @Visited() { actor, ctx }: Visit,
    @IdParam() id: string,
    @IdParam('vacancyId') vacancyId: string,
  ): Promise<string> {
    return this.screens.plan(ctx, actor, placeOf(id), vacancyId);
  }

  @Get('plan/:vacancyId/calendar')
  @Allow('plan:read')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="plan.ics"')
  async calendar(
    @Visited() { actor, ctx }: Visit,
    @IdParam() id: string,
    @IdParam('vacancyId') vacancyId: string,
  ): Promise<string> {
    return this.screens.calendar(ctx, actor, placeOf(id), vacancyId);
  }

  @Get('learning')
  @Allow('person:write')
  @Html()
  async learning(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    return this.screens.learningForm(ctx, actor, placeOf(id));
  }

  @Post('learning')
  @Allow('person:write')
  @Html()
  async saveLearning(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const place = placeOf(id);
    const again = await this.screens.saveLearning(ctx, actor, place, body);
    return answerForm(request, reply, again, place.base, ctx.t('plans.learning_saved'));
  }

  @Get('exams')
  @Allow('person:write')
  @Html()
  async exams(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    return this.screens.examForm(ctx, actor, placeOf(id));
  }

  @Post('exams')
  @Allow('person:write')
  @Html()
  async saveExam(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const place = placeOf(id);
    const again = await this.screens.saveExam(ctx, actor, place, body);
    return answerForm(request, reply, again, place.exams, ctx.t('plans.outcome_saved'));
  }

  @Post('exams/:runId/withdraw')
  @Allow('person:write')
  async withdrawExam(
    @Visited() { actor, request, reply }: Visit,
    @IdParam() id: string,
    @IdParam('runId') runId: string,
  ): Promise<string> {
    await this.outcomes.withdraw(actor, runId, id);
    const said = pageContext(request, reply).t('plans.outcome_withdrawn');
    return answerForm(request, reply, null, placeOf(id).exams, said);
  }
}

function placeOf(personId: string): PlanPlace {
  const person = `/people/${personId}`;
  return {
    personId,
    base: `${person}/plan`,
    learning: `${person}/learning`,
    exams: `${person}/exams`,
    matches: `${person}/matches`,
    section: 'people',
    own: false,
  };
}

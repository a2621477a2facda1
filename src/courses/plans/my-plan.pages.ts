import { Body, Controller, Get, Header, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Actor } from '../../platform/auth/index.js';
import { Allow } from '../../platform/auth/index.js';
import { AppError, IdParam } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import { pageContext, Html, Visited, type Visit } from '../../web/shell/index.js';
import { answerForm } from './answer-form.js';
import { PlanPlace, PlanScreens } from './plan-screens.js';
import { OutcomeService } from '../outcomes/outcome.service.js';

/** The own plans, learning situation and exams: everything without any desk. */
@ApiExcludeController()
@Controller('me')
export class MyPlanPages {
  constructor(
    private readonly screens: PlanScreens,
    private readonly outcomes: OutcomeService,
  ) {}

  @Get('plan')
  @Allow('self:read')
  @Html()
  async overview(@Visited() { actor, ctx }: Visit): Promise<string> {
    return this.screens.overview(ctx, actor, ownPlace(actor));
  }

  @Get('plan/:vacancyId')
  @Allow('self:read')
  @Html()
  async plan(@Visited() { actor, ctx }: Visit, @IdParam('vacancyId') vacancyId: string): Promise<string> {
    return this.screens.plan(ctx, actor, ownPlace(actor), vacancyId);
  }

  @Get('plan/:vacancyId/calendar')
  @Allow('self:read')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="plan.ics"')
  async calendar(@Visited() { actor, ctx }: Visit, @IdParam('vacancyId') vacancyId: string): Promise<string> {
    return this.screens.calendar(ctx, actor, ownPlace(actor), vacancyId);
  }

  @Get('learning')
  @Allow('self:read')
  @Html()
  async learning(@Visited() { actor, ctx }: Visit): Promise<string> {
    return this.screens.learningForm(ctx, actor, ownPlace(actor));
  }

  @Post('learning')
  @Allow('self:write')
  @Html()
  async saveLearning(
    @Visited() { actor, ctx, request, reply }: Visit,
    @Body() body: FormValues,
  ): Promise<string> {
    const place = ownPlace(actor);
    const again = await this.screens.saveLearning(ctx, actor, place, body);
    return answerForm(request, reply, again, place.base, ctx.t('plans.learning_saved'));
  }

  @Get('exams')
  @Allow('self:read')
  @Html()
  async exams(@Visited() { actor, ctx }: Visit): Promise<string> {
    return this.screens.examForm(ctx, actor, ownPlace(actor));
  }

  @Post('exams')
  @Allow('self:write')
  @Html()
  async saveExam(
    @Visited() { actor, ctx, request, reply }: Visit,
    @Body() body: FormValues,
  ): Promise<string> {
    const place = ownPlace(actor);
    const again = await this.screens.saveExam(ctx, actor, place, body);
    return answerForm(request, reply, again, place.exams, ctx.t('plans.outcome_saved'));
  }

  @Post('exams/:runId/withdraw')
  @Allow('self:write')
  async withdrawExam(
    @Visited() { actor, request, reply }: Visit,
    @IdParam('runId') runId: string,
  ): Promise<string> {
    await this.outcomes.withdraw(actor, runId, ownPlace(actor).personId);
    const said = pageContext(request, reply).t('plans.outcome_withdrawn');
    return answerForm(request, reply, null, ownPlace(actor).exams, said);
  }
}

/** @throws AppError `not_found` for every account that is no person's own. */
function ownPlace(actor: Actor): PlanPlace {
  if (actor.personId === null) throw new AppError('not_found');
  return {
    personId: actor.personId,
    base: '/me/plan',
    learning: '/me/learning',
    exams: '/me/exams',
    matches: '/me/matches',
    section: 'plan',
    own: true,
  };
}

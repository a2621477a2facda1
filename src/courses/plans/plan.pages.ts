import { Body, Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/auth/index.js';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import { pageContext } from '../../web/shell/index.js';
import { answerForm } from './answer-form.js';
import { PlanPlace, PlanScreens } from './plan-screens.js';
import { OutcomeService } from '../outcomes/outcome.service.js';

const HTML = 'text/html; charset=utf-8';

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
  @Header('content-type', HTML)
  async overview(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    return this.screens.overview(pageContext(request, reply), actor, placeOf(id));
  }

  @Get('plan/:vacancyId')
  @Allow('plan:read')
  @Header('content-type', HTML)
  async plan(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
    @IdParam('vacancyId') vacancyId: string,
  ): Promise<string> {
    return this.screens.plan(pageContext(request, reply), actor, placeOf(id), vacancyId);
  }

  @Get('plan/:vacancyId/calendar')
  @Allow('plan:read')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="plan.ics"')
  async calendar(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
    @IdParam('vacancyId') vacancyId: string,
  ): Promise<string> {
    return this.screens.calendar(pageContext(request, reply), actor, placeOf(id), vacancyId);
  }

  @Get('learning')
  @Allow('person:write')
  @Header('content-type', HTML)
  async learning(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    return this.screens.learningForm(pageContext(request, reply), actor, placeOf(id));
  }

  @Post('learning')
  @Allow('person:write')
  @Header('content-type', HTML)
  async saveLearning(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const place = placeOf(id);
    const again = await this.screens.saveLearning(ctx, actor, place, body);
    return answerForm(request, reply, again, place.base, ctx.t('plans.learning_saved'));
  }

  @Get('exams')
  @Allow('person:write')
  @Header('content-type', HTML)
  async exams(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    return this.screens.examForm(pageContext(request, reply), actor, placeOf(id));
  }

  @Post('exams')
  @Allow('person:write')
  @Header('content-type', HTML)
  async saveExam(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const place = placeOf(id);
    const again = await this.screens.saveExam(ctx, actor, place, body);
    return answerForm(request, reply, again, place.exams, ctx.t('plans.outcome_saved'));
  }

  @Post('exams/:runId/withdraw')
  @Allow('person:write')
  async withdrawExam(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
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

import { Body, Controller, Get, Header, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/auth/index.js';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { IdParam } from '../../platform/http/index.js';
import { pageContext, Visited, type Visit } from '../../web/shell/index.js';
import { LearningSituationDto, LearningSituationView } from '../learning/learning.dto.js';
import { LearningService } from '../learning/learning.service.js';
import { PersonPlan, PlanService, stepsOf } from '../plan.service.js';
import { HereService } from './here.service.js';
import { planCalendar } from './plan-calendar.js';
import { PlanNoticePageView, PlanRefreshView, PlanView, PlanWaysView, UnlockView } from './plan.dto.js';
import { PlanNoticeService } from './plan-notice.service.js';
import { PlanRefreshService } from './plan-refresh.service.js';

const MOST_NOTICES = 100;

@ApiTags('language plan')
@Controller('api/v1')
export class PlanController {
  constructor(
    private readonly plans: PlanService,
    private readonly here: HereService,
    private readonly learning: LearningService,
    private readonly notices: PlanNoticeService,
    private readonly refreshes: PlanRefreshService,
    private readonly clock: Clock,
  ) {}

  @Get('people/:id/plan')
  @Allow('plan:read')
  @ApiOperation({ summary: 'The sequence of courses that opens most vacancies here, weighted by shortage' })
  @ApiOkResponse({ type: UnlockView })
  async unlock(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<UnlockView> {
    const { best, here, changes } = await this.here.unlockFor(actor, id);
    return {
      runs: [...(best?.runs ?? [])],
      weight: best?.weight ?? 0,
      vacancies: (best?.unlocked ?? []).flatMap(({ id: goal, qualifiedOn }) =>
        (here.vacancies.get(goal) ?? []).map((one) => ({ id: one.id, title: one.title, on: qualifiedOn })),
      ),
      changes: changes.map(({ change, opens, weight }) => ({
        change,
        weight,
        vacancies: opens.reduce((sum, goal) => sum + (here.vacancies.get(goal.id) ?? []).length, 0),
        from: opens.map(({ qualifiedOn }) => qualifiedOn).sort()[0] ?? null,
      })),
    };
  }

  @Get('people/:id/plan/:vacancyId')
  @Allow('plan:read')
  @ApiOperation({ summary: 'The dated language path of a person to a vacancy' })
  @ApiOkResponse({ type: PlanView })
  async plan(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('vacancyId') vacancyId: string,
  ): Promise<PlanView> {
    return planView(await this.plans.planFor(actor, id, vacancyId));
  }

  @Get('people/:id/plan/:vacancyId/ways')
  @Allow('plan:read')
  @ApiOperation({ summary: 'Other ways by date, cost and chance; mishaps; what would open a path' })
  @ApiOkResponse({ type: PlanWaysView })
  async ways(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('vacancyId') vacancyId: string,
  ): Promise<PlanWaysView> {
    const plan = await this.plans.planFor(actor, id, vacancyId);
    const details = await this.plans.detailsOf(actor, plan);
    const best = plan.answer?.feasible ? [{ kind: 'best', plan: plan.answer.plan }] : [];
    return {
      ways: [...best, ...details.alternatives].map(({ kind, plan: way }) => ({
        kind,
        runs: [...way.runs],
        on: way.qualifiedOn,
        costEur: way.cost / 100,
        probability: way.probability,
      })),
      mishaps: [...details.mishaps],
      changes: [...details.changes],
      raising: [...details.raising],
    };
  }

  @Get('people/:id/plan/:vacancyId/calendar')
  @Allow('plan:read')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="plan.ics"')
  @ApiProduces('text/calendar')
  @ApiOperation({ summary: 'The days of the path as a calendar file' })
  async calendar(
    @Visited() { actor, request, reply }: Visit,
    @IdParam() id: string,
    @IdParam('vacancyId') vacancyId: string,
  ): Promise<string> {
    const { locale } = pageContext(request, reply);
    return planCalendar(await this.plans.planFor(actor, id, vacancyId), locale, this.clock.now());
  }

  @Get('people/:id/learning')
  @Allow('plan:read')
  @ApiOperation({ summary: 'What makes learning possible for a person' })
  @ApiOkResponse({ type: LearningSituationView })
  async situation(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<LearningSituationView> {
    return this.learning.of(actor, id);
  }

  @Put('people/:id/learning')
  @Allow('person:write')
  @ApiOperation({ summary: 'Changes what makes learning possible, and plans anew' })
  @ApiOkResponse({ type: LearningSituationView })
  async saveSituation(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: LearningSituationDto,
  ): Promise<LearningSituationView> {
    return this.learning.save(actor, id, body);
  }

  @Get('plan-notices')
  @Allow('course:waiting', 'self:read')
  @ApiOperation({ summary: 'Plans with another date since a course was called off or moved' })
  @ApiOkResponse({ type: PlanNoticePageView })
  async news(@CurrentActor() actor: Actor): Promise<PlanNoticePageView> {
    const { items, total } = await this.notices.list(actor, MOST_NOTICES);
    return {
      items: items.map(({ notice: { id, personId, runId, kind, level, oldOn, newOn } }) => ({
        ...{ id, personId, runId, kind, level, oldOn, newOn },
      })),
      total,
    };
  }

  @Post('plan-notices/:id/seen')
  @Allow('course:waiting', 'self:read')
  @HttpCode(204)
  @ApiOperation({ summary: 'Takes a notice off the list' })
  async seen(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.notices.see(actor, id);
  }

  @Get('plan-refresh')
  @Allow('course:waiting', 'operation:read')
  @ApiOperation({ summary: 'How far the nightly refresh of all plans is' })
  @ApiOkResponse({ type: PlanRefreshView })
  async refresh(@CurrentActor() actor: Actor): Promise<PlanRefreshView> {
    const last = await this.refreshes.last(actor);
    return {
      day: last?.day ?? null,
      done: last?.done ?? 0,
      total: last?.total ?? 0,
      finished: last === null || last.finishedAt !== null,
    };
  }
}

function planView({ answer, outlook, rejections, input, promise }: PersonPlan): PlanView {
  const plan = answer?.feasible ? answer.plan : null;
  return {
    state: answer === null ? 'none_needed' : plan ? 'path' : 'no_path',
    runs: [...(plan?.runs ?? [])],
    earliest: plan?.qualifiedOn ?? null,
    likelyOn: outlook?.likelyOn ?? null,
    reachable: outlook?.likelyOn === null ? outlook.reachable : null,
    costEur: plan ? plan.cost / 100 : null,
    promise,
    steps: plan ? stepsOf(input, plan).map((step) => ({ ...step })) : [],
    rejected: rejections.map(({ run, code }) => ({ run, code })),
  };
}

import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import type { Actor } from '../../platform/auth/index.js';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import {
  ChangePairDto,
  CurrentPlanView,
  MakePlanDto,
  MonthDto,
  OverridesView,
  PairView,
  AssignmentPlanView,
} from './assignment.dto.js';
import { AssignmentService, DeskPlan } from './assignment.service.js';
import { NamedPair } from './named-pairs.js';
import { OverrideService } from './override.service.js';

class MonthQueryDto {
  @ApiPropertyOptional({ description: 'YYYY-MM; left out: this month' })
  @IsOptional()
  @Matches(/^20\d\d-(0[1-9]|1[0-2])$/)
  month?: string;
}

@ApiTags('assignment')
@Controller('api/v1/assignment')
export class AssignmentController {
  constructor(
    private readonly assignment: AssignmentService,
    private readonly overrides: OverrideService,
  ) {}

  @Get()
  @Allow('assignment:read')
  @ApiOperation({ summary: 'The desk’s newest plan: who should be introduced where' })
  @ApiOkResponse({ type: CurrentPlanView })
  async current(@CurrentActor() actor: Actor): Promise<CurrentPlanView> {
    const plan = await this.assignment.current(actor);
    return { plan: plan && planView(plan) };
  }

  @Post()
  @Allow('assignment:write')
  @ApiOperation({ summary: 'Works out the best plan for the week within the given limits' })
  @ApiCreatedResponse({ type: AssignmentPlanView })
  async make(@CurrentActor() actor: Actor, @Body() body: MakePlanDto): Promise<AssignmentPlanView> {
    const { capacity, perPerson = 2, perSeat = 2, keepPlaces = false } = body;
    return planView(await this.assignment.plan(actor, { capacity, perPerson, perSeat, keepPlaces }));
  }

  @Post('pairs/:id')
  @HttpCode(204)
  @Allow('assignment:write')
  @ApiOperation({
    summary: 'Takes a pair out of the plan, or puts another vacancy in its place, with a reason',
  })
  async change(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { reason, vacancyId, note = '' }: ChangePairDto,
  ): Promise<void> {
    await this.assignment.change(actor, id, { reason, note, vacancyId: vacancyId ?? null });
  }

  @Get('overrides')
  @Allow('assignment:read')
  @ApiOperation({ summary: 'What people changed in the plans of a month' })
  @ApiOkResponse({ type: OverridesView })
  async changes(@CurrentActor() actor: Actor, @Query() { month }: MonthQueryDto): Promise<OverridesView> {
    const { planned, changes, open, ...found } = await this.overrides.ofMonth(actor, month);
    return { month: found.month, planned, open, changes: changes.map(pairView) };
  }

  @Post('overrides/review')
  @HttpCode(204)
  @Allow('assignment:write')
  @ApiOperation({ summary: 'Notes that the changes of a month have been reviewed' })
  async review(@CurrentActor() actor: Actor, @Body() { month }: MonthDto): Promise<void> {
    await this.overrides.review(actor, month);
  }
}

function planView({ run, pairs, gap }: DeskPlan): AssignmentPlanView {
  const { day, capacity, perPerson, perSeat, keepsPlaces, parameterVersion } = run;
  return {
    day,
    capacity,
    perPerson,
    perSeat,
    keepsPlaces,
    gap,
    parameterVersion,
    pairs: pairs.map(pairView),
  };
}

function pairView(pair: NamedPair): PairView {
  const { id, personId, personName, vacancyId, title, employer, kind } = pair;
  const { opensOn, origin, dropped, reason, note, proposed } = pair;
  return {
    id,
    personId,
    personName,
    vacancyId,
    title,
    employer,
    kind,
    opensOn,
    origin,
    dropped,
    reason,
    note,
    proposed,
  };
}

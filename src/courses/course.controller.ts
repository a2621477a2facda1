import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { CEFR_LEVELS } from '../domain/shared/index.js';
import type { CefrLevel } from '../domain/shared/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Allow, CurrentActor, Public } from '../platform/auth/index.js';
import { IdParam } from '../platform/http/index.js';
import { CoursePageView, CourseView, CreateCourseDto, PlanView } from './course.dto.js';
import { CourseService } from './course.service.js';
import type { CourseRun } from './course-run.entity.js';
import { PersonPlan, PlanService } from './plan.service.js';

class CourseQueryDto {
  @ApiPropertyOptional({ enum: CEFR_LEVELS, description: 'level taught' })
  @IsOptional()
  @Type(() => Number)
  @IsIn(CEFR_LEVELS)
  target?: CefrLevel;

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  @ApiPropertyOptional({ minimum: 0, default: 0 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset?: number;
}

@ApiTags('courses')
@Controller('api/v1')
export class CourseController {
  constructor(
    private readonly courses: CourseService,
    private readonly plans: PlanService,
  ) {}

  @Get('courses')
  @Public()
  @ApiOperation({ summary: 'Courses and exams one can still register for' })
  async list(@CurrentActor() actor: Actor, @Query() query: CourseQueryDto): Promise<CoursePageView> {
    const { target = null, limit = 20, offset = 0 } = query;
    const { items, total } = await this.courses.list(actor, { target, limit, offset });
    return { items: items.map(courseView), total };
  }

  @Post('courses')
  @Allow('course:write')
  @ApiOperation({ summary: 'Enters a dated course or exam sitting' })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateCourseDto): Promise<CourseView> {
    return courseView(await this.courses.create(actor, body));
  }

  @Get('people/:id/plan/:vacancyId')
  @Allow('plan:read')
  @ApiOperation({ summary: 'The dated language path of a person to a vacancy' })
  async plan(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('vacancyId') vacancyId: string,
  ): Promise<PlanView> {
    return planView(await this.plans.planFor(actor, id, vacancyId));
  }
}

function courseView(run: CourseRun): CourseView {
  const { id, provider, title, scheme, entryLevel, target, startsOn, endsOn, registerBy, ue } = run;
  const { mode, plz, childcare, seats, examOn, resultOn } = run;
  return {
    ...{ id, provider, title, scheme, entryLevel, target, startsOn, endsOn, registerBy, ue },
    ...{ mode, plz, childcare, seats, examOn, resultOn },
  };
}

function planView({ answer, outlook, rejections }: PersonPlan): PlanView {
  const plan = answer?.feasible ? answer.plan : null;
  return {
    state: answer === null ? 'none_needed' : plan ? 'path' : 'no_path',
    runs: [...(plan?.runs ?? [])],
    earliest: plan?.qualifiedOn ?? null,
    likelyOn: outlook?.likelyOn ?? null,
    reachable: outlook?.reachable ?? null,
    costEur: plan ? plan.cost / 100 : null,
    rejected: rejections.map(({ run, code }) => ({ run, code })),
  };
}

import { Body, Controller, Get, HttpCode, Patch, Post, Delete, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { CEFR_LEVELS } from '../domain/shared/index.js';
import type { CefrLevel } from '../domain/shared/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Allow, CurrentActor, Public } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';
import { IdParam, PageQueryDto } from '../platform/http/index.js';
import {
  CourseDetailView,
  CoursePageView,
  CourseView,
  CreateCourseDto,
  UpdateCourseDto,
} from './course.dto.js';
import { CourseService } from './course.service.js';
import type { CourseRun } from './course-run.entity.js';
import { OutcomeDto } from './outcomes/outcome.dto.js';
import { OutcomeService } from './outcomes/outcome.service.js';
import { PassRates } from './outcomes/pass-rates.js';

class CourseQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: CEFR_LEVELS, description: 'level taught' })
  @IsOptional()
  @Type(() => Number)
  @IsIn(CEFR_LEVELS)
  target?: CefrLevel;
}

@ApiTags('courses')
@Controller('api/v1/courses')
export class CourseController {
  constructor(
    private readonly courses: CourseService,
    private readonly outcomes: OutcomeService,
    private readonly database: Database,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'Courses and exams one can still register for' })
  @ApiOkResponse({ type: CoursePageView })
  async list(@CurrentActor() actor: Actor, @Query() query: CourseQueryDto): Promise<CoursePageView> {
    const { target = null, limit = 20, offset = 0 } = query;
    const { items, total } = await this.courses.list(actor, { target, limit, offset });
    return { items: items.map(courseView), total };
  }

  @Post()
  @Allow('course:write')
  @ApiOperation({ summary: 'Enters a dated course or exam sitting' })
  @ApiCreatedResponse({ type: CourseView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateCourseDto): Promise<CourseView> {
    return courseView(await this.courses.create(actor, body));
  }

  @Get(':id')
  @Public()
  @ApiOperation({ summary: 'One course with the chance to pass its exam' })
  @ApiOkResponse({ type: CourseDetailView })
  async one(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CourseDetailView> {
    const run = await this.courses.get(actor, id);
    const rates = await this.database.read(actor, (tx) => PassRates.load(tx));
    const { p, prior, observed } = rates.of(run);
    const outcomes = observed && observed.passed + observed.failed;
    return { ...courseView(run), pass: { p, origin: prior.origin, source: prior.source, outcomes } };
  }

  @Patch(':id')
  @Allow('course:write')
  @ApiOperation({ summary: 'Changes a course; plans that rest on it are made anew' })
  @ApiOkResponse({ type: CourseView })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: UpdateCourseDto,
  ): Promise<CourseView> {
    return courseView(await this.courses.update(actor, id, body));
  }

  @Post(':id/cancel')
  @Allow('course:write')
  @HttpCode(200)
  @ApiOperation({ summary: 'Calls a course off; desks whose people planned with it hear of the new dates' })
  @ApiOkResponse({ type: CourseView })
  async cancel(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CourseView> {
    return courseView(await this.courses.cancel(actor, id));
  }

  @Post(':id/outcomes')
  @Allow('person:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'How an exam went, told with consent; counts for the pass rate of the provider' })
  async outcome(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: OutcomeDto,
  ): Promise<void> {
    await this.outcomes.record(actor, id, body);
  }

  @Delete(':id/outcomes/:personId')
  @Allow('person:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Takes what was told of an exam back' })
  async withdraw(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('personId') personId: string,
  ): Promise<void> {
    await this.outcomes.withdraw(actor, id, personId);
  }
}

function courseView(run: CourseRun): CourseView {
  const { id, provider, title, scheme, entryLevel, target, startsOn, endsOn, registerBy, ue } = run;
  const { mode, plz, childcare, seats, examOn, resultOn, source } = run;
  return {
    ...{ id, provider, title, scheme, entryLevel, target, startsOn, endsOn, registerBy, ue },
    ...{ mode, plz, childcare, seats, examOn, resultOn, source },
    updatedAt: run.updatedAt.toISOString(),
    cancelled: run.cancelledAt !== null,
  };
}

import { Body, Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CEFR_LEVELS } from '../domain/shared/index.js';
import { LabourMarketService } from '../labour-market/index.js';
import { MatchingService } from '../matching/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Allow, CurrentActor, mayUse, Public } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { AppError, IdParam } from '../platform/http/index.js';
import type { FieldError } from '../platform/http/index.js';
import { readDate } from '../web/components/index.js';
import type { FormValues } from '../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  listValue,
  numberValue,
  pageContext,
  pageNumber,
  renderPage,
  seeOther,
  setFlash,
  textValue,
} from '../web/shell/index.js';
import type { PageContext } from '../web/shell/index.js';
import { CreateCourseDto } from './course.dto.js';
import { CourseService } from './course.service.js';
import { NewCourse } from './pages/course-form.js';
import { CourseList } from './pages/course-list.js';
import { MyPlan } from './pages/my-plan.js';
import { PlanPage } from './pages/plan-page.js';
import { PlanService } from './plan.service.js';

const PAGE_SIZE = 20;
const HTML = 'text/html; charset=utf-8';
const DATES = ['startsOn', 'endsOn', 'registerBy', 'examOn', 'resultOn'] as const;

/** Pages of the course catalogue and of language plans. */
@ApiExcludeController()
@Controller()
export class CoursePages {
  constructor(
    private readonly courses: CourseService,
    private readonly plans: PlanService,
    private readonly matching: MatchingService,
    private readonly labourMarket: LabourMarketService,
    private readonly clock: Clock,
  ) {}

  @Get('courses')
  @Public()
  @Header('content-type', HTML)
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const target = CEFR_LEVELS.find((level) => String(level) === query['target']) ?? null;
    const page = pageNumber(query['page']);
    const found = await this.courses.list(actor, {
      target,
      limit: PAGE_SIZE,
      offset: (page - 1) * PAGE_SIZE,
    });
    const places = await this.labourMarket.placeNames(found.items.flatMap((run) => run.plz ?? []));
    return renderPage(
      ctx,
      { title: ctx.t('courses.title'), section: 'courses' },
      <CourseList
        {...{ ...found, page, pageSize: PAGE_SIZE, target }}
        mayAdd={mayUse(actor, 'course:write')}
        placeName={(plz) => places.get(plz) ?? plz}
      />,
    );
  }

  @Get('courses/new')
  @Allow('course:write')
  @Header('content-type', HTML)
  form(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return newPage(pageContext(request, reply), { mode: 'onsite', seats: '15' }, []);
  }

  @Post('courses/new')
  @Allow('course:write')
  @Header('content-type', HTML)
  async create(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: FormValues,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const { plain, errors } = courseInput(body);
    const input = await checkInput(CreateCourseDto, plain);
    const again = (found: readonly FieldError[]): string => {
      void reply.status(422);
      return newPage(ctx, body, found);
    };
    if (!input.ok || errors.length > 0) return again([...errors, ...(input.ok ? [] : input.error)]);
    const made = await attempt(() => this.courses.create(actor, input.value));
    if (!made.ok) return again(made.error.errors);
    setFlash(request, { kind: 'done', text: ctx.t('courses.saved') });
    return seeOther(reply, '/courses');
  }

  @Get('people/:id/plan/:vacancyId')
  @Allow('plan:read')
  @Header('content-type', HTML)
  async plan(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
    @IdParam('vacancyId') vacancyId: string,
  ): Promise<string> {
    return this.planPage(pageContext(request, reply), actor, id, vacancyId);
  }

  @Get('me/plan')
  @Allow('self:read')
  @Header('content-type', HTML)
  async mine(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (actor.personId === null) throw new AppError('not_found');
    const ctx = pageContext(request, reply);
    const { person, items } = await this.matching.vacanciesFor(actor, actor.personId);
    return renderPage(
      ctx,
      { title: ctx.t('courses.my_plan'), section: 'plan' },
      <MyPlan
        ready={person.languageReady ?? []}
        today={this.clock.today()}
        items={items.filter(({ entry }) => entry.kind === 'not_yet')}
      />,
    );
  }

  @Get('me/plan/:vacancyId')
  @Allow('self:read')
  @Header('content-type', HTML)
  async myPlan(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam('vacancyId') vacancyId: string,
  ): Promise<string> {
    if (actor.personId === null) throw new AppError('not_found');
    return this.planPage(pageContext(request, reply), actor, actor.personId, vacancyId);
  }

  private async planPage(
    ctx: PageContext,
    actor: Actor,
    personId: string,
    vacancyId: string,
  ): Promise<string> {
    const plan = await this.plans.planFor(actor, personId, vacancyId);
    return renderPage(
      ctx,
      {
        title: ctx.t('courses.plan_title', { title: plan.vacancy.title }),
        section: actor.kind === 'person' ? 'plan' : 'people',
      },
      <PlanPage plan={plan} vacancyHref={`/vacancies/${vacancyId}`} today={this.clock.today()} />,
    );
  }
}

function newPage(ctx: PageContext, values: FormValues, errors: readonly FieldError[]): string {
  return renderPage(
    ctx,
    { title: ctx.t('courses.add'), section: 'courses' },
    <NewCourse {...{ values, errors }} />,
  );
}

/** The course form in the shape of the DTO, and faults of its date fields. */
function courseInput(body: FormValues): {
  readonly plain: Record<string, unknown>;
  readonly errors: readonly FieldError[];
} {
  const errors: FieldError[] = [];
  const days: Record<string, unknown> = {};
  for (const name of DATES) {
    const read = readDate(body, name);
    if (!read.ok) errors.push({ pointer: `/${name}`, code: 'not_a_day' });
    else days[name] = read.value;
  }
  const plain = filled({
    ...days,
    title: textValue(body['title']),
    provider: textValue(body['provider']),
    scheme: textValue(body['scheme']),
    entryLevel: numberValue(body['entryLevel']),
    target: numberValue(body['target']),
    ue: numberValue(body['ue']),
    weekdays: listValue(body['weekdays']).map(Number),
    from: textValue(body['from']),
    to: textValue(body['to']),
    mode: textValue(body['mode']),
    plz: textValue(body['plz']),
    childcare: body['childcare'] === 'yes',
    seats: numberValue(body['seats']),
  });
  return { plain, errors };
}

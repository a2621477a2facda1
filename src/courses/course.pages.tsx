import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { toSchemaOrg } from '../domain/course-feed/index.js';
import { CEFR_LEVELS } from '../domain/shared/index.js';
import { LabourMarketService } from '../labour-market/index.js';
import { Allow, mayUse, Public } from '../platform/auth/index.js';
import { berlinDay } from '../platform/clock/index.js';
import { APP_CONFIG } from '../platform/config/index.js';
import type { AppConfig } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { IdParam } from '../platform/http/index.js';
import type { FieldError } from '../platform/http/index.js';
import type { FormValues } from '../web/components/index.js';
import {
  attempt,
  checkInput,
  pageContext,
  pageNumber,
  renderPage,
  Html,
  Visited,
  type Visit,
} from '../web/shell/index.js';
import type { PageContext } from '../web/shell/index.js';
import { assertMayChangeRun, mayChangeRun } from './course.access.js';
import { CreateCourseDto, UpdateCourseDto } from './course.dto.js';
import { courseInput, courseValues } from './course-input.js';
import type { CourseRun } from './course-run.entity.js';
import { CourseService } from './course.service.js';
import { publishedCourse } from './import/published.js';
import { PassRates } from './outcomes/pass-rates.js';
import { CourseForm } from './pages/course-form.js';
import { CourseList } from './pages/course-list.js';
import { CancelCourse, CoursePage, OwnCourses } from './pages/course-page.js';
import { answerForm } from './plans/answer-form.js';

const PAGE_SIZE = 20;
const MOST_OWN = 200;
/** Pages of the course catalogue: finding, entering, changing and calling off. */
@ApiExcludeController()
@Controller('courses')
export class CoursePages {
  constructor(
    private readonly courses: CourseService,
    private readonly labourMarket: LabourMarketService,
    private readonly database: Database,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Get()
  @Public()
  @Html()
  async list(
    @Visited() { actor, ctx }: Visit,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<string> {
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
        maySeeWaiting={mayUse(actor, 'course:waiting')}
        placeName={(plz) => places.get(plz) ?? plz}
      />,
    );
  }

  @Get('own')
  @Allow('course:write')
  @Html()
  async own(@Visited() { actor, ctx }: Visit): Promise<string> {
    const { items } = await this.courses.list(actor, { target: null, own: true, limit: MOST_OWN, offset: 0 });
    return renderPage(
      ctx,
      { title: ctx.t('plans.own_title'), section: 'courses' },
      <OwnCourses items={items} mayImport={mayUse(actor, 'course:import')} />,
    );
  }

  @Get('new')
  @Allow('course:write')
  @Html()
  form(@Visited() { ctx }: Visit, @Query() query: FormValues): string {
    // Whoever comes from the needs of a region has said the level already; the form offers known ones only.
    return newPage(ctx, { mode: 'onsite', seats: '15', target: query['target'] ?? '' }, []);
  }

  @Post('new')
  @Allow('course:write')
  @Html()
  async create(@Visited() { actor, ctx, request, reply }: Visit, @Body() body: FormValues): Promise<string> {
    const { plain, errors } = courseInput(body);
    const input = await checkInput(CreateCourseDto, plain);
    const again = (found: readonly FieldError[]): string =>
      answerForm(request, reply, newPage(ctx, body, found), '', '');
    if (!input.ok || errors.length > 0) return again([...errors, ...(input.ok ? [] : input.error)]);
    const made = await attempt(() => this.courses.create(actor, input.value));
    if (!made.ok) return again(made.error.errors);
    return answerForm(request, reply, null, '/courses', ctx.t('courses.saved'));
  }

  @Get(':id')
  @Public()
  @Html()
  async one(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    const run = await this.courses.get(actor, id);
    const rates = await this.database.read(actor, (tx) => PassRates.load(tx));
    const places = await this.labourMarket.placeNames(run.plz === null ? [] : [run.plz]);
    const published = publishedCourse(run, this.config.http.publicUrl ?? '');
    return renderPage(
      ctx,
      { title: run.title, section: 'courses' },
      <CoursePage
        {...{ run, rate: rates.of(run), updatedOn: berlinDay(run.updatedAt) }}
        place={run.plz === null ? null : (places.get(run.plz) ?? run.plz)}
        mayChange={mayChangeRun(actor, run)}
        // Inside a script element only "<" could end it.
        jsonLd={JSON.stringify(toSchemaOrg(published)).replaceAll('<', '\\u003c')}
      />,
    );
  }

  @Get(':id/edit')
  @Allow('course:write')
  @Html()
  async edit(@Visited() { actor, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    const run = await this.courses.get(actor, id);
    assertMayChangeRun(actor, run);
    return editPage(pageContext(request, reply), run, courseValues(run), []);
  }

  @Post(':id/edit')
  @Allow('course:write')
  @Html()
  async save(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const run = await this.courses.get(actor, id);
    const { plain, errors } = courseInput(body);
    const input = await checkInput(UpdateCourseDto, plain);
    const again = (found: readonly FieldError[]): string =>
      answerForm(request, reply, editPage(ctx, run, body, found), '', '');
    if (!input.ok || errors.length > 0) return again([...errors, ...(input.ok ? [] : input.error)]);
    const saved = await attempt(() => this.courses.update(actor, id, input.value));
    if (!saved.ok) return again(saved.error.errors);
    return answerForm(request, reply, null, `/courses/${id}`, ctx.t('plans.changed'));
  }

  @Get(':id/cancel')
  @Allow('course:write')
  @Html()
  async askToCancel(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    const run = await this.courses.get(actor, id);
    assertMayChangeRun(actor, run);
    const title = ctx.t('plans.cancel_title', { title: run.title });
    return renderPage(ctx, { title, section: 'courses' }, <CancelCourse run={run} />);
  }

  @Post(':id/cancel')
  @Allow('course:write')
  async cancel(@Visited() { actor, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    await this.courses.cancel(actor, id);
    const said = pageContext(request, reply).t('plans.cancelled');
    return answerForm(request, reply, null, `/courses/${id}`, said);
  }
}

function newPage(ctx: PageContext, values: FormValues, errors: readonly FieldError[]): string {
  const title = ctx.t('courses.add');
  return renderPage(
    ctx,
    { title, section: 'courses' },
    <CourseForm {...{ title, values, errors }} action="/courses/new" />,
  );
}

function editPage(
  ctx: PageContext,
  run: CourseRun,
  values: FormValues,
  errors: readonly FieldError[],
): string {
  const title = ctx.t('plans.edit_title');
  return renderPage(
    ctx,
    { title, section: 'courses' },
    <CourseForm {...{ title, values, errors }} action={`/courses/${run.id}/edit`} />,
  );
}

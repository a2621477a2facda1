import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { BaJob } from '../../domain/posting-feed/index.js';
import { chosenOccupation, LabourMarketService } from '../../labour-market/index.js';
import { Allow } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { AppError } from '../../platform/http/index.js';
import { dateValues, type FormValues } from '../../web/components/index.js';
import {
  Html,
  numberValue,
  type PageContext,
  pageNumber,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  type Visit,
  Visited,
} from '../../web/shell/index.js';
import { MINIJOB } from '../form-input.js';
import {
  EMPTY_POSTING,
  type PostingPlace,
  postingScreen,
  savePosting,
  tellState,
} from '../posting-screen.js';
import { CreateVacancyDto } from '../vacancy.dto.js';
import { JobResults, type JobResultsProps } from './job-results.js';
import { JOB_RADII, JOBS_PER_PAGE, JobSearchClient } from './job-search.client.js';
import { JobTakeoverService } from './job-takeover.service.js';

const LONGEST = 80;
const LAST_PAGE = 100;

/** The job search of the Bundesagentur for desks: found there, taken over here as a vacancy of a firm. */
@ApiExcludeController()
@Controller('job-search')
export class JobSearchPages {
  constructor(
    private readonly jobs: JobSearchClient,
    private readonly takeovers: JobTakeoverService,
    private readonly labourMarket: LabourMarketService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('job-search:read')
  @Html()
  async search(@Visited() { actor, ctx, reply }: Visit, @Query() query: FormValues): Promise<string> {
    if (!this.jobs.enabled) throw new AppError('not_found');
    const what = (textValue(query['what']) ?? '').slice(0, LONGEST);
    const where = (textValue(query['where']) ?? '').slice(0, LONGEST);
    const radiusKm = JOB_RADII.find((km) => km === numberValue(query['radius'])) ?? JOB_RADII[1];
    const page = Math.min(LAST_PAGE, pageNumber(query['page']));
    const values = { what, where, radius: String(radiusKm) };
    const show = (rest: Pick<JobResultsProps, 'found' | 'down' | 'taken'>): string =>
      renderPage(
        ctx,
        { title: ctx.t('jobsearch.title'), section: 'vacancies' },
        <JobResults {...{ values, page, ...rest }} pageSize={JOBS_PER_PAGE} />,
      );
    if (what === '' || where === '') return show({ found: null, down: false, taken: new Map() });
    const found = await this.jobs.search({ what, where, radiusKm, page }).catch(unlessDown);
    if (!found) void reply.status(503);
    const taken = await this.takeovers.taken(actor, found?.hits.map(({ ref }) => ref) ?? []);
    return show({ found, down: !found, taken });
  }

  @Get(':ref')
  @Allow('job-search:read')
  @Html()
  async show(
    @Visited() { actor, ctx, reply }: Visit,
    @Param('ref') ref: string,
    @Query() query: FormValues,
  ): Promise<string> {
    const known = (await this.takeovers.taken(actor, [ref])).get(ref);
    if (known !== undefined) return seeOther(reply, `/vacancies/${known}`);
    const job = await this.jobs.job(ref).catch(unlessDown);
    if (!job) return this.down(ctx, reply);
    const words = textValue(query['occupation'])?.slice(0, LONGEST) ?? job.title;
    const { kldb, suggestions } = await chosenOccupation(this.labourMarket, undefined, words, ctx.locale);
    const pay = job.pay === '' ? ctx.t('jobsearch.no_pay') : job.pay;
    return postingScreen(placeOf(ctx, ref), {
      values: {
        ...this.valuesOf(job),
        occupation: words,
        ...(kldb !== undefined && { occupation_code: kldb }),
      },
      suggestions,
      note: ctx.t('jobsearch.foreign_note', { pay }),
    });
  }

  @Post(':ref')
  @Allow('job-search:read')
  @Html()
  async take(
    @Visited() { actor, ctx, request, reply }: Visit,
    @Param('ref') ref: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const job = await this.jobs.job(ref).catch(unlessDown);
    if (!job) return this.down(ctx, reply);
    const known = (await this.takeovers.taken(actor, [ref])).get(ref);
    if (known !== undefined) {
      setFlash(request, { kind: 'note', text: ctx.t('jobsearch.taken_before') });
      return seeOther(reply, `/vacancies/${known}`);
    }
    const made = await savePosting(placeOf(ctx, ref), {
      ...{ reply, body, labourMarket: this.labourMarket, dto: CreateVacancyDto },
      shape: (plain) => plain,
      save: (input) => this.takeovers.take(actor, ref, input),
    });
    if (typeof made === 'string') return made;
    tellState(request, ctx, made);
    return seeOther(reply, `/vacancies/${made.id}`);
  }

  /** What the source says, in the fields of the form; a start that has passed is left out. */
  private valuesOf(job: BaJob): FormValues {
    const later = job.startsOn !== null && job.startsOn >= this.clock.today();
    return {
      ...EMPTY_POSTING,
      kind: job.minijob ? MINIJOB : job.kind,
      ...{ title: job.title.slice(0, 140), employer: job.employer.slice(0, 120), plz: job.postcode },
      description: job.description.slice(0, 5000),
      ...(later && dateValues('startsOn', job.startsOn)),
    };
  }

  private down(ctx: PageContext, reply: Visit['reply']): string {
    void reply.status(503);
    const values = { what: '', where: '', radius: String(JOB_RADII[1]) };
    return renderPage(
      ctx,
      { title: ctx.t('jobsearch.title'), section: 'vacancies' },
      <JobResults
        {...{ values, page: 1, found: null, down: true, taken: new Map() }}
        pageSize={JOBS_PER_PAGE}
      />,
    );
  }
}

/** Null when the search is down; everything else is no answer of this page. */
function unlessDown(error: unknown): null {
  if (error instanceof AppError && error.code === 'unavailable') return null;
  throw error;
}

const placeOf = (ctx: PageContext, ref: string): PostingPlace => ({
  ...{ ctx, action: `/job-search/${ref}`, isNew: true, asksEmployer: 'desk' },
});

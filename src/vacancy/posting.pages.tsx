import { Body, Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LabourMarketService } from '../labour-market/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Allow, CurrentActor } from '../platform/auth/index.js';
import { AppError, IdParam, isId } from '../platform/http/index.js';
import type { FieldError } from '../platform/http/index.js';
import type { FormValues, Suggestion } from '../web/components/index.js';
import {
  attempt,
  checkInput,
  numberValue,
  pageContext,
  renderPage,
  seeOther,
  setFlash,
} from '../web/shell/index.js';
import type { PageContext } from '../web/shell/index.js';
import { changesOf, postingValues, vacancyInput, withReadNeed } from './form-input.js';
import { PostingForm } from './pages/vacancy-form.js';
import { fieldOf, sentenceCode } from './posting-check.js';
import { PostingService } from './posting.service.js';
import { mayEditVacancy } from './vacancy.access.js';
import { UpdateVacancyDto } from './update-vacancy.dto.js';
import { CreateVacancyDto } from './vacancy.dto.js';
import { VacancyService, VacancyWithEmployer } from './vacancy.service.js';

const HTML = 'text/html; charset=utf-8';
const EMPTY: FormValues = { kind: 'employment', payPer: 'hour', strength: 'employer', seats: '1' };

interface Shown {
  readonly values: FormValues;
  readonly errors?: readonly FieldError[];
  readonly suggestions?: readonly Suggestion[];
  readonly problem?: string | null;
  readonly note?: string | null;
  /** The posting that is changed; null for a new one. */
  readonly vacancy?: VacancyWithEmployer | null;
  readonly mayCopy?: boolean;
}

/** The pages that write a posting: new, copied, changed. */
@ApiExcludeController()
@Controller('vacancies')
export class PostingPages {
  constructor(
    private readonly vacancies: VacancyService,
    private readonly postings: PostingService,
    private readonly labourMarket: LabourMarketService,
  ) {}

  @Get('new')
  @Allow('vacancy:write')
  @Header('content-type', HTML)
  async form(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const copied = await this.copied(actor, query['copy']);
    if (!copied) {
      const mayCopy = (await this.vacancies.last(actor)) !== null;
      return page(ctx, actor, { values: EMPTY, mayCopy });
    }
    const employer = { employer: copied.employer.name, registerNumber: copied.employer.registerNumber ?? '' };
    const values = { ...(await this.valuesOf(copied, ctx)), ...employer };
    return page(ctx, actor, { values, note: ctx.t('postings.copied') });
  }

  @Post('new')
  @Allow('vacancy:write')
  @Header('content-type', HTML)
  async create(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: FormValues,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const { plain, suggestions, errors } = await vacancyInput(body, this.labourMarket, ctx.locale);
    if (body['do'] === 'read') return page(ctx, actor, { ...readAgain(ctx, body), suggestions });
    const input = await checkInput(CreateVacancyDto, plain);
    const again = (found: readonly FieldError[], problem: string | null): string => {
      void reply.status(422);
      return page(ctx, actor, { values: body, errors: found, suggestions, problem });
    };
    if (!input.ok || errors.length > 0) return again([...errors, ...(input.ok ? [] : input.error)], null);
    const made = await attempt(() => this.postings.create(actor, input.value));
    if (!made.ok) return again(made.error.errors, refusalText(ctx, made.error));
    const held = made.value.state === 'held';
    tell(request, ctx, made.value);
    return seeOther(reply, held ? `/vacancies/${made.value.id}` : `/vacancies/${made.value.id}/matches`);
  }

  @Get(':id/edit')
  @Allow('vacancy:write')
  @Header('content-type', HTML)
  async edit(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const vacancy = await this.editable(actor, id);
    const values = await this.valuesOf(vacancy, ctx);
    const errors = vacancy.checkFindings.map((finding) => ({
      pointer: fieldOf(finding),
      code: sentenceCode(finding),
    }));
    const read = query['read'] === 'yes' ? readAgain(ctx, values) : { values };
    return page(ctx, actor, { errors, vacancy, ...read });
  }

  @Post(':id/edit')
  @Allow('vacancy:write')
  @Header('content-type', HTML)
  async save(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const vacancy = await this.editable(actor, id);
    const { plain, suggestions, errors } = await vacancyInput(body, this.labourMarket, ctx.locale);
    if (body['do'] === 'read') return page(ctx, actor, { ...readAgain(ctx, body), suggestions, vacancy });
    const revision = numberValue(body['revision']);
    const changes = { ...changesOf(plain, vacancy), ...(revision !== undefined && { revision }) };
    const input = await checkInput(UpdateVacancyDto, changes);
    const again = (found: readonly FieldError[], problem: string | null): string => {
      void reply.status(422);
      return page(ctx, actor, { values: body, errors: found, suggestions, problem, vacancy });
    };
    if (!input.ok || errors.length > 0) return again([...errors, ...(input.ok ? [] : input.error)], null);
    const saved = await attempt(() => this.postings.update(actor, id, input.value));
    if (!saved.ok) return again(saved.error.errors, refusalText(ctx, saved.error));
    tell(request, ctx, saved.value);
    return seeOther(reply, `/vacancies/${id}`);
  }

  /** The posting to start from: the named one or the last; null to start with an empty form. */
  private async copied(actor: Actor, asked: unknown): Promise<VacancyWithEmployer | null> {
    if (asked === 'last') return this.vacancies.last(actor);
    return isId(asked) ? this.editable(actor, asked) : null;
  }

  private async editable(actor: Actor, id: string): Promise<VacancyWithEmployer> {
    const vacancy = await this.vacancies.get(actor, id);
    if (!mayEditVacancy(actor, vacancy)) throw new AppError('not_found');
    return vacancy;
  }

  private async valuesOf(vacancy: VacancyWithEmployer, { locale }: PageContext): Promise<FormValues> {
    const occupation = await this.labourMarket.occupation(vacancy.kldb, locale);
    return postingValues(vacancy, occupation?.label ?? '');
  }
}

/** The form once more with what its text says about German. */
function readAgain(ctx: PageContext, body: FormValues): Shown {
  const { values, found } = withReadNeed(body);
  return { values, note: ctx.t(found ? 'postings.read_found' : 'postings.read_nothing') };
}

function tell(request: FastifyRequest, ctx: PageContext, { state }: VacancyWithEmployer): void {
  const held = state === 'held';
  setFlash(request, {
    kind: held ? 'note' : 'done',
    text: ctx.t(held ? 'vacancies.held' : 'vacancies.published'),
  });
}

function refusalText(ctx: PageContext, error: AppError): string | null {
  if (error.code === 'vacancy_refused') return ctx.t('vacancies.refused_lead');
  return error.errors.length > 0
    ? null
    : ctx.t(error.code === 'conflict' ? 'postings.conflict' : 'postings.not_saved');
}

function page(ctx: PageContext, actor: Actor, shown: Shown): string {
  const { values, errors = [], suggestions = [], problem = null, note = null, vacancy = null } = shown;
  return renderPage(
    ctx,
    { title: ctx.t(vacancy ? 'postings.edit_title' : 'vacancies.new_title'), section: 'vacancies' },
    <PostingForm
      {...{ values, errors, suggestions, problem, note }}
      action={vacancy ? `/vacancies/${vacancy.id}/edit` : '/vacancies/new'}
      isNew={vacancy === null}
      asksEmployer={vacancy === null && actor.orgKind !== 'employer'}
      mayCopy={shown.mayCopy ?? false}
    />,
  );
}

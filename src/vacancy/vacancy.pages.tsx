import { Body, Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LabourMarketService } from '../labour-market/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Allow, CurrentActor, mayUse, Public } from '../platform/auth/index.js';
import { IdParam } from '../platform/http/index.js';
import type { AppError, FieldError } from '../platform/http/index.js';
import type { FormValues, Suggestion } from '../web/components/index.js';
import {
  attempt,
  checkInput,
  pageContext,
  pageNumber,
  renderPage,
  seeOther,
  setFlash,
} from '../web/shell/index.js';
import type { PageContext } from '../web/shell/index.js';
import { vacancyInput } from './form-input.js';
import { NewVacancy } from './pages/vacancy-form.js';
import { VacancyList } from './pages/vacancy-list.js';
import { VacancyPage } from './pages/vacancy-page.js';
import { CreateVacancyDto } from './vacancy.dto.js';
import { VACANCY_STATES } from './vacancy.entity.js';
import { mayEditVacancy, VacancyService } from './vacancy.service.js';

const PAGE_SIZE = 20;
const HTML = 'text/html; charset=utf-8';

/** Pages about vacancies, for desks, firms and visitors. */
@ApiExcludeController()
@Controller('vacancies')
export class VacancyPages {
  constructor(
    private readonly vacancies: VacancyService,
    private readonly labourMarket: LabourMarketService,
  ) {}

  @Get()
  @Public()
  @Header('content-type', HTML)
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const text = typeof query['q'] === 'string' ? query['q'].trim().slice(0, 80) : '';
    const page = pageNumber(query['page']);
    const mayPost = mayUse(actor, 'vacancy:write');
    const scope = mayPost && query['scope'] !== 'open' ? 'mine' : 'open';
    const state = VACANCY_STATES.find((known) => scope === 'mine' && known === query['state']) ?? null;
    const offset = (page - 1) * PAGE_SIZE;
    const { items, total } = await this.vacancies.list(actor, {
      ...{ text, scope, state, offset },
      limit: PAGE_SIZE,
    });
    const places = await this.labourMarket.placeNames(items.map((vacancy) => vacancy.plz));
    return renderPage(
      ctx,
      {
        title: ctx.t('vacancies.title'),
        section: 'vacancies',
        status: ctx.t('vacancies.count', { count: total }),
      },
      <VacancyList
        {...{ items, total, page, pageSize: PAGE_SIZE, text, scope, state, mayPost }}
        placeName={(plz) => places.get(plz) ?? plz}
      />,
    );
  }

  @Get('new')
  @Allow('vacancy:write')
  @Header('content-type', HTML)
  form(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const values = { kind: 'employment', payPer: 'hour', strength: 'employer', seats: '1' };
    return newPage(pageContext(request, reply), actor, values, [], [], null);
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
    const input = await checkInput(CreateVacancyDto, plain);
    const again = (found: readonly FieldError[], problem: string | null): string => {
      void reply.status(422);
      return newPage(ctx, actor, body, found, suggestions, problem);
    };
    if (!input.ok || errors.length > 0) return again([...errors, ...(input.ok ? [] : input.error)], null);
    const made = await attempt(() => this.vacancies.create(actor, input.value));
    if (!made.ok) return again(made.error.errors, refusalText(ctx, made.error));
    const held = made.value.state === 'held';
    setFlash(request, {
      kind: held ? 'note' : 'done',
      text: ctx.t(held ? 'vacancies.held' : 'vacancies.published'),
    });
    const next = held ? `/vacancies/${made.value.id}` : `/vacancies/${made.value.id}/matches`;
    return seeOther(reply, next);
  }

  @Get(':id')
  @Public()
  @Header('content-type', HTML)
  async show(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const vacancy = await this.vacancies.get(actor, id);
    const skills = await this.labourMarket.skillLabels(
      vacancy.skills.map((skill) => skill.id),
      ctx.locale,
    );
    const occupation = await this.labourMarket.occupation(vacancy.kldb, ctx.locale);
    const place = await this.labourMarket.placeOf(vacancy.plz);
    return renderPage(
      ctx,
      { title: vacancy.title, section: 'vacancies' },
      <VacancyPage
        vacancy={vacancy}
        placeName={place?.place ?? ''}
        occupation={occupation?.label ?? vacancy.kldb}
        skillName={(skill) => skills.get(skill) ?? skill}
        mayEdit={mayUse(actor, 'vacancy:write') && mayEditVacancy(actor, vacancy)}
        mayDecide={mayUse(actor, 'vacancy:check') && mayEditVacancy(actor, vacancy)}
        mayMatch={mayUse(actor, 'vacancy:write')}
      />,
    );
  }

  @Post(':id/close')
  @Allow('vacancy:write')
  async close(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    await this.vacancies.close(actor, id);
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('vacancies.closed') });
    return seeOther(reply, '/vacancies');
  }

  @Post(':id/release')
  @Allow('vacancy:check')
  async release(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    await this.vacancies.release(actor, id, body['publish'] === 'yes');
    return seeOther(reply, `/vacancies/${id}`);
  }
}

function refusalText(ctx: PageContext, error: AppError): string | null {
  return error.code === 'vacancy_refused' ? ctx.t('vacancies.refused_lead') : null;
}

function newPage(
  ctx: PageContext,
  actor: Actor,
  values: FormValues,
  errors: readonly FieldError[],
  suggestions: readonly Suggestion[],
  problem: string | null,
): string {
  return renderPage(
    ctx,
    { title: ctx.t('vacancies.new_title'), section: 'vacancies' },
    <NewVacancy {...{ values, errors, suggestions, problem }} asksEmployer={actor.orgKind !== 'employer'} />,
  );
}

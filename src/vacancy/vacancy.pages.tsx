import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { toJobPosting } from '../domain/posting-feed/index.js';
import { LabourMarketService } from '../labour-market/index.js';
import { Allow, mayUse, Public } from '../platform/auth/index.js';
import { IdParam, PublicAddress } from '../platform/http/index.js';
import type { FormValues } from '../web/components/index.js';
import {
  pageContext,
  pageNumber,
  renderPage,
  seeOther,
  setFlash,
  Html,
  Visited,
  type Visit,
} from '../web/shell/index.js';
import { unstatedNeeds } from './language-suggestion.js';
import { JobSearchClient } from './job-search/job-search.client.js';
import { VacancyList } from './pages/vacancy-list.js';
import { VacancyPage } from './pages/vacancy-page.js';
import { PostingService } from './posting.service.js';
import { publishedPosting } from './published.js';
import { RenewalService } from './renewal.service.js';
import { mayEditVacancy } from './vacancy.access.js';
import { VACANCY_STATES } from './vacancy.entity.js';
import { type VacancyQuery, VacancyService, type VacancyWithEmployer } from './vacancy.service.js';

type Scope = VacancyQuery['scope'];
const SCOPES: readonly Scope[] = ['mine', 'open', 'check'];
const PAGE_SIZE = 20;
/** Pages about vacancies, for desks, firms and visitors. */
@ApiExcludeController()
@Controller('vacancies')
export class VacancyPages {
  constructor(
    private readonly vacancies: VacancyService,
    private readonly postings: PostingService,
    private readonly renewals: RenewalService,
    private readonly labourMarket: LabourMarketService,
    private readonly jobs: JobSearchClient,
    private readonly address: PublicAddress,
  ) {}

  @Get()
  @Public()
  @Html()
  async list(
    @Visited() { actor, ctx }: Visit,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const text = typeof query['q'] === 'string' ? query['q'].trim().slice(0, 80) : '';
    const page = pageNumber(query['page']);
    const mayPost = mayUse(actor, 'vacancy:write');
    const mayDecide = mayUse(actor, 'vacancy:check');
    const asked = SCOPES.find((known) => known === query['scope']);
    const scope = scopeFor(asked, mayPost, mayDecide);
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
        {...{ items, total, page, pageSize: PAGE_SIZE, text, scope, state, mayPost, mayDecide }}
        mayImport={mayUse(actor, 'vacancy:import')}
        maySendLink={mayUse(actor, 'firm-link:write')}
        maySearch={this.jobs.enabled && mayUse(actor, 'job-search:read')}
        placeName={(plz) => places.get(plz) ?? plz}
      />,
    );
  }

  @Get(':id')
  @Public()
  @Html()
  async show(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    const vacancy = await this.vacancies.get(actor, id);
    const skills = await this.labourMarket.skillLabels(
      vacancy.skills.map((skill) => skill.id),
      ctx.locale,
    );
    const occupation = await this.labourMarket.occupation(vacancy.kldb, ctx.locale);
    const place = await this.labourMarket.placeOf(vacancy.plz);
    const mayEdit = mayUse(actor, 'vacancy:write') && mayEditVacancy(actor, vacancy);
    return renderPage(
      ctx,
      { title: vacancy.title, section: 'vacancies' },
      <VacancyPage
        vacancy={vacancy}
        placeName={place?.place ?? ''}
        jsonLd={vacancy.state === 'published' ? this.jsonLd(vacancy, place?.place ?? '') : null}
        occupation={occupation?.label ?? vacancy.kldb}
        skillName={(skill) => skills.get(skill) ?? skill}
        mayEdit={mayEdit}
        mayDecide={mayUse(actor, 'vacancy:check') && (await this.vacancies.mayDecide(actor, vacancy))}
        daysLeft={this.renewals.daysLeft(vacancy)}
        renewalLink={mayEdit ? this.renewals.linkFor(vacancy) : null}
        unstated={mayEdit ? unstatedNeeds(vacancy) : []}
        mayMatch={mayUse(actor, 'vacancy:write')}
        maySendLink={mayUse(actor, 'firm-link:write')}
      />,
    );
  }

  @Post(':id/close')
  @Allow('vacancy:write')
  async close(@Visited() { actor, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    await this.postings.close(actor, id);
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('vacancies.closed') });
    return seeOther(reply, '/vacancies');
  }

  @Post(':id/renew')
  @Allow('vacancy:write')
  async renew(@Visited() { actor, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    await this.postings.renew(actor, id);
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('postings.renewed') });
    return seeOther(reply, `/vacancies/${id}`);
  }

  @Post(':id/release')
  @Allow('vacancy:check')
  async release(
    @Visited() { actor, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    await this.postings.release(actor, id, body['publish'] === 'yes');
    return seeOther(reply, `/vacancies/${id}`);
  }

  private jsonLd(vacancy: VacancyWithEmployer, place: string): string {
    const document = toJobPosting(publishedPosting(vacancy, place, this.address.base));
    // Inside a script element only "<" could end it.
    return JSON.stringify(document).replaceAll('<', '\\u003c');
  }
}

/** The view that was asked for, as far as the reader may have it: own ones first for who posts. */
function scopeFor(asked: Scope | undefined, mayPost: boolean, mayDecide: boolean): Scope {
  if (asked === 'check') return mayDecide ? 'check' : 'open';
  return mayPost && asked !== 'open' ? 'mine' : 'open';
}

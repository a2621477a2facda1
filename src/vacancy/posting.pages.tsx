import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LabourMarketService } from '../labour-market/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Allow } from '../platform/auth/index.js';
import { AppError, IdParam, isId } from '../platform/http/index.js';
import type { FormValues } from '../web/components/index.js';
import { Html, seeOther, type Visit, Visited } from '../web/shell/index.js';
import type { PageContext } from '../web/shell/index.js';
import { plannedValues, revised } from './form-input.js';
import { faultsOf } from './posting-check.js';
import {
  EMPTY_POSTING,
  type PostingPlace,
  postingScreen,
  readAgain,
  savePosting,
  tellState,
  valuesOf,
} from './posting-screen.js';
import { PostingService } from './posting.service.js';
import { mayEditVacancy } from './vacancy.access.js';
import { UpdateVacancyDto } from './update-vacancy.dto.js';
import { CreateVacancyDto } from './vacancy.dto.js';
import { VacancyService, VacancyWithEmployer } from './vacancy.service.js';

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
  @Html()
  async form(
    @Visited() { actor, ctx }: Visit,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const place = newPlace(ctx, actor);
    const copied = await this.copied(actor, query['copy']);
    if (!copied) {
      const mayCopy = (await this.vacancies.last(actor)) !== null;
      const planned = await plannedValues(query, this.labourMarket, ctx.locale);
      return postingScreen(place, { values: { ...EMPTY_POSTING, ...planned }, mayCopy });
    }
    const employer = { employer: copied.employer.name, registerNumber: copied.employer.registerNumber ?? '' };
    const values = { ...(await valuesOf(copied, this.labourMarket, ctx)), ...employer };
    return postingScreen(place, { values, note: ctx.t('postings.copied') });
  }

  @Post('new')
  @Allow('vacancy:write')
  @Html()
  async create(@Visited() { actor, ctx, request, reply }: Visit, @Body() body: FormValues): Promise<string> {
    const made = await savePosting(newPlace(ctx, actor), {
      ...{ reply, body, labourMarket: this.labourMarket, dto: CreateVacancyDto },
      shape: (plain) => plain,
      save: (input) => this.postings.create(actor, input),
    });
    if (typeof made === 'string') return made;
    tellState(request, ctx, made);
    return seeOther(reply, made.state === 'held' ? `/vacancies/${made.id}` : `/vacancies/${made.id}/matches`);
  }

  @Get(':id/edit')
  @Allow('vacancy:write')
  @Html()
  async edit(
    @Visited() { actor, ctx }: Visit,
    @IdParam() id: string,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const vacancy = await this.editable(actor, id);
    const values = await valuesOf(vacancy, this.labourMarket, ctx);
    const read = query['read'] === 'yes' ? readAgain(ctx, values) : { values };
    return postingScreen(editPlace(ctx, id), { errors: faultsOf(vacancy), ...read });
  }

  @Post(':id/edit')
  @Allow('vacancy:write')
  @Html()
  async save(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const vacancy = await this.editable(actor, id);
    const saved = await savePosting(editPlace(ctx, id), {
      ...{ reply, body, labourMarket: this.labourMarket, dto: UpdateVacancyDto },
      shape: (plain) => revised(plain, body, vacancy),
      save: (input) => this.postings.update(actor, id, input),
    });
    if (typeof saved === 'string') return saved;
    tellState(request, ctx, saved);
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
}

const newPlace = (ctx: PageContext, { orgKind }: Actor): PostingPlace => ({
  ...{ ctx, action: '/vacancies/new', isNew: true, asksEmployer: orgKind === 'employer' ? null : 'desk' },
});
const editPlace = (ctx: PageContext, id: string): PostingPlace => ({
  ...{ ctx, action: `/vacancies/${id}/edit`, isNew: false, asksEmployer: null },
});

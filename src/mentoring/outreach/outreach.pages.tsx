import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OrganisationService } from '../../access/index.js';
import { OUTREACH_CHANNELS } from '../../domain/mentoring/index.js';
import { LabourMarketService } from '../../labour-market/index.js';
import { type Actor, Allow } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { AppError, type FieldError, IdParam } from '../../platform/http/index.js';
import { type FormValues, readDate } from '../../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  Html,
  listValue,
  numberValue,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  type Visit,
  Visited,
} from '../../web/shell/index.js';
import { OutreachContactService } from './outreach-contact.service.js';
import { MetContactDto, OutreachCountsDto, VISIT_FILTERS, VisitDto } from './outreach.dto.js';
import { OutreachService } from './outreach.service.js';
import { VisitForm, type VisitFormProps } from './pages/visit-form.js';
import { VisitList } from './pages/visit-list.js';
import { VisitPage, type VisitPageProps } from './pages/visit-page.js';

type Returned = Pick<VisitPageProps, 'form' | 'values' | 'errors'>;
const FRESH: Returned = { form: null, values: {}, errors: [] };

/** Visits to accommodation. */
@ApiExcludeController()
@Controller('outreach')
export class OutreachPages {
  constructor(
    private readonly outreach: OutreachService,
    private readonly contacts: OutreachContactService,
    private readonly organisations: OrganisationService,
    private readonly labourMarket: LabourMarketService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('mentoring:write')
  @Html()
  async list(@Visited() { actor, ctx }: Visit, @Query('only') asked: unknown): Promise<string> {
    const only = VISIT_FILTERS.find((known) => known === asked) ?? null;
    const [visits, brought] = [await this.outreach.list(actor, only), await this.outreach.brought(actor)];
    const title = { title: ctx.t('outreach.title'), section: 'tandems' } as const;
    return renderPage(ctx, title, <VisitList {...{ visits, only, brought }} />);
  }

  @Get('new')
  @Allow('mentoring:write')
  @Html()
  async form(@Visited() visit: Visit): Promise<string> {
    return this.formPage(visit, { memberIds: visit.actor.id ?? '' }, []);
  }

  @Post()
  @HttpCode(200)
  @Allow('mentoring:write')
  @Html()
  async plan(@Visited() visit: Visit, @Body() body: FormValues): Promise<string> {
    const { actor, ctx, request, reply } = visit;
    const day = readDate(body, 'day');
    const input = await checkInput(VisitDto, {
      ...filled({ place: textValue(body['place']), address: textValue(body['address']) }),
      ...filled({ ags: textValue(body['ags']), startsAt: textValue(body['startsAt']) }),
      ...filled({ day: day.ok ? day.value : undefined }),
      ...{ memberIds: listValue(body['memberIds']), languages: listValue(body['languages']) },
    });
    const plan = async (dto: VisitDto): Promise<string> => {
      const { address = '', ags = null, startsAt = null } = dto;
      return this.outreach.plan(actor, { ...dto, address, ags, startsAt });
    };
    const done = input.ok ? await attempt(() => plan(input.value)) : null;
    if (!done?.ok) {
      void reply.status(422);
      const wrongDay: readonly FieldError[] = day.ok ? [] : [{ pointer: '/day', code: 'not_a_day' }];
      return this.formPage(visit, body, [
        ...wrongDay,
        ...(input.ok ? (done?.error.errors ?? []) : input.error),
      ]);
    }
    setFlash(request, { kind: 'done', text: ctx.t('outreach.planned') });
    return seeOther(reply, `/outreach/${done.value}`);
  }

  @Post('contacts/:id/came')
  @Allow('mentoring:write')
  async came(@Visited() { actor, ctx, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    const visitId = await this.contacts.came(actor, id);
    setFlash(request, { kind: 'done', text: ctx.t('outreach.came_done') });
    return seeOther(reply, `/outreach/${visitId}`);
  }

  @Post('contacts/:id/forget')
  @Allow('mentoring:write')
  async forget(@Visited() { actor, ctx, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    const visitId = await this.contacts.forget(actor, id);
    setFlash(request, { kind: 'done', text: ctx.t('outreach.forgotten') });
    return seeOther(reply, `/outreach/${visitId}`);
  }

  @Get(':id')
  @Allow('mentoring:write')
  @Html()
  async show(@Visited() visit: Visit, @IdParam() id: string): Promise<string> {
    return this.visitPage(visit, id, FRESH);
  }

  @Post(':id/cancel')
  @Allow('mentoring:write')
  async cancel(@Visited() { actor, reply }: Visit, @IdParam() id: string): Promise<string> {
    await this.outreach.cancel(actor, id);
    return seeOther(reply, '/outreach');
  }

  @Post(':id/results')
  @HttpCode(200)
  @Allow('mentoring:write')
  @Html()
  async tell(@Visited() visit: Visit, @IdParam() id: string, @Body() body: FormValues): Promise<string> {
    const typed = Object.fromEntries(
      OUTREACH_CHANNELS.map((channel) => [channel, numberValue(body[channel]) ?? 0]),
    );
    const input = await checkInput(OutreachCountsDto, typed);
    const work = input.ok
      ? (): Promise<void> => this.outreach.tell(visit.actor, id, { ...input.value })
      : null;
    return this.keep(visit, id, { form: 'results', values: body, errors: input.ok ? [] : input.error }, work);
  }

  @Post(':id/contacts')
  @HttpCode(200)
  @Allow('mentoring:write')
  @Html()
  async meet(@Visited() visit: Visit, @IdParam() id: string, @Body() body: FormValues): Promise<string> {
    const { name, reach, language, consent } = body;
    const input = await checkInput(
      MetContactDto,
      filled({ name, reach, language: textValue(language), consent: textValue(consent) }),
    );
    const work = input.ok ? (): Promise<void> => this.contacts.add(visit.actor, id, input.value) : null;
    return this.keep(
      visit,
      id,
      { form: 'contacts', values: body, errors: input.ok ? [] : input.error },
      work,
    );
  }

  private async keep(
    visit: Visit,
    id: string,
    returned: Returned,
    work: (() => Promise<void>) | null,
  ): Promise<string> {
    const done = work && (await attempt(work));
    if (done?.ok) {
      setFlash(visit.request, { kind: 'done', text: visit.ctx.t('outreach.kept') });
      return seeOther(visit.reply, `/outreach/${id}`);
    }
    if (done && done.error.errors.length === 0) throw done.error;
    void visit.reply.status(422);
    return this.visitPage(visit, id, { ...returned, errors: done ? done.error.errors : returned.errors });
  }

  private async visitPage({ actor, ctx }: Visit, id: string, returned: Returned): Promise<string> {
    const one = await this.outreach.get(actor, id);
    const kreis = (await this.labourMarket.kreis(one.visit.ags))?.name ?? one.visit.ags;
    const began = one.visit.day <= this.clock.today();
    const props = { one, kreis, began, contacts: await this.contacts.list(actor, id), ...returned };
    return renderPage(ctx, { title: ctx.t('outreach.one'), section: 'tandems' }, <VisitPage {...props} />);
  }

  private async formPage(
    { actor, ctx }: Visit,
    values: FormValues,
    errors: VisitFormProps['errors'],
  ): Promise<string> {
    const [colleagues, kreise] = [await this.outreach.colleagues(actor), await this.kreiseOf(actor)];
    const title = { title: ctx.t('outreach.plan'), section: 'tandems' } as const;
    return renderPage(ctx, title, <VisitForm {...{ colleagues, kreise, values, errors }} />);
  }

  /** The own Kreis and those near it; all of them for a group that has none. */
  private async kreiseOf(actor: Actor): Promise<VisitFormProps['kreise']> {
    if (actor.orgId === null) throw new AppError('forbidden');
    const own = await this.organisations.kreisOf(actor, actor.orgId);
    const near = own === null ? [] : await this.labourMarket.reachableKreise(own);
    const all = near.length > 0 ? near : await this.labourMarket.kreise();
    return [...all].sort((a, b) => Number(b.ags === own) - Number(a.ags === own));
  }
}

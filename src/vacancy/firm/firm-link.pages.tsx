import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Actor } from '../../platform/auth/index.js';
import { Allow } from '../../platform/auth/index.js';
import { IdParam, isId } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  Html,
  type PageContext,
  pageNumber,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  type Visit,
  Visited,
} from '../../web/shell/index.js';
import { VacancyService } from '../vacancy.service.js';
import { SendFirmLinkDto } from './firm-link.dto.js';
import { FIRM_LINK_STATES, FirmLinkService } from './firm-link.service.js';
import { LinkList, type LinkListProps } from './pages/link-list.js';

const PAGE_SIZE = 20;

/** Links that a desk sends to firms without an account. */
@ApiExcludeController()
@Controller('firm-links')
export class FirmLinkPages {
  constructor(
    private readonly links: FirmLinkService,
    private readonly vacancies: VacancyService,
  ) {}

  @Get()
  @Allow('firm-link:write')
  @Html()
  async list(@Visited() { actor, ctx }: Visit, @Query() query: FormValues): Promise<string> {
    return this.page(ctx, actor, query, { values: {}, errors: [], problem: null });
  }

  @Post()
  @Allow('firm-link:write')
  @Html()
  async send(@Visited() { actor, ctx, request, reply }: Visit, @Body() body: FormValues): Promise<string> {
    const fields = {
      email: textValue(body['email']),
      locale: textValue(body['locale']),
      vacancyId: textValue(body['vacancyId']),
    };
    const again = (rest: Pick<LinkListProps, 'errors' | 'problem'>): Promise<string> => {
      void reply.status(422);
      return this.page(ctx, actor, { vacancy: fields.vacancyId }, { values: body, ...rest });
    };
    const input = await checkInput(SendFirmLinkDto, filled(fields));
    if (!input.ok) return again({ errors: input.error, problem: null });
    const { email, vacancyId = null, locale = ctx.locale } = input.value;
    const sent = await attempt(() => this.links.send(actor, email, vacancyId, locale));
    if (sent.ok) {
      setFlash(request, { kind: 'done', text: ctx.t('firms.sent_done') });
      return seeOther(reply, '/firm-links');
    }
    if (sent.error.code !== 'too_many_requests') throw sent.error;
    const seconds = Number(sent.error.params['seconds'] ?? 60);
    return again({ errors: [], problem: ctx.t('access.throttled', { seconds }) });
  }

  @Post(':id/revoke')
  @Allow('firm-link:write')
  async revoke(@Visited() { actor, ctx, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    await this.links.revoke(actor, id);
    setFlash(request, { kind: 'done', text: ctx.t('firms.revoked') });
    return seeOther(reply, '/firm-links');
  }

  private async page(
    ctx: PageContext,
    actor: Actor,
    query: FormValues,
    shown: Pick<LinkListProps, 'values' | 'errors' | 'problem'>,
  ): Promise<string> {
    const page = pageNumber(query['page']);
    const state = FIRM_LINK_STATES.find((known) => known === query['state']) ?? null;
    const offset = (page - 1) * PAGE_SIZE;
    const found = await this.links.list(actor, { state, limit: PAGE_SIZE, offset });
    const vacancy = isId(query['vacancy']) ? await this.vacancies.get(actor, query['vacancy']) : null;
    return renderPage(
      ctx,
      { title: ctx.t('firms.title'), section: 'vacancies' },
      <LinkList {...{ ...found, ...shown, page, state, vacancy }} pageSize={PAGE_SIZE} />,
    );
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, mayUse } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { IdParam } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import { pageNumber, renderPage, Html, Visited, type Visit } from '../../web/shell/index.js';
import { OfficeDirectory } from '../directory/office-directory.service.js';
import { RequestList } from './pages/request-list.js';
import { RequestPage } from './pages/request-page.js';
import { RequestFormScreen } from './request-form.screen.js';
import { REQUEST_FILTERS, RequestReader } from './request-reader.service.js';

const PAGE_SIZE = 20;

/** Reading pages of requests, and the form of a new one. */
@ApiExcludeController()
@Controller()
export class RequestPages {
  constructor(
    private readonly reader: RequestReader,
    private readonly directory: OfficeDirectory,
    private readonly screen: RequestFormScreen,
    private readonly clock: Clock,
  ) {}

  @Get('requests')
  @Allow('liaison:read')
  @Html()
  async list(
    @Visited() { actor, ctx }: Visit,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const page = pageNumber(query['page']);
    const only = REQUEST_FILTERS.find((known) => known === query['only']) ?? null;
    const offset = (page - 1) * PAGE_SIZE;
    const found = await this.reader.list(actor, { only, personId: null, limit: PAGE_SIZE, offset });
    return renderPage(
      ctx,
      { title: ctx.t('requests.title'), section: 'requests' },
      <RequestList
        {...found}
        {...{ page, pageSize: PAGE_SIZE, only, today: this.clock.today() }}
        mayAgree={mayUse(actor, 'agreement:read')}
      />,
    );
  }

  @Get('people/:id/requests/new')
  @Allow('liaison:write', 'self:write')
  @Html()
  async form(
    @Visited() { actor, ctx }: Visit,
    @IdParam() id: string,
    @Query() query: FormValues,
  ): Promise<string> {
    return this.screen.formPage(ctx, actor, id, query, [], null);
  }

  @Get('requests/:id')
  @Allow('liaison:read')
  @Html()
  async show(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    const detail = await this.reader.get(actor, id);
    const hasAccount = await this.directory.hasAccount(detail.office.id);
    const mayWrite = mayUse(actor, 'liaison:write') || mayUse(actor, 'self:write');
    return renderPage(
      ctx,
      { title: ctx.t('requests.title'), section: 'requests' },
      <RequestPage {...{ detail, mayWrite, hasAccount, today: this.clock.today() }} />,
    );
  }
}

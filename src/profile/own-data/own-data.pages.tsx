import { Controller, Get, Header, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { renderPage, seeOther, setFlash, Html, Visited, type Visit } from '../../web/shell/index.js';
import { OwnDataService } from './own-data.service.js';
import { ErasePage, OwnDataPage, ReadableData } from './pages/own-data.js';

/** Everything the portal holds about the reader: to take along, to read, to erase. */
@ApiExcludeController()
@Controller('me/data')
export class OwnDataPages {
  constructor(private readonly ownData: OwnDataService) {}

  @Get()
  @Allow('self:read')
  @Html()
  show(@Visited() { ctx }: Visit): string {
    return renderPage(ctx, { title: ctx.t('mydata.title'), section: 'consents' }, <OwnDataPage />);
  }

  @Get('json')
  @Allow('self:read')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="zugang.json"')
  async download(@CurrentActor() actor: Actor): Promise<string> {
    return JSON.stringify(await this.ownData.collect(actor), null, 2);
  }

  @Get('read')
  @Allow('self:read')
  @Html()
  async read(@Visited() { actor, ctx }: Visit): Promise<string> {
    const data = await this.ownData.collect(actor);
    return renderPage(
      ctx,
      { title: ctx.t('mydata.read_title'), section: 'consents' },
      <ReadableData data={data} />,
    );
  }

  @Get('erase')
  @Allow('self:write')
  @Html()
  ask(@Visited() { ctx }: Visit): string {
    return renderPage(ctx, { title: ctx.t('mydata.erase_title'), section: 'consents' }, <ErasePage />);
  }

  @Post('erase')
  @Allow('self:write')
  async erase(@Visited() { actor, ctx, request, reply }: Visit): Promise<string> {
    await this.ownData.erase(actor);
    await request.session.regenerate();
    setFlash(request, { kind: 'done', text: ctx.t('mydata.erased') });
    return seeOther(reply, '/');
  }
}

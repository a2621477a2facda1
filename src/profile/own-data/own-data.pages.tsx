import { Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { pageContext, renderPage, seeOther, setFlash } from '../../web/shell/index.js';
import { OwnDataService } from './own-data.service.js';
import { ErasePage, OwnDataPage, ReadableData } from './pages/own-data.js';

const HTML = 'text/html; charset=utf-8';

/** Everything the portal holds about the reader: to take along, to read, to erase. */
@ApiExcludeController()
@Controller('me/data')
export class OwnDataPages {
  constructor(private readonly ownData: OwnDataService) {}

  @Get()
  @Allow('self:read')
  @Header('content-type', HTML)
  show(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    const ctx = pageContext(request, reply);
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
  @Header('content-type', HTML)
  async read(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const data = await this.ownData.collect(actor);
    return renderPage(
      ctx,
      { title: ctx.t('mydata.read_title'), section: 'consents' },
      <ReadableData data={data} />,
    );
  }

  @Get('erase')
  @Allow('self:write')
  @Header('content-type', HTML)
  ask(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    const ctx = pageContext(request, reply);
    return renderPage(ctx, { title: ctx.t('mydata.erase_title'), section: 'consents' }, <ErasePage />);
  }

  @Post('erase')
  @Allow('self:write')
  async erase(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    await this.ownData.erase(actor);
    await request.session.regenerate();
    setFlash(request, { kind: 'done', text: ctx.t('mydata.erased') });
    return seeOther(reply, '/');
  }
}

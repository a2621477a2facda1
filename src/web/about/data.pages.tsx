import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LabourMarketService } from '../../labour-market/index.js';
import { Public } from '../../platform/auth/index.js';
import { pageContext, renderPage } from '../shell/index.js';
import { DataPage } from './data-page.js';

@ApiExcludeController()
@Controller('about/data')
export class DataPages {
  constructor(private readonly labourMarket: LabourMarketService) {}

  @Get()
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const sources = await this.labourMarket.sources();
    return renderPage(ctx, { title: ctx.t('about.data_title') }, <DataPage sources={sources} />);
  }
}

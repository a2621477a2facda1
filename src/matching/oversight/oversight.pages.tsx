import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/auth/index.js';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import { pageContext, renderPage } from '../../web/shell/index.js';
import { OversightService } from './oversight.service.js';
import { OversightPage } from './pages/oversight.js';

/** The report for an oversight body as a page. */
@ApiExcludeController()
@Controller('oversight')
export class OversightPages {
  constructor(private readonly oversight: OversightService) {}

  @Get('matching')
  @Allow('audit:read')
  @Header('content-type', 'text/html; charset=utf-8')
  async matching(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const report = await this.oversight.report(actor);
    return renderPage(
      ctx,
      { title: ctx.t('oversight.title'), section: 'oversight' },
      <OversightPage report={report} />,
    );
  }
}

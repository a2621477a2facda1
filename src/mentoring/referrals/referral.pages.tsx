import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { Html, renderPage, type Visit, Visited } from '../../web/shell/index.js';
import { SharedCasePage } from './shared-case-page.js';
import { SharedCaseService } from './shared-case.service.js';

/** The referred case as its receiver reads it. */
@ApiExcludeController()
@Controller('handovers/:id/case')
export class ReferralPages {
  constructor(private readonly cases: SharedCaseService) {}

  @Get()
  @Allow('referral:read')
  @Html()
  async show(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    const shared = await this.cases.read(actor, id, ctx.locale);
    return renderPage(ctx, { title: shared.name }, <SharedCasePage shared={shared} />);
  }
}

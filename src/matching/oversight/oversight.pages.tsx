import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/index.js';
import { Html, renderPage, Visited, type Visit } from '../../web/shell/index.js';
import { OversightService } from './oversight.service.js';
import { OversightPage } from './pages/oversight.js';

/** The report for an oversight body as a page. */
@ApiExcludeController()
@Controller('oversight')
export class OversightPages {
  constructor(private readonly oversight: OversightService) {}

  @Get('matching')
  @Allow('audit:read')
  @Html()
  async matching(@Visited() { actor, ctx }: Visit): Promise<string> {
    const report = await this.oversight.report(actor);
    return renderPage(
      ctx,
      { title: ctx.t('oversight.title'), section: 'oversight' },
      <OversightPage report={report} />,
    );
  }
}

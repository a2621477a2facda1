import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { IdParam } from '../../platform/http/index.js';
import { Html, renderPage, type Visit, Visited } from '../../web/shell/index.js';
import { PackPage } from './pack-page.js';
import { PackService } from './pack.service.js';

/** The sheet with which a case changes hands. */
@ApiExcludeController()
@Controller('people')
export class PackPages {
  constructor(
    private readonly packs: PackService,
    private readonly clock: Clock,
  ) {}

  @Get(':id/pack')
  @Allow('mentoring:write')
  @Html()
  async show(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    const props = { pack: await this.packs.of(actor, id), today: this.clock.today() };
    return renderPage(ctx, { title: ctx.t('care.pack'), section: 'people' }, <PackPage {...props} />);
  }
}

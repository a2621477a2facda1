import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PROCEDURE_GUIDES } from '../../domain/liaison/index.js';
import { Public } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { AppError } from '../../platform/http/index.js';
import { Html, renderPage, type Visit, Visited } from '../../web/shell/index.js';
import { GuideList, GuidePage } from './guide-views.js';

/** How things go at offices, for everybody: no account, nothing kept. */
@ApiExcludeController()
@Controller('guides')
export class GuidePages {
  constructor(private readonly clock: Clock) {}

  @Get()
  @Public()
  @Html()
  list(@Visited() { ctx }: Visit): string {
    return renderPage(ctx, { title: ctx.t('guides.title'), section: 'guides' }, <GuideList />);
  }

  @Get(':kind')
  @Public()
  @Html()
  show(@Visited() { ctx }: Visit, @Param('kind') kind: string): string {
    const guide = PROCEDURE_GUIDES.find((one) => one.kind === kind);
    if (!guide) throw new AppError('not_found');
    const title = ctx.t(`requests.kind_${guide.kind}`);
    return renderPage(
      ctx,
      { title, section: 'guides' },
      <GuidePage guide={guide} today={this.clock.today()} />,
    );
  }
}

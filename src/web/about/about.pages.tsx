import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../platform/auth/index.js';
import { AppError } from '../../platform/http/index.js';
import { Html, pageContext, renderPage, Visited, type Visit } from '../shell/index.js';
import { ABOUT, AboutPage } from './about-page.js';

/** What the footer of every page leads to. */
@ApiExcludeController()
@Controller('about')
export class AboutPages {
  @Get(':name')
  @Public()
  @Html()
  show(@Visited() { request, reply }: Visit, @Param('name') asked: string): string {
    const name = ABOUT.find((known) => known === asked);
    if (!name) throw new AppError('not_found');
    const ctx = pageContext(request, reply);
    return renderPage(ctx, { title: ctx.t(`about.${name}_title`) }, <AboutPage name={name} />);
  }
}

import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/auth/index.js';
import { AppError } from '../../platform/http/index.js';
import { pageContext, renderPage } from '../shell/index.js';
import { ABOUT, AboutPage } from './about-page.js';

/** What the footer of every page leads to. */
@ApiExcludeController()
@Controller('about')
export class AboutPages {
  @Get(':name')
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  show(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('name') asked: string,
  ): string {
    const name = ABOUT.find((known) => known === asked);
    if (!name) throw new AppError('not_found');
    const ctx = pageContext(request, reply);
    return renderPage(ctx, { title: ctx.t(`about.${name}_title`) }, <AboutPage name={name} />);
  }
}

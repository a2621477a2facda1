import { Body, Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LabourMarketService } from '../../labour-market/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import type { FieldError } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import { attempt, pageContext, renderPage, seeOther, textValue } from '../../web/shell/index.js';
import type { PageContext } from '../../web/shell/index.js';
import { ImportPage, ImportRows } from '../pages/import-page.js';
import { answerForm } from '../plans/answer-form.js';
import { BaSearchClient, SEARCH_RADII } from './ba-search.client.js';
import { CourseImportService } from './import.service.js';

const HTML = 'text/html; charset=utf-8';

/** Upload, look, enter: three steps, and nothing is in the catalogue before the third. */
@ApiExcludeController()
@Controller('courses/import')
export class CourseImportPages {
  constructor(
    private readonly imports: CourseImportService,
    private readonly search: BaSearchClient,
    private readonly labourMarket: LabourMarketService,
  ) {}

  @Get()
  @Allow('course:import')
  @Header('content-type', HTML)
  async start(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.page(pageContext(request, reply), actor, { radius: '25' }, []);
  }

  @Post()
  @Allow('course:import')
  @Header('content-type', HTML)
  async upload(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const file = request.isMultipart() ? await request.file() : undefined;
    const bytes = await file?.toBuffer();
    if (!file || !bytes || bytes.length === 0)
      return this.again(request, reply, ctx, actor, [{ pointer: '/file', code: 'required' }]);
    const found = await attempt(() => this.imports.check(actor, file.filename, bytes, '/file'));
    if (!found.ok) return this.again(request, reply, ctx, actor, found.error.errors);
    return seeOther(reply, `/courses/import/${found.value.id}`);
  }

  @Post('search')
  @Allow('course:import')
  @Header('content-type', HTML)
  async ask(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: FormValues,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const place = await this.labourMarket.placeOf(textValue(body['plz']) ?? '');
    if (!place)
      return this.again(request, reply, ctx, actor, [{ pointer: '/plz', code: 'unknown_reference' }], body);
    const radiusKm = SEARCH_RADII.find((km) => String(km) === body['radius']) ?? SEARCH_RADII[0];
    const found = await this.search.search({ place, radiusKm });
    const kept = await this.imports.keep(actor, `Kurssuche ${place.place}`, found);
    return seeOther(reply, `/courses/import/${kept.id}`);
  }

  @Get(':id')
  @Allow('course:import')
  @Header('content-type', HTML)
  async rows(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const found = await this.imports.get(actor, id);
    return renderPage(ctx, { title: found.fileName, section: 'courses' }, <ImportRows found={found} />);
  }

  @Post(':id/commit')
  @Allow('course:import')
  async commit(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    const done = await attempt(() => this.imports.commit(actor, id));
    if (!done.ok && done.error.code !== 'not_possible') throw done.error;
    return seeOther(reply, `/courses/import/${id}`);
  }

  private async again(
    request: FastifyRequest,
    reply: FastifyReply,
    ctx: PageContext,
    actor: Actor,
    errors: readonly FieldError[],
    values: FormValues = {},
  ): Promise<string> {
    return answerForm(request, reply, await this.page(ctx, actor, values, errors), '', '');
  }

  private async page(
    ctx: PageContext,
    actor: Actor,
    values: FormValues,
    errors: readonly FieldError[],
  ): Promise<string> {
    const imports = actor.orgId === null ? [] : await this.imports.list(actor);
    return renderPage(
      ctx,
      { title: ctx.t('feeds.title'), section: 'courses' },
      <ImportPage {...{ values, errors, imports }} search={this.search.enabled} />,
    );
  }
}

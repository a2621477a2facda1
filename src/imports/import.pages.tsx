import { Body, Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IMPORT_KINDS, type ImportKind } from '../domain/table-import/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Allow, CurrentActor, mayUse } from '../platform/auth/index.js';
import { IdParam } from '../platform/http/index.js';
import type { FieldError } from '../platform/http/index.js';
import type { FormValues } from '../web/components/index.js';
import { attempt, pageContext, renderFragment, renderPage, seeOther } from '../web/shell/index.js';
import type { PageContext } from '../web/shell/index.js';
import { ImportRunner } from './import-runner.js';
import { ImportService } from './import.service.js';
import { ColumnsPage } from './pages/columns-page.js';
import { PreviewPage } from './pages/preview-page.js';
import { ResultPage, RunningImport } from './pages/result-page.js';
import { StartPage } from './pages/start-page.js';

const HTML = 'text/html; charset=utf-8';

/** Tables in, step by step: upload, columns, preview, result. Every step is an address of its own. */
@ApiExcludeController()
@Controller('imports')
export class ImportPages {
  constructor(
    private readonly imports: ImportService,
    private readonly runner: ImportRunner,
  ) {}

  @Get()
  @Allow('vacancy:import')
  @Header('content-type', HTML)
  async start(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.startPage(pageContext(request, reply), actor, []);
  }

  @Post()
  @Allow('vacancy:import')
  @Header('content-type', HTML)
  async upload(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const again = (errors: readonly FieldError[]): Promise<string> => {
      void reply.status(422);
      return this.startPage(ctx, actor, errors);
    };
    const file = request.isMultipart() ? await request.file() : undefined;
    const bytes = await file?.toBuffer();
    if (!file || !bytes || file.filename === '') return again([{ pointer: '/file', code: 'required' }]);
    // Fields of an upload form stand before its file, or they are not read yet.
    const asked = (file.fields['kind'] as { value?: unknown } | undefined)?.value;
    const kind = kindsFor(actor).find((one) => one === asked);
    if (!kind) return again([{ pointer: '/kind', code: 'required' }]);
    const made = await attempt(() => this.imports.upload(actor, kind, file.filename, bytes));
    return made.ok ? seeOther(reply, `/imports/${made.value}`) : again(made.error.errors);
  }

  @Get(':id')
  @Allow('vacancy:import')
  @Header('content-type', HTML)
  async show(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const found = await this.imports.get(actor, id);
    const options = { title: ctx.t('imports.title'), section: 'vacancies' } as const;
    if (found.run.state === 'columns') return renderPage(ctx, options, <ColumnsPage {...found} />);
    if (found.run.state === 'running' && request.headers['hx-request'] === 'true')
      return renderFragment(ctx, <RunningImport run={found.run} />);
    const gaps = await this.imports.consentGaps(actor, id);
    return renderPage(ctx, options, <ResultPage {...found} gaps={gaps} />);
  }

  @Post(':id/columns')
  @Allow('vacancy:import')
  async columns(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const { run } = await this.imports.get(actor, id);
    const { missing } = await this.imports.map(
      actor,
      id,
      run.headers.map((_, column) => body[`column${column}`]),
    );
    return seeOther(reply, missing.length > 0 ? `/imports/${id}` : `/imports/${id}/preview`);
  }

  @Get(':id/preview')
  @Allow('vacancy:import')
  @Header('content-type', HTML)
  async preview(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const found = await this.imports.get(actor, id);
    if (found.run.state !== 'columns' || found.missing.length > 0) return seeOther(reply, `/imports/${id}`);
    const dry = await this.runner.dryRun(actor, id);
    return renderPage(
      ctx,
      { title: ctx.t('imports.preview_title'), section: 'vacancies' },
      <PreviewPage run={found.run} dry={dry} />,
    );
  }

  @Post(':id/start')
  @Allow('vacancy:import')
  async commit(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    await this.imports.start(actor, id);
    return seeOther(reply, `/imports/${id}`);
  }

  @Post(':id/undo')
  @Allow('vacancy:import')
  async undo(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    await this.imports.undo(actor, id);
    return seeOther(reply, `/imports/${id}`);
  }

  private async startPage(ctx: PageContext, actor: Actor, errors: readonly FieldError[]): Promise<string> {
    return renderPage(
      ctx,
      { title: ctx.t('imports.title'), section: 'vacancies' },
      <StartPage items={await this.imports.list(actor)} kinds={kindsFor(actor)} errors={errors} />,
    );
  }
}

/** A firm brings postings in, a desk also people. */
function kindsFor(actor: Actor): readonly ImportKind[] {
  return mayUse(actor, 'person:write') ? IMPORT_KINDS : ['vacancies'];
}

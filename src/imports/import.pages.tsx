import type { MultipartFile } from '@fastify/multipart';
import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { VNode } from 'preact';
import type { ImportKind } from '../domain/table-import/index.js';
import { Allow } from '../platform/auth/index.js';
import { APP_CONFIG } from '../platform/config/index.js';
import type { AppConfig } from '../platform/config/index.js';
import { AppError, IdParam, LARGE_UPLOAD } from '../platform/http/index.js';
import type { FieldError } from '../platform/http/index.js';
import type { FormValues } from '../web/components/index.js';
import {
  attempt,
  Html,
  renderFragment,
  renderPage,
  seeOther,
  Visited,
  type Visit,
} from '../web/shell/index.js';
import type { PageContext } from '../web/shell/index.js';
import { DryRunService } from './dry-run.js';
import { kindsFor } from './import-access.js';
import { ImportScreens } from './import-screens.js';
import { ImportService } from './import.service.js';
import { ColumnsPage } from './pages/columns-page.js';
import { PreviewPage } from './pages/preview-page.js';
import { ResultPage, RunningImport } from './pages/result-page.js';

const MEBIBYTE = 1_048_576;

/** Tables in, step by step: upload, columns, preview, result. Every step is an address of its own. */
@ApiExcludeController()
@Controller('imports')
export class ImportPages {
  constructor(
    private readonly imports: ImportService,
    private readonly dryRuns: DryRunService,
    private readonly screens: ImportScreens,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Get()
  @Allow('vacancy:import', 'course:import')
  @Html()
  async start(@Visited() { actor, ctx }: Visit, @Query('kind') kind?: unknown): Promise<string> {
    return this.screens.start(ctx, actor, { values: { kind: String(kind) } });
  }

  @Post()
  @RouteConfig(LARGE_UPLOAD)
  @Allow('vacancy:import', 'course:import')
  @Html()
  async upload(@Visited() { actor, ctx, request, reply }: Visit): Promise<string> {
    const limits = { fileSize: this.config.http.tableUploadMb * MEBIBYTE };
    const file = request.isMultipart() ? await request.file({ limits }) : undefined;
    // Fields of an upload form stand before its file, or they are not read yet.
    const asked = (file?.fields['kind'] as { value?: unknown } | undefined)?.value;
    const again = (errors: readonly FieldError[]): Promise<string> => {
      void reply.status(422);
      return this.screens.start(ctx, actor, { values: { kind: String(asked) }, errors });
    };
    try {
      if (!file || file.filename === '') return await again([{ pointer: '/file', code: 'required' }]);
      const kind = kindsFor(actor).find((one) => one === asked);
      if (!kind) return await again([{ pointer: '/kind', code: 'required' }]);
      const made = await attempt(() => this.imports.upload(actor, kind, file.filename, arriving(file)));
      if (!made.ok) return await again(made.error.errors);
      return seeOther(reply, `/imports/${made.value.id}${made.value.mapped ? '/preview' : ''}`);
    } finally {
      // What nobody reads would hold up the next request of this connection.
      file?.file.resume();
      request.raw.resume();
    }
  }

  @Get(':id')
  @Allow('vacancy:import', 'course:import')
  @Html()
  async show(@Visited() { actor, ctx, request }: Visit, @IdParam() id: string): Promise<string> {
    const found = await this.imports.get(actor, id);
    const { state, kind } = found.run;
    if (state === 'columns')
      return page(ctx, kind, ctx.t('imports.columns_title'), <ColumnsPage {...found} />);
    const moving = state === 'running' || state === 'undoing';
    if (moving && request.headers['hx-request'] === 'true')
      return renderFragment(ctx, <RunningImport run={found.run} />);
    const gaps = await this.imports.records(actor, id, 'gaps');
    const twins = await this.imports.records(actor, id, 'twins');
    const kept = await this.imports.records(actor, id, 'kept');
    return page(ctx, kind, ctx.t('imports.title'), <ResultPage {...{ ...found, gaps, twins, kept }} />);
  }

  @Post(':id/columns')
  @Allow('vacancy:import', 'course:import')
  async columns(
    @Visited() { actor, reply }: Visit,
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
  @Allow('vacancy:import', 'course:import')
  @Html()
  async preview(@Visited() { actor, ctx, reply }: Visit, @IdParam() id: string): Promise<string> {
    const { run, missing } = await this.imports.get(actor, id);
    if (run.state !== 'columns' || missing.length > 0) return seeOther(reply, `/imports/${id}`);
    const dry = await this.dryRuns.look(actor, id);
    return page(ctx, run.kind, ctx.t('imports.preview_title'), <PreviewPage run={run} dry={dry} />);
  }

  @Post(':id/start')
  @Allow('vacancy:import', 'course:import')
  async commit(@Visited() { actor, reply }: Visit, @IdParam() id: string): Promise<string> {
    await this.imports.start(actor, id);
    return seeOther(reply, `/imports/${id}`);
  }

  @Post(':id/undo')
  @Allow('vacancy:import', 'course:import')
  async undo(@Visited() { actor, reply }: Visit, @IdParam() id: string): Promise<string> {
    await this.imports.undo(actor, id);
    return seeOther(reply, `/imports/${id}`);
  }
}

/** A file as it arrives. @throws AppError `invalid_input` once there is more of it than the portal takes. */
async function* arriving({ file }: MultipartFile): AsyncGenerator<Uint8Array> {
  yield* file as AsyncIterable<Uint8Array>;
  if (file.truncated)
    throw new AppError('invalid_input', { errors: [{ pointer: '/file', code: 'file_too_large' }] });
}

/** Each kind of table is at home in the area of the same name. */
function page(ctx: PageContext, kind: ImportKind, title: string, body: VNode): string {
  return renderPage(ctx, { title, section: kind }, body);
}

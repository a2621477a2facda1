import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import '@fastify/multipart';
import { Controller, Get, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Result } from '../../domain/shared/index.js';
import { Allow } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError, LARGE_UPLOAD } from '../../platform/http/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import {
  type PageContext,
  pageContext,
  renderPage,
  seeOther,
  setFlash,
  Html,
  Visited,
  type Visit,
} from '../../web/shell/index.js';
import { importFigures, type ImportFailure, type ImportReport } from '../import/index.js';
import { LabourMarketService } from '../labour-market.service.js';
import { ImportPage } from './pages/import-page.js';

const PATH = '/figures/import';

/** Where who runs the portal brings in figures of other bodies, checked first if wished, and has all counted anew. */
@ApiExcludeController()
@Controller('figures')
export class FigureImportPages {
  constructor(
    private readonly database: Database,
    private readonly labourMarket: LabourMarketService,
    private readonly outbox: Outbox,
  ) {}

  @Get('import')
  @Allow('reference:import')
  @Html()
  async form(@Visited() { ctx }: Visit): Promise<string> {
    return this.page(ctx, null);
  }

  @Post('import')
  @RouteConfig(LARGE_UPLOAD)
  @Allow('reference:import')
  @Html()
  async bring(@Visited() { ctx, request, reply }: Visit): Promise<string> {
    const { result, isTrial } = await this.imported(request);
    if (!result.ok) {
      reply.status(422);
      return this.page(ctx, result.error);
    }
    this.labourMarket.refresh();
    const [file] = result.value.files;
    const state = file?.state === 'unchanged' ? 'unchanged' : 'done';
    const values = { file: file?.file ?? '', rows: ctx.format.number(file?.rows ?? 0) };
    setFlash(request, {
      kind: 'done',
      text: ctx.t(isTrial ? 'figures.import_tried' : `figures.import_${state}`, values),
    });
    return seeOther(reply, PATH);
  }

  @Post('rebuild')
  @Allow('operation:write')
  async rebuild(@Visited() { actor, request, reply }: Visit): Promise<string> {
    await this.database.transaction(actor, (tx) => this.outbox.add(tx, 'shortage-tracking.rebuild', {}));
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('figures.rebuild_asked') });
    return seeOther(reply, PATH);
  }

  private async imported(
    request: FastifyRequest,
  ): Promise<{ result: Result<ImportReport, ImportFailure>; isTrial: boolean }> {
    const part = request.isMultipart() ? await request.file() : undefined;
    if (!part || part.filename === '')
      throw new AppError('invalid_input', { errors: [{ pointer: '/file', code: 'required' }] });
    const folder = await mkdtemp(join(tmpdir(), 'zugang-figures-'));
    try {
      const path = join(folder, 'upload');
      await pipeline(part.file, createWriteStream(path));
      if (part.file.truncated)
        throw new AppError('invalid_input', { errors: [{ pointer: '/file', code: 'too_large' }] });
      const isTrial = 'trial' in part.fields;
      return {
        isTrial,
        result: await importFigures(this.database, path, basename(part.filename), { isTrial }),
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async page(ctx: PageContext, failure: ImportFailure | null): Promise<string> {
    return renderPage(
      ctx,
      { title: ctx.t('figures.import_title'), section: 'figures' },
      <ImportPage failure={failure} sources={await this.labourMarket.sources()} />,
    );
  }
}

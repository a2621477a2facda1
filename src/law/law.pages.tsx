import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { LAW_KINDS } from '../domain/work-permission/index.js';
import type { LawKind } from '../domain/work-permission/index.js';
import { Allow, mayUse } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { AppError, IdParam } from '../platform/http/index.js';
import type { FieldError } from '../platform/http/index.js';
import type { FormValues } from '../web/components/index.js';
import {
  attempt,
  checkInput,
  pageContext,
  renderPage,
  seeOther,
  setFlash,
  Html,
  Visited,
  type Visit,
} from '../web/shell/index.js';
import type { PageContext } from '../web/shell/index.js';
import { LawPreviewService } from './law-preview.service.js';
import { entryOf } from './law-store.js';
import { editInput, editValues, sentFields } from './law-form.js';
import { editOf, LawCommitDto, LawEditDto } from './law.dto.js';
import { LawService } from './law.service.js';
import { EditPage } from './pages/edit-page.js';
import { LawPage } from './pages/law-page.js';
import { PreviewPage } from './pages/preview-page.js';

/** The law's rows for who runs the portal, with a try of each edit before it is made; a desk lead may read and try. */
@ApiExcludeController()
@Controller('law')
export class LawPages {
  constructor(
    private readonly law: LawService,
    private readonly previews: LawPreviewService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('law:read')
  @Html()
  async list(@Visited() { actor, ctx }: Visit): Promise<string> {
    return renderPage(
      ctx,
      { title: ctx.t('law.title'), section: 'law' },
      <LawPage
        rows={await this.law.rows(actor)}
        overdue={this.law.overdue()}
        today={this.clock.today()}
        mayWrite={mayUse(actor, 'law:write')}
      />,
    );
  }

  @Get('entries/new')
  @Allow('law:read')
  @Html()
  add(@Visited() { request, reply }: Visit, @Query() query: Readonly<Record<string, unknown>>): string {
    const kind = kindOf(query['kind']);
    const name = typeof query['name'] === 'string' ? query['name'].slice(0, 80) : '';
    return editPage(pageContext(request, reply), kind, null, { name }, []);
  }

  @Get('entries/:id')
  @Allow('law:read')
  @Html()
  async edit(@Visited() { actor, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    const row = await this.law.row(actor, id);
    return editPage(pageContext(request, reply), row.kind, id, editValues(entryOf(row)), []);
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('law:read')
  @Html()
  async preview(@Visited() { actor, ctx, reply }: Visit, @Body() body: FormValues): Promise<string> {
    const sent = editInput(body);
    const input = await checkInput(LawEditDto, sent.plain);
    const faults = [...sent.errors, ...(input.ok ? [] : input.error)];
    if (!input.ok || faults.length > 0) return again(ctx, reply, body, faults);
    const edit = editOf(input.value);
    const tried = await attempt(() => this.previews.preview(actor, edit));
    if (!tried.ok) return again(ctx, reply, body, tried.error.errors);
    return renderPage(
      ctx,
      { title: ctx.t('law.preview_title'), section: 'law' },
      <PreviewPage
        before={edit.id === null ? null : entryOf(await this.law.row(actor, edit.id))}
        after={edit.entry}
        preview={tried.value}
        fields={sentFields(body)}
        mayWrite={mayUse(actor, 'law:write')}
      />,
    );
  }

  @Post('changes')
  @Allow('law:write')
  @Html()
  async commit(@Visited() { actor, ctx, request, reply }: Visit, @Body() body: FormValues): Promise<string> {
    const { plain, errors } = editInput(body);
    const input = await checkInput(LawCommitDto, { ...plain, version: Number(body['version']) });
    if (!input.ok || errors.length > 0) return again(ctx, reply, body, input.ok ? errors : input.error);
    const done = await attempt(() => this.law.apply(actor, editOf(input.value), input.value.version));
    if (!done.ok && done.error.code !== 'invalid_input') throw done.error;
    if (!done.ok) return again(ctx, reply, body, done.error.errors);
    setFlash(request, { kind: 'done', text: ctx.t('law.done') });
    return seeOther(reply, '/law');
  }
}

function again(
  ctx: PageContext,
  reply: FastifyReply,
  body: FormValues,
  errors: readonly FieldError[],
): string {
  void reply.status(422);
  const id = typeof body['id'] === 'string' ? body['id'] : null;
  return editPage(ctx, kindOf(body['kind']), id, body, errors);
}

function editPage(
  ctx: PageContext,
  kind: LawKind,
  id: string | null,
  values: FormValues,
  errors: readonly FieldError[],
): string {
  return renderPage(
    ctx,
    { title: ctx.t(`law.kind_${kind}`), section: 'law' },
    <EditPage {...{ kind, id, values, errors }} />,
  );
}

function kindOf(value: unknown): LawKind {
  const kind = LAW_KINDS.find((known) => known === value);
  if (!kind) throw new AppError('not_found');
  return kind;
}

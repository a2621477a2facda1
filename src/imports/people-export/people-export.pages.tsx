import { Body, Controller, Get, Header, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OrganisationService } from '../../access/index.js';
import type { ExportStep } from '../../domain/table-export/index.js';
import { Allow, mayUse } from '../../platform/auth/index.js';
import { APP_CONFIG, type AppConfig } from '../../platform/config/index.js';
import { IdParam } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  Html,
  listValue,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  type Visit,
  Visited,
} from '../../web/shell/index.js';
import { ExportsPage, type ExportsPageProps } from './pages/exports-page.js';
import { AskExportDto } from './people-export.dto.js';
import { PeopleExportService } from './people-export.service.js';

/** Exports of the desk's people: asked for here, decided here by another lead or, failing one, the operator, fetched here. */
@ApiExcludeController()
@Controller('exports/people')
export class PeopleExportPages {
  constructor(
    private readonly exports: PeopleExportService,
    private readonly organisations: OrganisationService,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Get()
  @Allow('export:request', 'export:approve')
  @Html()
  async list(@Visited() visit: Visit): Promise<string> {
    return this.page(visit, {});
  }

  @Post()
  @HttpCode(200)
  @Allow('export:request')
  @Html()
  async ask(@Visited() visit: Visit, @Body() body: FormValues): Promise<string> {
    const { purpose, vacancyId } = body;
    const typed = filled({ purpose: textValue(purpose) ?? '', vacancyId: textValue(vacancyId) });
    const input = await checkInput(AskExportDto, { ...typed, columns: listValue(body['columns']) });
    const done = input.ok ? await attempt(() => this.exports.ask(visit.actor, input.value)) : input;
    if (done.ok) return this.page(visit, { secret: done.value.secret });
    void visit.reply.status(422);
    return this.page(visit, {
      values: body,
      errors: 'errors' in done.error ? done.error.errors : done.error,
    });
  }

  @Post(':id/approve')
  @Allow('export:approve')
  async approve(@Visited() visit: Visit, @IdParam() id: string): Promise<string> {
    return this.step(visit, id, 'approve');
  }

  @Post(':id/decline')
  @Allow('export:approve')
  async decline(@Visited() visit: Visit, @IdParam() id: string): Promise<string> {
    return this.step(visit, id, 'decline');
  }

  @Post(':id/end')
  @Allow('export:request')
  async end(@Visited() visit: Visit, @IdParam() id: string): Promise<string> {
    return this.step(visit, id, 'end');
  }

  @Get(':id/file')
  @Allow('export:request')
  @Header('content-type', 'application/octet-stream')
  @Header('content-disposition', 'attachment; filename="people.zugang"')
  async file(@Visited() { actor }: Visit, @IdParam() id: string): Promise<Buffer> {
    return this.exports.download(actor, id);
  }

  private async step({ actor, ctx, request, reply }: Visit, id: string, step: ExportStep): Promise<string> {
    const done = await attempt(() => this.exports.step(actor, id, step));
    const refusal = done.ok ? null : done.error.code === 'second_person' ? 'own_refused' : 'too_late';
    setFlash(request, {
      kind: done.ok ? 'done' : 'problem',
      text: ctx.t(refusal === null ? `exports.did_${step}` : `exports.${refusal}`),
    });
    return seeOther(reply, '/exports/people');
  }

  private async page(
    { actor, ctx }: Visit,
    change: Partial<Pick<ExportsPageProps, 'values' | 'errors' | 'secret'>>,
  ): Promise<string> {
    const exports = await this.exports.list(actor);
    // Who decides for groups elsewhere asks for nothing, and no name of theirs is needed for it.
    const asks = mayUse(actor, 'export:request');
    const groups = asks ? null : await this.exports.groups(actor);
    const targets = asks ? await this.exports.targets(actor) : [];
    const { members } = await this.organisations.team(actor, actor.orgId ?? '');
    const names = new Map(members.map(({ id, displayName }) => [id, displayName]));
    const props = {
      ...{ exports, targets, names, groups, reader: actor.id, ...this.config.exports },
      ...{ values: { vacancyId: '' }, errors: [], secret: null, ...change },
    };
    return renderPage(ctx, { title: ctx.t('exports.title') }, <ExportsPage {...props} />);
  }
}

import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LabourMarketService } from '../../labour-market/index.js';
import { Allow } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import { Html, Visited } from '../../web/shell/index.js';
import type { PageContext, Visit } from '../../web/shell/index.js';
import { WorkPeriodDto } from './background.dto.js';
import { workInput, workValues } from './background-form.js';
import { BackgroundService } from './background.service.js';
import { backgroundOf, done, EMPTY_FORM, type FormPart, framed, known, saved } from './entry-pages.js';
import { WorkForm } from './pages/background-forms.js';

/** Forms of single pieces of work. */
@ApiExcludeController()
@Controller('people/:id/background')
export class WorkPeriodPages {
  constructor(
    private readonly background: BackgroundService,
    private readonly labourMarket: LabourMarketService,
  ) {}

  @Get('periods/:entryId')
  @Allow('person:write')
  @Html()
  async work(
    @Visited() { actor, ctx }: Visit,
    @IdParam() id: string,
    @IdParam('entryId') entryId: string,
  ): Promise<string> {
    const { work } = await this.background.of(actor, id);
    const entry = known(work, entryId);
    const { label } = (await this.labourMarket.occupation(entry.kldb, ctx.locale)) ?? { label: entry.kldb };
    return workPage(ctx, actor, id, entryId, {
      values: workValues(entry, label),
      errors: [],
      suggestions: [],
    });
  }

  @Get('new-work')
  @Allow('person:write')
  @Html()
  async newWork(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    await this.background.of(actor, id);
    return workPage(ctx, actor, id, null, EMPTY_FORM);
  }

  @Post('new-work')
  @Allow('person:write')
  @Html()
  async addWork(@Visited() visit: Visit, @IdParam() id: string, @Body() body: FormValues): Promise<string> {
    return this.saveWork(visit, id, null, body);
  }

  @Post('periods/:entryId')
  @Allow('person:write')
  @Html()
  async changeWork(
    @Visited() visit: Visit,
    @IdParam() id: string,
    @IdParam('entryId') entryId: string,
    @Body() body: FormValues,
  ): Promise<string> {
    return this.saveWork(visit, id, entryId, body);
  }

  @Post('periods/:entryId/remove')
  @Allow('person:write')
  async removeWork(
    @Visited() visit: Visit,
    @IdParam() id: string,
    @IdParam('entryId') entryId: string,
  ): Promise<string> {
    await this.background.removeWork(visit.actor, id, entryId);
    return done(visit, id, 'background.removed');
  }

  private async saveWork(
    visit: Visit,
    id: string,
    entryId: string | null,
    body: FormValues,
  ): Promise<string> {
    const read = await workInput(body, this.labourMarket, visit.ctx.locale);
    const save = (input: WorkPeriodDto): Promise<unknown> =>
      this.background.saveWork(visit.actor, id, entryId, input);
    return saved(visit, id, body, read, WorkPeriodDto, save, (ctx, form) =>
      workPage(ctx, visit.actor, id, entryId, form),
    );
  }
}

function workPage(
  ctx: PageContext,
  actor: Actor,
  id: string,
  entryId: string | null,
  form: FormPart,
): string {
  const base = backgroundOf(id);
  const action = entryId === null ? `${base}/new-work` : `${base}/periods/${entryId}`;
  return framed(
    ctx,
    actor,
    ctx.t('background.work_title'),
    <WorkForm {...form} {...{ action, base, isNew: entryId === null }} />,
  );
}

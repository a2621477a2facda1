import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { nextStates, RECOGNITION_STATES, type RecognitionState } from '../../domain/background/index.js';
import { LabourMarketService } from '../../labour-market/index.js';
import { Allow } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import { Html, Visited } from '../../web/shell/index.js';
import type { PageContext, Visit } from '../../web/shell/index.js';
import { QualificationDto } from './background.dto.js';
import { qualificationInput, qualificationValues } from './background-form.js';
import { BackgroundService } from './background.service.js';
import { backgroundOf, done, EMPTY_FORM, type FormPart, framed, known, saved } from './entry-pages.js';
import { QualificationForm } from './pages/background-forms.js';
import type { TrainingFormProps } from './pages/background-forms.js';

/** Forms of single trainings and their recognition. */
@ApiExcludeController()
@Controller('people/:id/background')
export class QualificationPages {
  constructor(
    private readonly background: BackgroundService,
    private readonly labourMarket: LabourMarketService,
  ) {}

  @Get('training/:entryId')
  @Allow('person:write')
  @Html()
  async training(
    @Visited() { actor, ctx }: Visit,
    @IdParam() id: string,
    @IdParam('entryId') entryId: string,
  ): Promise<string> {
    const found = await this.background.of(actor, id);
    const entry = known(found.qualifications, entryId);
    const { label } = (await this.labourMarket.occupation(entry.kldb, ctx.locale)) ?? { label: entry.kldb };
    const values = qualificationValues(entry, label);
    return trainingPage(ctx, actor, id, entryId, {
      ...{ values, errors: [], suggestions: [], states: [entry.state, ...nextStates(entry.state)] },
    });
  }

  @Get('new-training')
  @Allow('person:write')
  @Html()
  async newTraining(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    await this.background.of(actor, id);
    return trainingPage(ctx, actor, id, null, { ...EMPTY_FORM, states: RECOGNITION_STATES });
  }

  @Post('new-training')
  @Allow('person:write')
  @Html()
  async addTraining(
    @Visited() visit: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    return this.saveTraining(visit, id, null, body);
  }

  @Post('training/:entryId')
  @Allow('person:write')
  @Html()
  async changeTraining(
    @Visited() visit: Visit,
    @IdParam() id: string,
    @IdParam('entryId') entryId: string,
    @Body() body: FormValues,
  ): Promise<string> {
    return this.saveTraining(visit, id, entryId, body);
  }

  @Post('training/:entryId/remove')
  @Allow('person:write')
  async removeTraining(
    @Visited() visit: Visit,
    @IdParam() id: string,
    @IdParam('entryId') entryId: string,
  ): Promise<string> {
    await this.background.removeQualification(visit.actor, id, entryId);
    return done(visit, id, 'background.removed');
  }

  private async saveTraining(
    visit: Visit,
    id: string,
    entryId: string | null,
    body: FormValues,
  ): Promise<string> {
    const read = await qualificationInput(body, this.labourMarket, visit.ctx.locale);
    const save = (input: QualificationDto): Promise<unknown> =>
      this.background.saveQualification(visit.actor, id, entryId, input);
    const states = await this.states(visit.actor, id, entryId);
    return saved(visit, id, body, read, QualificationDto, save, (ctx, form) =>
      trainingPage(ctx, visit.actor, id, entryId, { ...form, states }),
    );
  }

  /** States that a training may have: any when it is entered, then those that the procedure leads to. */
  private async states(
    actor: Actor,
    id: string,
    entryId: string | null,
  ): Promise<readonly RecognitionState[]> {
    if (entryId === null) return RECOGNITION_STATES;
    const { state } = known((await this.background.read(actor, id)).qualifications, entryId);
    return [state, ...nextStates(state)];
  }
}

function trainingPage(
  ctx: PageContext,
  actor: Actor,
  id: string,
  entryId: string | null,
  form: FormPart & Pick<TrainingFormProps, 'states'>,
): string {
  const base = backgroundOf(id);
  const action = entryId === null ? `${base}/new-training` : `${base}/training/${entryId}`;
  const title = ctx.t('background.training_title');
  return framed(
    ctx,
    actor,
    title,
    <QualificationForm {...form} {...{ action, base, isNew: entryId === null }} />,
  );
}

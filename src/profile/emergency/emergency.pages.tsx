import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import {
  attempt,
  checkInput,
  Html,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  type Visit,
  Visited,
} from '../../web/shell/index.js';
import { OpenEmergencyDto } from './emergency.dto.js';
import { EmergencyService } from './emergency.service.js';
import { EmergencyListPage, type EmergencyListProps } from './pages/emergency-list.js';
import { EmergencyRecordPage } from './pages/emergency-record.js';

/** Emergency accesses: what was opened, a new one, and the record while its hour lasts. */
@ApiExcludeController()
@Controller('emergency')
export class EmergencyPages {
  constructor(private readonly emergencies: EmergencyService) {}

  @Get()
  @Allow('emergency:open')
  @Html()
  async list(@Visited() visit: Visit): Promise<string> {
    return this.page(visit, {});
  }

  @Post()
  @HttpCode(200)
  @Allow('emergency:open')
  @Html()
  async open(@Visited() visit: Visit, @Body() body: FormValues): Promise<string> {
    const typed = { contact: textValue(body['contact']) ?? '', reason: textValue(body['reason']) ?? '' };
    const input = await checkInput(OpenEmergencyDto, typed);
    const done = input.ok
      ? await attempt(() => this.emergencies.open(visit.actor, input.value.contact, input.value.reason))
      : input;
    if (done.ok) return seeOther(visit.reply, `/emergency/${done.value}`);
    const refusal = 'code' in done.error ? done.error : null;
    const errors = 'errors' in done.error ? done.error.errors : done.error;
    void visit.reply.status(refusal?.code === 'too_many_requests' ? 429 : 422);
    const known = refusal && errors.length === 0 ? `emergency.refused_${refusal.code}` : null;
    return this.page(visit, { values: body, errors, problem: known });
  }

  @Get(':id')
  @Allow('emergency:open')
  @Html()
  async read(@Visited() { actor, ctx, reply }: Visit, @IdParam() id: string): Promise<string> {
    void reply.header('cache-control', 'no-store');
    const view = await this.emergencies.read(actor, id);
    return renderPage(ctx, { title: ctx.t('emergency.title') }, <EmergencyRecordPage view={view} />);
  }

  @Post(':id/close')
  @Allow('emergency:open')
  async close(@Visited() { actor, ctx, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    await this.emergencies.close(actor, id);
    setFlash(request, { kind: 'done', text: ctx.t('emergency.closed') });
    return seeOther(reply, '/emergency');
  }

  private async page(
    { actor, ctx }: Visit,
    change: Partial<Pick<EmergencyListProps, 'values' | 'errors' | 'problem'>>,
  ): Promise<string> {
    const views = await this.emergencies.list(actor);
    const props = { views, values: {}, errors: [], problem: null, ...change };
    return renderPage(ctx, { title: ctx.t('emergency.title') }, <EmergencyListPage {...props} />);
  }
}

import { Body, Controller, Get, Header, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { berlinDay, berlinTime } from '../../platform/clock/index.js';
import { type FieldError, IdParam } from '../../platform/http/index.js';
import { dateValues, type FormValues, readDate } from '../../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  Html,
  numberValue,
  type PageContext,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  type Visit,
  Visited,
} from '../../web/shell/index.js';
import { InterviewFormPage } from '../pages/interview-form.js';
import { InterviewDto } from './interview.dto.js';
import { type InterviewInput, InterviewService } from './interview.service.js';

type Read =
  | { readonly ok: true; readonly value: InterviewInput }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Forms around interviews; a fault shows the form again with what was typed. */
@ApiExcludeController()
@Controller()
export class InterviewPages {
  constructor(private readonly interviews: InterviewService) {}

  @Post('placements/:id/interviews')
  @Allow('placement:write')
  @Html()
  async plan(@Visited() visit: Visit, @IdParam() id: string, @Body() body: FormValues): Promise<string> {
    const action = `/placements/${id}/interviews`;
    return this.save(visit, action, id, body, (input) => this.interviews.plan(visit.actor, id, input));
  }

  @Get('interviews/:id/move')
  @Allow('placement:write')
  @Html()
  async askToMove(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    const { startsAt, minutes, place, placementId } = await this.interviews.get(actor, id);
    const when = { ...dateValues('day', berlinDay(startsAt)), time: berlinTime(startsAt) };
    const values = { ...when, minutes: String(minutes), place };
    return formPage(ctx, { action: `/interviews/${id}/move`, placementId, values, errors: [] });
  }

  @Post('interviews/:id/move')
  @Allow('placement:write')
  @Html()
  async move(@Visited() visit: Visit, @IdParam() id: string, @Body() body: FormValues): Promise<string> {
    const { placementId } = await this.interviews.get(visit.actor, id);
    const action = `/interviews/${id}/move`;
    return this.save(visit, action, placementId, body, (input) =>
      this.interviews.move(visit.actor, id, input),
    );
  }

  @Post('interviews/:id/cancel')
  @Allow('placement:write')
  async cancel(@Visited() { actor, ctx, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    const { placementId } = await this.interviews.cancel(actor, id);
    setFlash(request, { kind: 'done', text: ctx.t('replies.cancelled_done') });
    return seeOther(reply, `/placements/${placementId}`);
  }

  @Get('interviews/:id/calendar.ics')
  @Allow('placement:read')
  @Header('content-type', 'text/calendar; charset=utf-8')
  async calendar(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<string> {
    return this.interviews.calendar(actor, id);
  }

  private async save(
    { ctx, request, reply }: Visit,
    action: string,
    placementId: string,
    body: FormValues,
    work: (input: InterviewInput) => Promise<unknown>,
  ): Promise<string> {
    const read = await readInterview(body);
    const done = read.ok ? await attempt(() => work(read.value)) : null;
    if (done?.ok) {
      setFlash(request, { kind: 'done', text: ctx.t('replies.saved') });
      return seeOther(reply, `/placements/${placementId}`);
    }
    void reply.status(422);
    const errors = read.ok ? (done?.error.errors ?? []) : read.errors;
    return formPage(ctx, { action, placementId, values: body, errors });
  }
}

async function readInterview(body: FormValues): Promise<Read> {
  const day = readDate(body, 'day');
  if (!day.ok) return { ok: false, errors: [{ pointer: '/day', code: 'not_a_day' }] };
  const input = await checkInput(
    InterviewDto,
    filled({
      ...{ day: day.value, time: textValue(body['time']) },
      ...{ minutes: numberValue(body['minutes']), place: textValue(body['place']) },
    }),
  );
  if (!input.ok) return { ok: false, errors: input.error };
  const { minutes = 60, place = '', ...when } = input.value;
  return { ok: true, value: { ...when, minutes, place } };
}

function formPage(ctx: PageContext, props: Parameters<typeof InterviewFormPage>[0]): string {
  const title = { title: ctx.t('replies.interview'), section: 'placements' } as const;
  return renderPage(ctx, title, <InterviewFormPage {...props} />);
}

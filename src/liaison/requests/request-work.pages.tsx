import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { AppError, type FieldError, IdParam } from '../../platform/http/index.js';
import { readDate } from '../../web/components/index.js';
import type { FormValues } from '../../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  listValue,
  numberValue,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  Html,
  Visited,
  type Visit,
} from '../../web/shell/index.js';
import type { PageContext } from '../../web/shell/index.js';
import { RequestSend } from './pages/request-send.js';
import { ASKING_STEPS, type AskingStep, RequestStepPage } from './pages/request-step.js';
import { RequestReader } from './request-reader.service.js';
import { CreateRequestDto, RequestStepDto, SendRequestDto } from './request.dto.js';
import { RequestFormScreen } from './request-form.screen.js';
import { RequestService } from './request.service.js';

/** Pages that change a request; each posts and leads back to it. */
@ApiExcludeController()
@Controller()
export class RequestWorkPages {
  constructor(
    private readonly requests: RequestService,
    private readonly reader: RequestReader,
    private readonly screen: RequestFormScreen,
  ) {}

  @Post('people/:id/requests')
  @Allow('liaison:write', 'self:write')
  @Html()
  async create(
    @Visited() { actor, ctx, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const again = (errors: readonly FieldError[]): Promise<string> => {
      void reply.status(422);
      return this.screen.formPage(ctx, actor, id, body, errors, null);
    };
    const eventOn = readDate(body, 'eventOn');
    if (!eventOn.ok) return again([{ pointer: '/eventOn', code: 'not_a_day' }]);
    const input = await checkInput(
      CreateRequestDto,
      filled({
        ...{ personId: id, kind: textValue(body['kind']), instrument: textValue(body['instrument']) },
        ...{ office: textValue(body['office']), vacancyId: textValue(body['vacancyId']) },
        ...{ circumstances: listValue(body['circumstances']), note: textValue(body['note']) },
        eventOn: eventOn.value,
      }),
    );
    if (!input.ok) return again(input.error);
    const { instrument = null, vacancyId = null, circumstances = [], note = '', ...rest } = input.value;
    const wanted = { ...rest, instrument, vacancyId, circumstances, note, eventOn: eventOn.value };
    const done = await attempt(() => this.requests.create(actor, wanted));
    if (!done.ok) return again(done.error.errors);
    return seeOther(reply, `/requests/${done.value.id}/send`);
  }

  @Get('requests/:id/send')
  @Allow('liaison:write', 'self:write')
  @Html()
  async preview(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    return this.sendPage(ctx, actor, id, {}, [], null);
  }

  @Post('requests/:id/send')
  @Allow('liaison:write', 'self:write')
  @Html()
  async send(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const again = (errors: readonly FieldError[], problem: string | null): Promise<string> => {
      void reply.status(422);
      return this.sendPage(ctx, actor, id, body, errors, problem);
    };
    const input = await checkInput(
      SendRequestDto,
      filled({
        ...{ revision: numberValue(body['revision']), seen: textValue(body['seen']) },
        consent: textValue(body['consent']),
      }),
    );
    if (!input.ok) return again(input.error, null);
    const { revision, seen, consent = null } = input.value;
    if (consent === null && actor.kind !== 'person')
      return again([{ pointer: '/consent', code: 'required' }], null);
    const done = await attempt(() =>
      this.requests.send(actor, id, { revision, seen, consent, locale: ctx.locale }),
    );
    if (!done.ok) return again([], refusalText(ctx, done.error));
    const { dueOn } = done.value;
    const text =
      dueOn === null
        ? ctx.t('requests.sent_done')
        : ctx.t('requests.sent_due', { day: ctx.format.day(dueOn) });
    setFlash(request, { kind: 'done', text });
    return seeOther(reply, `/requests/${id}`);
  }

  @Get('requests/:id/step/:to')
  @Allow('liaison:write', 'self:write')
  @Html()
  async ask(
    @Visited() { actor, ctx }: Visit,
    @IdParam() id: string,
    @Param('to') to: string,
  ): Promise<string> {
    return this.stepPage(ctx, actor, id, askingStep(to), {}, [], null);
  }

  @Post('requests/:id/step/:to')
  @Allow('liaison:write', 'self:write')
  @Html()
  async step(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Param('to') to: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const again = (errors: readonly FieldError[], problem: string | null): Promise<string> => {
      void reply.status(422);
      return this.stepPage(ctx, actor, id, askingStep(to), body, errors, problem);
    };
    const decided = readDate(body, 'decidedOn');
    if (!decided.ok) return again([{ pointer: '/decidedOn', code: 'not_a_day' }], null);
    const input = await checkInput(
      RequestStepDto,
      filled({
        ...{ to, revision: numberValue(body['revision']), channel: textValue(body['channel']) },
        ...{ decidedOn: decided.value, reason: textValue(body['reason']) },
      }),
    );
    if (!input.ok) return again(input.error, null);
    const { channel = null, reason = null, revision } = input.value;
    const wanted = { to: input.value.to, revision, channel, reason, decidedOn: decided.value };
    const done = await attempt(() => this.requests.step(actor, id, wanted));
    if (!done.ok) {
      if (!isAsking(to)) throw done.error;
      const { code, errors } = done.error;
      const faults: readonly FieldError[] =
        code === 'reason_required' ? [{ pointer: '/reason', code: 'required' }] : errors;
      return again(faults, faults.length > 0 ? null : refusalText(ctx, done.error));
    }
    setFlash(request, {
      kind: 'done',
      text: ctx.t('requests.done', { state: ctx.t(`requests.state_${done.value.state}`) }),
    });
    return seeOther(reply, `/requests/${id}`);
  }

  private async sendPage(
    ctx: PageContext,
    actor: Actor,
    id: string,
    values: FormValues,
    errors: readonly FieldError[],
    problem: string | null,
  ): Promise<string> {
    const detail = await this.reader.get(actor, id);
    if (detail.request.state !== 'draft' || detail.side === 'office') throw new AppError('not_found');
    const title = { title: ctx.t('requests.send_title'), section: 'requests' } as const;
    return renderPage(ctx, title, <RequestSend {...{ detail, values, errors, problem }} />);
  }

  private async stepPage(
    ctx: PageContext,
    actor: Actor,
    id: string,
    to: AskingStep,
    values: FormValues,
    errors: readonly FieldError[],
    problem: string | null,
  ): Promise<string> {
    const detail = await this.reader.get(actor, id);
    const title = { title: ctx.t('requests.step_title'), section: 'requests' } as const;
    return renderPage(ctx, title, <RequestStepPage {...{ detail, to, values, errors, problem }} />);
  }
}

function isAsking(to: string): to is AskingStep {
  return (ASKING_STEPS as readonly string[]).includes(to);
}

function askingStep(to: string): AskingStep {
  if (!isAsking(to)) throw new AppError('not_found');
  return to;
}

/** The refusal in the reader's language, where the catalogue has it. */
function refusalText(ctx: PageContext, error: AppError): string {
  return ctx.text(`requests.refused_${error.code}`) ?? ctx.t('requests.refused_not_possible');
}

import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../platform/auth/index.js';
import { AppError, type FieldError } from '../../platform/http/index.js';
import { Notice, readDate } from '../../web/components/index.js';
import type { FormValues } from '../../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  numberValue,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  Html,
  NOTHING_TYPED,
  type Typed,
  Visited,
  type Visit,
} from '../../web/shell/index.js';
import { type LinkAnswer, LINK_ANSWERS, AnswerPage } from './pages/answer-page.js';
import { LinkService } from './link.service.js';
import { RequestMessageDto, RequestStepDto } from './request.dto.js';
import { type RequestDetail, RequestReader } from './request-reader.service.js';
import { RequestService } from './request.service.js';

/** The page of an office without an account; its link says which request, and nothing else is to be seen. */
@ApiExcludeController()
@Controller('answer')
export class AnswerPages {
  constructor(
    private readonly links: LinkService,
    private readonly reader: RequestReader,
    private readonly requests: RequestService,
  ) {}

  @Get(':token')
  @Public()
  @Html()
  @Header('x-robots-tag', 'noindex')
  async show(@Visited() visit: Visit, @Param('token') token: string): Promise<string> {
    return this.page(visit, token);
  }

  @Post(':token')
  @Public()
  @Html()
  @Header('x-robots-tag', 'noindex')
  async answer(
    @Visited() visit: Visit,
    @Param('token') token: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const again = (errors: readonly FieldError[], problem: string | null): Promise<string> => {
      void visit.reply.status(422);
      return this.page(visit, token, { values: body, errors, problem });
    };
    const to = LINK_ANSWERS.find((known) => known === body['to']);
    if (!to) return again([{ pointer: '/to', code: 'required' }], null);
    const text = await checkInput(RequestMessageDto, filled({ text: textValue(body['text']) }));
    const silent = textValue(body['text']) === undefined;
    if (!text.ok && (!silent || to === 'question')) return again(text.error, null);
    const decided = readDate(body, 'decidedOn');
    if (!decided.ok) return again([{ pointer: '/decidedOn', code: 'not_a_day' }], null);
    const opened = await this.links.open(token);
    const done = await attempt(async () => {
      if (to !== 'question') await this.take(opened.actor, opened.requestId, to, decided.value, body);
      if (text.ok) await this.requests.write(opened.actor, opened.requestId, text.value.text, true);
    });
    if (!done.ok) {
      const { code, errors } = done.error;
      const faults: readonly FieldError[] =
        code === 'reason_required' ? [{ pointer: '/reason', code: 'required' }] : errors;
      const problem =
        visit.ctx.text(`requests.refused_${code}`) ?? visit.ctx.t('requests.refused_not_possible');
      return again(faults, faults.length > 0 ? null : problem);
    }
    setFlash(visit.request, { kind: 'done', text: visit.ctx.t('requests.answer_thanks') });
    return seeOther(visit.reply, `/answer/${token}`);
  }

  private async take(
    actor: Parameters<RequestService['step']>[0],
    id: string,
    to: Exclude<LinkAnswer, 'question'>,
    decidedOn: string | null,
    body: FormValues,
  ): Promise<void> {
    const input = await checkInput(
      RequestStepDto,
      filled({ to, revision: numberValue(body['revision']), decidedOn, reason: textValue(body['reason']) }),
    );
    if (!input.ok) throw new AppError('invalid_input', { errors: input.error });
    const { revision, reason = null } = input.value;
    await this.requests.step(actor, id, { to, revision, channel: null, decidedOn, reason }, true);
  }

  private async page({ ctx, reply }: Visit, token: string, typed: Typed = NOTHING_TYPED): Promise<string> {
    const title = { title: ctx.t('requests.answer_page') };
    const opened = await this.opened(token);
    if (!opened) {
      void reply.status(410);
      return renderPage(ctx, title, <Notice kind="problem">{ctx.t('requests.answer_gone')}</Notice>);
    }
    const { expiresOn, detail } = opened;
    return renderPage(ctx, title, <AnswerPage {...{ detail, token, expiresOn, ...typed }} />);
  }

  /** Null for a link that has ended, by its day, by being taken back, or with the person's grant. */
  private async opened(
    token: string,
  ): Promise<{ readonly expiresOn: string; readonly detail: RequestDetail } | null> {
    try {
      const { actor, requestId, expiresOn } = await this.links.open(token);
      return { expiresOn, detail: await this.reader.get(actor, requestId, true) };
    } catch (error) {
      const ended = error instanceof AppError && (error.code === 'gone' || error.code === 'consent_missing');
      if (ended) return null;
      throw error;
    }
  }
}

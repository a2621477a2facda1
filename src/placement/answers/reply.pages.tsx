import { Body, Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isClosingReason } from '../../domain/placement/index.js';
import { Public } from '../../platform/auth/index.js';
import { AppError, type FieldError, isSafeText } from '../../platform/http/index.js';
import { Notice, readDate } from '../../web/components/index.js';
import type { FormValues } from '../../web/components/index.js';
import { attempt, pageContext, renderPage, seeOther, textValue } from '../../web/shell/index.js';
import { DisclosureService } from '../disclosure.service.js';
import { berlinInstant } from '../interviews/interview.service.js';
import { ReplyPage } from '../pages/reply-page.js';
import { AnswerService, type FirmAnswer } from './answer.service.js';
import { ANSWER_KINDS } from './placement-answer.entity.js';

const HTML = 'text/html; charset=utf-8';
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const LONGEST = 1000;

type Read =
  | { readonly ok: true; readonly answer: FirmAnswer }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** The page on which a firm answers by its link. A link that was read changes nothing; only the click does. */
@ApiExcludeController()
@Controller('reply')
export class ReplyPages {
  constructor(
    private readonly answers: AnswerService,
    private readonly disclosure: DisclosureService,
  ) {}

  @Get('thanks')
  @Public()
  @Header('content-type', HTML)
  thanks(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    const ctx = pageContext(request, reply);
    return renderPage(
      ctx,
      { title: ctx.t('replies.title') },
      <>
        <h1>{ctx.t('replies.thanks')}</h1>
        <p>{ctx.t('replies.thanks_next')}</p>
      </>,
    );
  }

  @Get(':token')
  @Public()
  @Header('content-type', HTML)
  @Header('x-robots-tag', 'noindex')
  async show(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<string> {
    return this.page(request, reply, token, {}, [], null);
  }

  @Post(':token')
  @Public()
  @Header('content-type', HTML)
  @Header('x-robots-tag', 'noindex')
  async answer(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const again = (errors: readonly FieldError[], problem: string | null): Promise<string> => {
      void reply.status(422);
      return this.page(request, reply, token, body, errors, problem);
    };
    const read = readAnswer(body);
    if (!read.ok) return again(read.errors, null);
    const done = await attempt(() => this.answers.answer(token, read.answer));
    if (!done.ok) {
      const { code, errors } = done.error;
      if (code === 'reason_required') return again([{ pointer: '/reason', code: 'required' }], null);
      return again(errors, errors.length > 0 ? null : pageContext(request, reply).t('placements.refused'));
    }
    return seeOther(reply, '/reply/thanks');
  }

  private async page(
    request: FastifyRequest,
    reply: FastifyReply,
    token: string,
    values: FormValues,
    errors: readonly FieldError[],
    problem: string | null,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const title = { title: ctx.t('replies.title') };
    const opened = await this.answers.open(token).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'gone') return null;
      throw error;
    });
    if (!opened) {
      void reply.status(410);
      return renderPage(ctx, title, <Notice kind="note">{ctx.t('replies.gone')}</Notice>);
    }
    const { profile, name } = await this.disclosure.previewForFirm(opened, ctx.locale);
    const props = { token, title: opened.vacancy.title, profile, name, values, errors, problem };
    return renderPage(ctx, title, <ReplyPage {...props} />);
  }
}

function readAnswer(body: FormValues): Read {
  const kind = ANSWER_KINDS.find((known) => known === body['kind']);
  const fault = (pointer: string, code: FieldError['code']): Read => ({
    ok: false,
    errors: [{ pointer, code }],
  });
  if (!kind) return fault('/kind', 'not_in_list');
  const text = textValue(body['text']) ?? '';
  if (kind === 'question' && text === '') return fault('/text', 'required');
  if (!isSafeText(text, true)) return fault('/text', 'unsafe_text');
  if (text.length > LONGEST) return fault('/text', 'too_long');
  const reason = isClosingReason(body['reason']) ? body['reason'] : null;
  const dates: Date[] = [];
  for (const number of kind === 'dates' ? [1, 2, 3] : []) {
    const day = readDate(body, `date${String(number)}`);
    if (!day.ok) return fault(`/date${String(number)}`, 'not_a_day');
    if (day.value === null) continue;
    const time = textValue(body[`time${String(number)}`]) ?? '';
    if (!TIME.test(time)) return fault(`/time${String(number)}`, 'invalid');
    dates.push(berlinInstant(day.value, time));
  }
  if (kind === 'dates' && dates.length === 0) return fault('/date1', 'required');
  return { ok: true, answer: { kind, reason, text, dates } };
}

import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { isClosingReason } from '../../domain/placement/index.js';
import { Public } from '../../platform/auth/index.js';
import { AppError, type FieldError, isSafeText } from '../../platform/http/index.js';
import { Notice, readDate } from '../../web/components/index.js';
import type { FormValues } from '../../web/components/index.js';
import {
  attempt,
  renderPage,
  seeOther,
  textValue,
  Html,
  NOTHING_TYPED,
  type Typed,
  Visited,
  type Visit,
} from '../../web/shell/index.js';
import { DisclosureService } from '../disclosure.service.js';
import { berlinInstant } from '../interviews/interview.service.js';
import { ReplyPage } from '../pages/reply-page.js';
import { AnswerService, type FirmAnswer } from './answer.service.js';
import { ANSWER_KINDS } from './placement-answer.entity.js';

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
  @Html()
  thanks(@Visited() { ctx }: Visit): string {
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
    const read = readAnswer(body);
    if (!read.ok) return again(read.errors, null);
    const done = await attempt(() => this.answers.answer(token, read.answer));
    if (!done.ok) {
      const { code, errors } = done.error;
      if (code === 'reason_required') return again([{ pointer: '/reason', code: 'required' }], null);
      return again(errors, errors.length > 0 ? null : visit.ctx.t('placements.refused'));
    }
    return seeOther(visit.reply, '/reply/thanks');
  }

  private async page({ ctx, reply }: Visit, token: string, typed: Typed = NOTHING_TYPED): Promise<string> {
    const title = { title: ctx.t('replies.title') };
    const opened = await this.answers.open(token).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'gone') return null;
      throw error;
    });
    if (!opened) {
      void reply.status(410);
      return renderPage(ctx, title, <Notice kind="note">{ctx.t('replies.gone')}</Notice>);
    }
    const shown = await this.disclosure.previewForFirm(opened, ctx.locale);
    const props = { title: opened.vacancy.title, profile: shown.profile, opened: shown, ...typed };
    return renderPage(ctx, title, <ReplyPage {...props} action={`/reply/${token}`} />);
  }
}

/** Reads the form of a firm's answer, whichever of its parts was sent. */
export function readAnswer(body: FormValues): Read {
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

import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, mayUse } from '../../platform/auth/index.js';
import { type FieldError, IdParam } from '../../platform/http/index.js';
import { dateValues, type FormValues, readDate } from '../../web/components/index.js';
import { Clock } from '../../platform/clock/index.js';
import {
  attempt,
  checkInput,
  filled,
  Html,
  listValue,
  numberValue,
  type PageContext,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  type Visit,
  Visited,
} from '../../web/shell/index.js';
import { HelperAnswerService } from './helper-answer.service.js';
import { HelperReplyDto, HelperRoleDto } from './helper-role.dto.js';
import { HelperRoleService } from './helper-role.service.js';
import { AnswerList, type AnswerListProps } from './pages/answer-list.js';
import { OwnRoles, RoleForm } from './pages/own-roles.js';

/** The desk's side: what help the group looks for, and who answered. */
@ApiExcludeController()
@Controller()
export class HelperRolePages {
  constructor(
    private readonly roles: HelperRoleService,
    private readonly answers: HelperAnswerService,
    private readonly clock: Clock,
  ) {}

  @Get('helper-roles')
  @Allow('mentoring:write')
  @Html()
  async list(@Visited() { actor, ctx }: Visit): Promise<string> {
    const rights = {
      mayWrite: mayUse(actor, 'helper-role:write'),
      mayAnswer: mayUse(actor, 'helper-answer:write'),
    };
    const props = { roles: await this.roles.own(actor), ...rights };
    return renderPage(ctx, { title: ctx.t('helproles.own'), section: 'tandems' }, <OwnRoles {...props} />);
  }

  @Get('helper-roles/new')
  @Allow('helper-role:write')
  @Html()
  form(@Visited() { ctx }: Visit): string {
    return formPage(ctx, { hours: '2', ...dateValues('fromOn', this.clock.today()) }, []);
  }

  @Post('helper-roles')
  @HttpCode(200)
  @Allow('helper-role:write')
  @Html()
  async post(@Visited() { actor, ctx, request, reply }: Visit, @Body() body: FormValues): Promise<string> {
    const [from, until] = [readDate(body, 'fromOn'), readDate(body, 'untilOn')];
    const input = await checkInput(HelperRoleDto, {
      ...filled({ title: textValue(body['title']), what: textValue(body['what']) }),
      ...filled({ hours: numberValue(body['hours']), fromOn: from.ok ? from.value : undefined }),
      ...filled({ untilOn: until.ok ? until.value : undefined }),
      ...{ skills: listValue(body['skills']), languages: listValue(body['languages']) },
    });
    const days: readonly FieldError[] = [from, until].flatMap((day, index) =>
      day.ok ? [] : [{ pointer: index === 0 ? '/fromOn' : '/untilOn', code: 'not_a_day' as const }],
    );
    const errors = [...days, ...(input.ok ? [] : input.error)];
    const done =
      input.ok && errors.length === 0
        ? await attempt(() =>
            this.roles.post(actor, { ...input.value, untilOn: input.value.untilOn ?? null }),
          )
        : null;
    if (!done?.ok) {
      void reply.status(422);
      return formPage(ctx, body, [...errors, ...(done?.error.errors ?? [])]);
    }
    setFlash(request, { kind: 'done', text: ctx.t('helproles.published') });
    return seeOther(reply, '/helper-roles');
  }

  @Post('helper-roles/:id/close')
  @Allow('helper-role:write')
  async close(@Visited() { actor, ctx, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    await this.roles.close(actor, id);
    setFlash(request, { kind: 'done', text: ctx.t('helproles.closed_done') });
    return seeOther(reply, '/helper-roles');
  }

  @Get('helper-answers')
  @Allow('helper-answer:write')
  @Html()
  async answerList(@Visited() visit: Visit, @Query('only') only: unknown): Promise<string> {
    return this.answersPage(visit, null, only === 'open');
  }

  @Post('helper-answers/:id/reply')
  @HttpCode(200)
  @Allow('helper-answer:write')
  @Html()
  async reply(@Visited() visit: Visit, @IdParam() id: string, @Body() body: FormValues): Promise<string> {
    const input = await checkInput(HelperReplyDto, filled({ text: textValue(body['text']) }));
    if (!input.ok) {
      void visit.reply.status(422);
      return this.answersPage(visit, { id, values: body, errors: input.error });
    }
    await this.answers.reply(visit.actor, id, input.value.text);
    setFlash(visit.request, { kind: 'done', text: visit.ctx.t('helproles.reply_done') });
    return seeOther(visit.reply, '/helper-answers');
  }

  @Post('helper-answers/:id/forget')
  @Allow('helper-answer:write')
  async forget(@Visited() { actor, ctx, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    await this.answers.forget(actor, id);
    setFlash(request, { kind: 'done', text: ctx.t('outreach.forgotten') });
    return seeOther(reply, '/helper-answers');
  }

  private async answersPage(
    { actor, ctx }: Visit,
    returned: AnswerListProps['returned'],
    open = false,
  ): Promise<string> {
    const answers = await this.answers.list(actor, open);
    const titles = new Map((await this.roles.own(actor)).map(({ id, title }) => [id, title]));
    const title = { title: ctx.t('helproles.answers'), section: 'tandems' } as const;
    return renderPage(ctx, title, <AnswerList {...{ answers, titles, returned }} />);
  }
}

function formPage(ctx: PageContext, values: FormValues, errors: readonly FieldError[]): string {
  const title = { title: ctx.t('helproles.new'), section: 'tandems' } as const;
  return renderPage(ctx, title, <RoleForm {...{ values, errors }} />);
}

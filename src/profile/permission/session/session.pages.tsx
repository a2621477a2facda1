import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { IdParam } from '../../../platform/http/index.js';
import { readDate } from '../../../web/components/index.js';
import type { FormValues } from '../../../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  pageContext,
  renderPage,
  seeOther,
  setFlash,
  Html,
  Visited,
  type Visit,
} from '../../../web/shell/index.js';
import type { PageContext } from '../../../web/shell/index.js';
import { Person } from '../../person.entity.js';
import { PersonService } from '../../person.service.js';
import { answersIn } from '../answers-form.js';
import { ConfirmationService } from './confirmation.service.js';
import { SESSION_FLAGS, SessionPage } from './pages/session-page.js';
import type { SessionPageProps } from './pages/session-page.js';
import { ConfirmationDto, SessionAnswersDto } from './session.dto.js';
import { SessionService } from './session.service.js';

const FIELDS = {
  flags: SESSION_FLAGS,
  days: ['start', 'end'],
  numbers: ['hoursPerWeek'],
  choices: ['kind', 'exclusionGround'],
};

/** The adviser's dialogue: by POST only, and nothing of the answers outlives the request. */
@ApiExcludeController()
@Controller('people/:id/permission')
export class SessionPages {
  constructor(
    private readonly people: PersonService,
    private readonly sessions: SessionService,
    private readonly confirmations: ConfirmationService,
    private readonly clock: Clock,
  ) {}

  @Get('session')
  @Allow('permission:confirm')
  @Html()
  async ask(@Visited() { actor, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    const person = await this.people.get(actor, id);
    return this.page(pageContext(request, reply), person, { values: { kind: 'employment' } });
  }

  @Post('session')
  @HttpCode(200)
  @Allow('permission:confirm')
  @Html()
  async answer(
    @Visited() { actor, ctx, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const person = await this.people.get(actor, id);
    const sent = answersIn(body, FIELDS);
    const input = await checkInput(SessionAnswersDto, sent.plain);
    const errors = [...sent.errors, ...(input.ok ? [] : input.error)];
    if (!input.ok || errors.length > 0) {
      void reply.status(422);
      return this.page(ctx, person, { values: body, errors });
    }
    return this.page(ctx, person, { values: body, answer: this.sessions.answer(person, input.value) });
  }

  @Post('confirmation')
  @Allow('permission:confirm')
  @Html()
  async confirm(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const person = await this.people.get(actor, id);
    const until = readDate(body, 'until');
    const input = await checkInput(ConfirmationDto, filled({ until: until.ok ? until.value : undefined }));
    const done = input.ok
      ? await attempt(() => this.confirmations.confirm(actor, id, input.value.until))
      : input;
    if (!done.ok) {
      void reply.status(422);
      const untilErrors = 'errors' in done.error ? done.error.errors : done.error;
      return this.page(ctx, person, { values: { kind: 'employment' }, untilErrors });
    }
    const day = ctx.format.day(done.value.mayProposeUntil ?? this.clock.today());
    setFlash(request, { kind: 'done', text: ctx.t('session.confirmed', { day }) });
    return seeOther(reply, `/people/${id}/permission/session`);
  }

  @Post('confirmation/withdraw')
  @Allow('permission:confirm')
  async withdraw(@Visited() { actor, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    await this.confirmations.withdraw(actor, id);
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('session.withdrawn') });
    return seeOther(reply, `/people/${id}/permission/session`);
  }

  private page(
    ctx: PageContext,
    person: Person,
    shown: Pick<SessionPageProps, 'values'> & Partial<SessionPageProps>,
  ): string {
    return renderPage(
      ctx,
      { title: ctx.t('session.open'), section: 'people' },
      <SessionPage
        id={person.id}
        name={person.displayName}
        today={this.clock.today()}
        errors={[]}
        untilErrors={[]}
        answer={null}
        proposal={this.confirmations.state(person, 'employment')}
        usualUntil={this.confirmations.usualUntil(person)}
        {...shown}
      />,
    );
  }
}

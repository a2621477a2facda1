import { Body, Controller, Get, HttpCode, Ip, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/auth/index.js';
import { ANONYMOUS, Public } from '../../platform/auth/index.js';
import { AppError, type FieldError } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import type { PageContext } from '../../web/shell/index.js';
import {
  attempt,
  checkInput,
  pageContext,
  renderPage,
  seeOther,
  setFlash,
  Html,
  Visited,
  type Visit,
} from '../../web/shell/index.js';
import { CardDto, CodeDto } from '../access.dto.js';
import { readCard } from '../card.js';
import { safeNext } from '../safe-next.js';
import { SignInService } from '../sign-in.service.js';
import { CardStep, CodeStep, RecoveryCodes, SetUp } from './pages/second-factor.js';
import { problemText } from './problem-text.js';
import { SecondFactorService } from './second-factor.service.js';

/** The second step of signing in: a number from the app, or setting the app up where one is needed. */
@ApiExcludeController()
@Controller('login')
export class SignInStepsPages {
  constructor(
    private readonly signIn: SignInService,
    private readonly secondFactor: SecondFactorService,
  ) {}

  @Get('code')
  @Public()
  @Html()
  form(@Visited() { request, reply }: Visit, @Query('next') next: unknown): string {
    if (!this.waits(request, false)) return seeOther(reply, '/login');
    return codePage(pageContext(request, reply), safeNext(next), [], null);
  }

  @Post('code')
  @Public()
  @Html()
  async open(
    @Visited() { ctx, request, reply }: Visit,
    @Ip() address: string,
    @Query('next') asked: unknown,
    @Body() body: FormValues,
  ): Promise<string> {
    const next = safeNext(asked);
    if (!this.waits(request, false)) return expired(ctx, request, reply);
    const input = await checkInput(CodeDto, { code: body['code'] });
    if (!input.ok) {
      void reply.status(422);
      return codePage(ctx, next, input.error, null);
    }
    const opened = await attempt(() => this.signIn.openWithCode(request, input.value.code, address));
    if (opened.ok) return seeOther(reply, next);
    void reply.status(opened.error.status);
    return codePage(ctx, next, [], problemText(ctx, opened.error));
  }

  @Get('set-up')
  @Public()
  @Html()
  async setUp(@Visited() { request, reply }: Visit, @Query('next') next: unknown): Promise<string> {
    if (!this.waits(request, true)) return seeOther(reply, '/login');
    return this.setUpPage(pageContext(request, reply), request, safeNext(next), [], null);
  }

  @Post('set-up')
  @HttpCode(200)
  @Public()
  @Html()
  async confirm(
    @Visited() { ctx, request, reply }: Visit,
    @Query('next') asked: unknown,
    @Body() body: FormValues,
  ): Promise<string> {
    const next = safeNext(asked);
    if (!this.waits(request, true)) return expired(ctx, request, reply);
    const again = (errors: readonly FieldError[], problem: string | null): Promise<string> => {
      void reply.status(422);
      return this.setUpPage(ctx, request, next, errors, problem);
    };
    const input = await checkInput(CodeDto, { code: body['code'] });
    if (!input.ok) return again(input.error, null);
    const { memberId } = this.signIn.pending(request, true);
    const actor: Actor = { ...ANONYMOUS, id: memberId };
    const done = await attempt(() => this.secondFactor.confirm(actor, memberId, input.value.code));
    if (!done.ok) return again([], problemText(ctx, done.error));
    await this.signIn.completePending(request);
    return renderPage(
      ctx,
      { title: ctx.t('account.codes_title') },
      <RecoveryCodes codes={done.value} next={next} />,
    );
  }

  @Get('card')
  @Public()
  @Html()
  cardForm(@Visited() { ctx }: Visit): string {
    return cardPage(ctx, [], null);
  }

  @Post('card')
  @Public()
  @Html()
  async openWithCard(
    @Visited() { ctx, request, reply }: Visit,
    @Ip() address: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const input = await checkInput(CardDto, { card: body['card'] });
    if (!input.ok) {
      void reply.status(422);
      return cardPage(ctx, input.error, null);
    }
    // What cannot be a card is tried as an unknown one, so that it is counted like every wrong guess.
    const { login, secret: password } = readCard(input.value.card) ?? { login: 'card:', secret: 'x' };
    const opened = await attempt(() => this.signIn.open(request, { login, password }, address));
    if (opened.ok) return seeOther(reply, '/');
    if (opened.error.code === 'second_factor_required') return seeOther(reply, '/login/code');
    void reply.status(opened.error.status);
    return cardPage(
      ctx,
      [],
      opened.error.code === 'sign_in_failed' ? ctx.t('entry.card_wrong') : problemText(ctx, opened.error),
    );
  }

  private waits(request: FastifyRequest, enrol: boolean): boolean {
    try {
      this.signIn.pending(request, enrol);
      return true;
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
  }

  private async setUpPage(
    ctx: PageContext,
    request: FastifyRequest,
    next: string,
    errors: readonly FieldError[],
    problem: string | null,
  ): Promise<string> {
    const { memberId } = this.signIn.pending(request, true);
    const secret = await this.secondFactor.begin(memberId);
    return renderPage(
      ctx,
      { title: ctx.t('account.set_up_title') },
      <SetUp {...{ secret, errors, problem }} must account="" action={withNext('/login/set-up', next)} />,
    );
  }
}

/** The address of a step that leads on to a page of the portal. */
export function withNext(path: string, next: string): string {
  return next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`;
}

function expired(ctx: PageContext, request: FastifyRequest, reply: FastifyReply): string {
  setFlash(request, { kind: 'problem', text: ctx.t('account.expired') });
  return seeOther(reply, '/login');
}

function cardPage(ctx: PageContext, errors: readonly FieldError[], problem: string | null): string {
  return renderPage(ctx, { title: ctx.t('entry.with_card') }, <CardStep {...{ errors, problem }} />);
}

function codePage(
  ctx: PageContext,
  next: string,
  errors: readonly FieldError[],
  problem: string | null,
): string {
  return renderPage(
    ctx,
    { title: ctx.t('account.code_title') },
    <CodeStep {...{ errors, problem }} action={withNext('/login/code', next)} />,
  );
}

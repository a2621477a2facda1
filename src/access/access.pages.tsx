import { Body, Controller, Get, Ip, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../platform/auth/index.js';
import { AppError, FieldError } from '../platform/http/index.js';
import type { FormValues } from '../web/components/index.js';
import {
  attempt,
  checkInput,
  PageContext,
  pageContext,
  renderPage,
  seeOther,
  setFlash,
  Html,
  Visited,
  type Visit,
} from '../web/shell/index.js';
import { FirstOperatorDto, SignInDto } from './access.dto.js';
import { problemText } from './account/problem-text.js';
import { withNext } from './account/sign-in-steps.pages.js';
import { FirstOperator } from './first-operator.service.js';
import { Login, Setup } from './pages/login.js';
import { safeNext } from './safe-next.js';
import { SignInService } from './sign-in.service.js';

@ApiExcludeController()
@Controller()
export class AccessPages {
  constructor(
    private readonly signIn: SignInService,
    private readonly firstOperator: FirstOperator,
  ) {}

  @Get('login')
  @Public()
  @Html()
  form(@Visited() { ctx }: Visit, @Query('login') login: unknown, @Query('next') next: unknown): string {
    return loginPage(ctx, { login: typeof login === 'string' ? login : '', next: safeNext(next) }, [], null);
  }

  @Post('login')
  @Public()
  @Html()
  async open(
    @Visited() { ctx, request, reply }: Visit,
    @Ip() address: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const next = safeNext(body['next']);
    const input = await checkInput(SignInDto, { login: body['login'], password: body['password'] });
    if (!input.ok) {
      void reply.status(422);
      return loginPage(ctx, body, input.error, null);
    }
    const opened = await attempt(() => this.signIn.open(request, input.value, address));
    if (!opened.ok && opened.error.code === 'second_factor_required')
      return seeOther(
        reply,
        withNext(request.session.pending?.enrol ? '/login/set-up' : '/login/code', next),
      );
    if (!opened.ok) {
      void reply.status(opened.error.status);
      return loginPage(ctx, body, [], problemText(ctx, opened.error));
    }
    return seeOther(reply, next);
  }

  @Post('logout')
  @Public()
  async close(@Visited() { request, reply }: Visit): Promise<string> {
    await request.session.destroy();
    return seeOther(reply, '/');
  }

  @Get('setup/:secret')
  @Public()
  @Html()
  async setup(@Visited() { request, reply }: Visit, @Param('secret') secret: string): Promise<string> {
    if (!(await this.firstOperator.isValid(secret))) throw new AppError('gone');
    return setupPage(pageContext(request, reply), secret, {}, []);
  }

  @Post('setup/:secret')
  @Public()
  @Html()
  async redeem(
    @Visited() { ctx, request, reply }: Visit,
    @Param('secret') secret: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const input = await checkInput(FirstOperatorDto, body);
    if (!input.ok) {
      void reply.status(422);
      return setupPage(ctx, secret, body, input.error);
    }
    await this.firstOperator.redeem(secret, input.value);
    setFlash(request, { kind: 'done', text: ctx.t('access.setup_done') });
    return seeOther(reply, '/login');
  }
}

function loginPage(
  ctx: PageContext,
  values: FormValues,
  errors: readonly FieldError[],
  problem: string | null,
): string {
  return renderPage(ctx, { title: ctx.t('access.login_title') }, <Login {...{ values, errors, problem }} />);
}

function setupPage(
  ctx: PageContext,
  secret: string,
  values: FormValues,
  errors: readonly FieldError[],
): string {
  return renderPage(ctx, { title: ctx.t('access.setup_title') }, <Setup {...{ secret, values, errors }} />);
}

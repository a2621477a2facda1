import { Body, Controller, Get, Header, Ip, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
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
} from '../web/shell/index.js';
import { FirstOperatorDto, SignInDto } from './access.dto.js';
import { problemText } from './account/problem-text.js';
import { withNext } from './account/sign-in-steps.pages.js';
import { FirstOperator } from './first-operator.service.js';
import { Login, Setup } from './pages/login.js';
import { safeNext } from './safe-next.js';
import { SignInService } from './sign-in.service.js';

const HTML = 'text/html; charset=utf-8';

@ApiExcludeController()
@Controller()
export class AccessPages {
  constructor(
    private readonly signIn: SignInService,
    private readonly firstOperator: FirstOperator,
  ) {}

  @Get('login')
  @Public()
  @Header('content-type', HTML)
  form(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('login') login: unknown,
    @Query('next') next: unknown,
  ): string {
    return loginPage(
      pageContext(request, reply),
      { login: typeof login === 'string' ? login : '', next: safeNext(next) },
      [],
      null,
    );
  }

  @Post('login')
  @Public()
  @Header('content-type', HTML)
  async open(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Ip() address: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
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
  async close(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await request.session.destroy();
    return seeOther(reply, '/');
  }

  @Get('setup/:secret')
  @Public()
  @Header('content-type', HTML)
  async setup(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('secret') secret: string,
  ): Promise<string> {
    if (!(await this.firstOperator.isValid(secret))) throw new AppError('gone');
    return setupPage(pageContext(request, reply), secret, {}, []);
  }

  @Post('setup/:secret')
  @Public()
  @Header('content-type', HTML)
  async redeem(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('secret') secret: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
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

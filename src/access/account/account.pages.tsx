import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import type { FieldError } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import type { PageContext } from '../../web/shell/index.js';
import { attempt, checkInput, pageContext, renderPage, seeOther, setFlash } from '../../web/shell/index.js';
import { CodeDto } from '../access.dto.js';
import { AccountService } from './account.service.js';
import { AccountPage } from './pages/account.js';
import { RecoveryCodes, RemoveFactor, SetUp } from './pages/second-factor.js';
import { problemText } from './problem-text.js';
import { accountOf, SecondFactorService } from './second-factor.service.js';

const HTML = 'text/html; charset=utf-8';

/** The own account: sessions and the second step. */
@ApiExcludeController()
@Controller('account')
export class AccountPages {
  constructor(
    private readonly account: AccountService,
    private readonly secondFactor: SecondFactorService,
  ) {}

  @Get()
  @Allow('account:own')
  @Header('content-type', HTML)
  async show(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const sessions = await this.account.sessions(actor, request.session.sessionId);
    const codesLeft = await this.secondFactor.codesLeft(actor);
    return renderPage(ctx, { title: ctx.t('account.title') }, <AccountPage {...{ sessions, codesLeft }} />);
  }

  @Post('sessions/end-others')
  @Allow('account:own')
  async endOthers(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.account.endOthers(actor, request.session.sessionId);
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('account.others_ended') });
    return seeOther(reply, '/account');
  }

  @Post('sessions/:id/end')
  @Allow('account:own')
  async end(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<string> {
    await this.account.end(actor, id);
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('account.session_ended') });
    return seeOther(reply, '/account');
  }

  @Get('second-factor')
  @Allow('account:own')
  @Header('content-type', HTML)
  async setUp(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if ((await this.secondFactor.codesLeft(actor)) !== null) return seeOther(reply, '/account');
    return this.setUpPage(pageContext(request, reply), actor, [], null);
  }

  @Post('second-factor')
  @HttpCode(200)
  @Allow('account:own')
  @Header('content-type', HTML)
  async confirm(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: FormValues,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const input = await checkInput(CodeDto, { code: body['code'] });
    if (!input.ok) {
      void reply.status(422);
      return this.setUpPage(ctx, actor, input.error, null);
    }
    const done = await attempt(() => this.secondFactor.confirm(actor, accountOf(actor), input.value.code));
    if (!done.ok) {
      void reply.status(422);
      return this.setUpPage(ctx, actor, [], problemText(ctx, done.error));
    }
    return renderPage(
      ctx,
      { title: ctx.t('account.codes_title') },
      <RecoveryCodes codes={done.value} next="/account" />,
    );
  }

  @Get('second-factor/remove')
  @Allow('account:own')
  @Header('content-type', HTML)
  askToRemove(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return removePage(pageContext(request, reply), [], null);
  }

  @Post('second-factor/remove')
  @Allow('account:own')
  @Header('content-type', HTML)
  async remove(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: FormValues,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const input = await checkInput(CodeDto, { code: body['code'] });
    const done = input.ok
      ? await attempt(() => this.secondFactor.remove(actor, input.value.code))
      : undefined;
    if (!input.ok || !done?.ok) {
      void reply.status(422);
      const problem = done && !done.ok ? problemText(ctx, done.error) : null;
      return removePage(ctx, input.ok ? [] : input.error, problem);
    }
    setFlash(request, { kind: 'done', text: ctx.t('account.factor_removed') });
    return seeOther(reply, '/account');
  }

  private async setUpPage(
    ctx: PageContext,
    actor: Actor,
    errors: readonly FieldError[],
    problem: string | null,
  ): Promise<string> {
    const secret = await this.secondFactor.begin(accountOf(actor));
    return renderPage(
      ctx,
      { title: ctx.t('account.set_up_title') },
      <SetUp
        {...{ secret, errors, problem }}
        must={false}
        account={ctx.who ?? ''}
        action="/account/second-factor"
      />,
    );
  }
}

function removePage(ctx: PageContext, errors: readonly FieldError[], problem: string | null): string {
  return renderPage(
    ctx,
    { title: ctx.t('account.factor_remove') },
    <RemoveFactor {...{ errors, problem }} action="/account/second-factor/remove" />,
  );
}

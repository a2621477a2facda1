import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, mayUse } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import type { FieldError } from '../../platform/http/index.js';
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
import { CodeDto } from '../access.dto.js';
import { LinkService } from '../oidc/link.service.js';
import { ProviderService } from '../oidc/provider.service.js';
import { AccountService } from './account.service.js';
import { AccountPage } from './pages/account.js';
import { RecoveryCodes, RemoveFactor, SetUp } from './pages/second-factor.js';
import { problemText } from './problem-text.js';
import { accountOf, SecondFactorService } from './second-factor.service.js';

/** The own account: sessions and the second step. */
@ApiExcludeController()
@Controller('account')
export class AccountPages {
  constructor(
    private readonly account: AccountService,
    private readonly secondFactor: SecondFactorService,
    private readonly providers: ProviderService,
    private readonly links: LinkService,
  ) {}

  @Get()
  @Allow('account:own')
  @Html()
  async show(@Visited() { actor, ctx, request }: Visit): Promise<string> {
    const sessions = await this.account.sessions(actor, request.session.sessionId);
    const codesLeft = await this.secondFactor.codesLeft(actor);
    const named = actor.orgId === null ? null : await this.providers.namedOf(actor.orgId);
    const service = named && { ...named, linkedAt: await this.links.own(actor) };
    const mayConnect = mayUse(actor, 'webhook:write');
    const props = { sessions, codesLeft, service, mayConnect };
    return renderPage(ctx, { title: ctx.t('account.title') }, <AccountPage {...props} />);
  }

  @Post('sessions/end-others')
  @Allow('account:own')
  async endOthers(@Visited() { actor, request, reply }: Visit): Promise<string> {
    await this.account.endOthers(actor, request.session.sessionId);
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('account.others_ended') });
    return seeOther(reply, '/account');
  }

  @Post('sessions/:id/end')
  @Allow('account:own')
  async end(@Visited() { actor, request, reply }: Visit, @Param('id') id: string): Promise<string> {
    await this.account.end(actor, id);
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('account.session_ended') });
    return seeOther(reply, '/account');
  }

  @Get('second-factor')
  @Allow('account:own')
  @Html()
  async setUp(@Visited() { actor, request, reply }: Visit): Promise<string> {
    if ((await this.secondFactor.codesLeft(actor)) !== null) return seeOther(reply, '/account');
    return this.setUpPage(pageContext(request, reply), actor, [], null);
  }

  @Post('second-factor')
  @HttpCode(200)
  @Allow('account:own')
  @Html()
  async confirm(@Visited() { actor, ctx, reply }: Visit, @Body() body: FormValues): Promise<string> {
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
  @Html()
  askToRemove(@Visited() { ctx }: Visit): string {
    return removePage(ctx, [], null);
  }

  @Post('second-factor/remove')
  @Allow('account:own')
  @Html()
  async remove(@Visited() { actor, ctx, request, reply }: Visit, @Body() body: FormValues): Promise<string> {
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

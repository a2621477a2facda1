import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../platform/auth/index.js';
import type { FieldError } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import type { PageContext } from '../../web/shell/index.js';
import {
  attempt,
  Html,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  Visited,
  type Visit,
} from '../../web/shell/index.js';
import { withNext } from '../account/sign-in-steps.pages.js';
import { safeNext } from '../safe-next.js';
import { LinkService } from './link.service.js';
import { OrganisationSignIn, type Purpose } from './organisation-sign-in.service.js';
import { Leaving, OrganisationLogin } from './pages/organisation-login.js';
import { type NamedService, ProviderService } from './provider.service.js';

/** Signing in through the own organisation's service: which one, the way there, and coming back. */
@ApiExcludeController()
@Controller('login/organisation')
export class OrganisationLoginPages {
  constructor(
    private readonly providers: ProviderService,
    private readonly signIn: OrganisationSignIn,
    private readonly links: LinkService,
  ) {}

  @Get()
  @Public()
  @Html()
  async ask(
    @Visited() { ctx, reply }: Visit,
    @Query('name') name: unknown,
    @Query('next') asked: unknown,
  ): Promise<string> {
    const [typed, next] = [textValue(name), safeNext(asked)];
    if (name === undefined) return askPage(ctx, { next }, [], null);
    const service = typed === undefined ? null : await this.providers.named(typed);
    if (service)
      return leavePage(ctx, service, withNext(`/login/organisation/${service.shortName}/start`, next));
    void reply.status(422);
    const code = typed === undefined ? 'required' : 'nothing_found';
    return askPage(ctx, { name: typed, next }, [{ pointer: '/name', code }], null);
  }

  @Get(':name/start')
  @Public()
  @Html()
  async start(
    @Visited() visit: Visit,
    @Param('name') name: string,
    @Query('next') asked: unknown,
  ): Promise<string> {
    const service = await this.providers.named(name);
    if (!service) return seeOther(visit.reply, '/login/organisation');
    return this.leave(visit, service.orgId, { kind: 'sign_in' }, safeNext(asked));
  }

  @Get('join/:secret')
  @Public()
  @Html()
  async invited(@Visited() { ctx }: Visit, @Param('secret') secret: string): Promise<string> {
    const service = await this.providers.namedOf(await this.links.invited(secret));
    return service
      ? leavePage(ctx, service, `/login/organisation/join/${secret}/start`, ctx.t('signin.connect'))
      : askPage(ctx, {}, [], ctx.t('signin.refused'));
  }

  @Get('join/:secret/start')
  @Public()
  @Html()
  async join(@Visited() visit: Visit, @Param('secret') secret: string): Promise<string> {
    return this.leave(visit, await this.links.invited(secret), { kind: 'invitation', secret }, '/');
  }

  @Get('return')
  @Public()
  @Html()
  async back(@Visited() { actor, ctx, request, reply }: Visit): Promise<string> {
    const next = nextOf(request);
    const done = await attempt(() => this.signIn.finish(request, actor));
    if (done.ok) {
      if (done.value.purpose !== 'sign_in')
        setFlash(request, { kind: 'done', text: ctx.t('signin.connected') });
      return seeOther(reply, done.value.next);
    }
    if (done.error.code === 'second_factor_required')
      return seeOther(
        reply,
        withNext(request.session.pending?.enrol ? '/login/set-up' : '/login/code', next),
      );
    // Elsewhere, so that code and state stay in no address of a page or its history.
    setFlash(request, { kind: 'problem', text: ctx.t('signin.refused') });
    return seeOther(reply, '/login/organisation');
  }

  private async leave(visit: Visit, orgId: string, purpose: Purpose, next: string): Promise<string> {
    const { request, reply } = visit;
    const begun = await attempt(() => this.signIn.begin(request, orgId, purpose, next));
    if (begun.ok) return seeOther(reply, begun.value);
    void reply.status(begun.error.status);
    return askPage(visit.ctx, {}, [], visit.ctx.t('signin.silent'));
  }
}

/** Where somebody who is away wanted to go. */
function nextOf({ session }: FastifyRequest): string {
  return session.away?.next ?? '/';
}

function askPage(
  ctx: PageContext,
  values: FormValues,
  errors: readonly FieldError[],
  problem: string | null,
): string {
  const props = { values, errors, problem };
  return renderPage(ctx, { title: ctx.t('signin.login_title') }, <OrganisationLogin {...props} />);
}

function leavePage(ctx: PageContext, service: NamedService, href: string, asked?: string): string {
  const title = asked ?? ctx.t('signin.login_title');
  return renderPage(ctx, { title }, <Leaving {...{ service, title, href }} />);
}

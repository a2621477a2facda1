import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { AppError, IdParam, PublicAddress } from '../../platform/http/index.js';
import type { FieldError } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import type { PageContext } from '../../web/shell/index.js';
import {
  attempt,
  checkInput,
  filled,
  Html,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  Visited,
  type Visit,
} from '../../web/shell/index.js';
import { accountOf } from '../account/second-factor.service.js';
import { LinkService } from './link.service.js';
import { SignInServiceDto } from './oidc.dto.js';
import { OrganisationSignIn, RETURN_PATH } from './organisation-sign-in.service.js';
import { Leaving } from './pages/organisation-login.js';
import { SignInSettings } from './pages/sign-in-settings.js';
import { ProviderService } from './provider.service.js';

const FIELDS = ['shortName', 'issuer', 'clientId', 'secret', 'secondFactor'] as const;

/** The sign-in service of an organisation and its links; connecting the own account. */
@ApiExcludeController()
@Controller()
export class SignInSettingsPages {
  constructor(
    private readonly providers: ProviderService,
    private readonly links: LinkService,
    private readonly signIn: OrganisationSignIn,
    private readonly address: PublicAddress,
  ) {}

  @Get('organisations/:id/sign-in')
  @Allow('member:write')
  @Html()
  async show(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    return this.page(actor, ctx, id);
  }

  @Post('organisations/:id/sign-in')
  @Allow('member:write')
  @Html()
  async save(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const plain = filled(Object.fromEntries(FIELDS.map((name) => [name, textValue(body[name])])));
    const input = await checkInput(SignInServiceDto, plain);
    const done = input.ok ? await attempt(() => this.providers.save(actor, id, input.value)) : input;
    if (!done.ok) {
      void reply.status(422);
      const errors = done.error instanceof AppError ? done.error.errors : done.error;
      // A secret is never sent back.
      return this.page(actor, ctx, id, { ...body, secret: '' }, errors);
    }
    setFlash(request, { kind: 'done', text: ctx.t('signin.saved') });
    return seeOther(reply, `/organisations/${id}/sign-in`);
  }

  @Post('organisations/:id/sign-in/remove')
  @Allow('member:write')
  async remove(@Visited() { actor, ctx, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    await this.providers.remove(actor, id);
    setFlash(request, { kind: 'done', text: ctx.t('signin.removed') });
    return seeOther(reply, `/organisations/${id}/sign-in`);
  }

  @Post('organisations/:id/sign-in/members/:memberId/invite')
  @Allow('member:write')
  async invite(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @IdParam('memberId') memberId: string,
  ): Promise<string> {
    await this.links.invite(actor, id, memberId);
    setFlash(request, { kind: 'done', text: ctx.t('signin.invited') });
    return seeOther(reply, `/organisations/${id}/sign-in`);
  }

  @Post('organisations/:id/sign-in/members/:memberId/end')
  @Allow('member:write')
  async end(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @IdParam('memberId') memberId: string,
  ): Promise<string> {
    await this.links.end(actor, id, memberId);
    setFlash(request, { kind: 'done', text: ctx.t('signin.ended') });
    return seeOther(reply, `/organisations/${id}/sign-in`);
  }

  /** Asked for by a form with its token: nobody else may connect an account of theirs with the reader's. */
  @Post('account/sign-in-link')
  @Allow('account:own')
  @Html()
  async connect(@Visited() { actor, ctx, request, reply }: Visit): Promise<string> {
    const service = actor.orgId === null ? null : await this.providers.namedOf(actor.orgId);
    if (!service) throw new AppError('not_found');
    const purpose = { kind: 'link', memberId: accountOf(actor) } as const;
    const begun = await attempt(() => this.signIn.begin(request, service.orgId, purpose, '/account'));
    if (!begun.ok) {
      setFlash(request, { kind: 'problem', text: ctx.t('signin.silent') });
      return seeOther(reply, '/account');
    }
    reply.status(200);
    const title = ctx.t('signin.connect');
    return renderPage(ctx, { title }, <Leaving {...{ service, title }} href={begun.value} />);
  }

  @Post('account/sign-in-link/end')
  @Allow('account:own')
  async unlink(@Visited() { actor, ctx, request, reply }: Visit): Promise<string> {
    await this.links.unlink(actor);
    setFlash(request, { kind: 'done', text: ctx.t('signin.ended') });
    return seeOther(reply, '/account');
  }

  private async page(
    actor: Actor,
    ctx: PageContext,
    orgId: string,
    typed: FormValues | null = null,
    errors: readonly FieldError[] = [],
  ): Promise<string> {
    const provider = await this.providers.of(actor, orgId);
    const members = await this.links.team(actor, orgId);
    const values: FormValues = typed ?? (provider ? { ...provider, secret: '' } : { secondFactor: 'portal' });
    const returnAddress = this.address.base + RETURN_PATH;
    return renderPage(
      ctx,
      { title: ctx.t('signin.title'), section: 'organisations' },
      <SignInSettings {...{ orgId, members, returnAddress, values, errors }} isSet={provider !== null} />,
    );
  }
}

import { Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessLogService } from '../../access/index.js';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { berlinDay } from '../../platform/clock/index.js';
import { AppError, IdParam } from '../../platform/http/index.js';
import { pageContext, renderPage, seeOther, setFlash } from '../../web/shell/index.js';
import { ownPersonId } from '../own-person.js';
import { PersonService } from '../person.service.js';
import { ConsentsPage } from './pages/consents-page.js';
import { WithdrawPage } from './pages/withdraw-page.js';
import { PersonConsentService } from './person-consent.service.js';

const HTML = 'text/html; charset=utf-8';

/** Where the same pages lie for the person and for the desk. */
interface Place {
  readonly personId: string;
  readonly base: string;
}

/** Who sees what: for the person under `/me`, for the desk under the person. */
@ApiExcludeController()
@Controller()
export class ConsentPages {
  constructor(
    private readonly consents: PersonConsentService,
    private readonly people: PersonService,
    private readonly accessLog: AccessLogService,
  ) {}

  @Get('me/consents')
  @Allow('self:read')
  @Header('content-type', HTML)
  async mine(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.list(actor, request, reply, own(actor));
  }

  @Post('me/consents/found')
  @Allow('self:write')
  async findMe(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.beFound(actor, request, reply, own(actor));
  }

  @Get('me/consents/:grantId/withdraw')
  @Allow('self:read')
  @Header('content-type', HTML)
  async askMe(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam('grantId') grantId: string,
  ): Promise<string> {
    return this.ask(actor, request, reply, own(actor), grantId);
  }

  @Post('me/consents/:grantId/withdraw')
  @Allow('self:write')
  async withdrawMine(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam('grantId') grantId: string,
  ): Promise<string> {
    return this.withdraw(actor, request, reply, own(actor), grantId);
  }

  @Get('people/:id/consents')
  @Allow('consent:read')
  @Header('content-type', HTML)
  async ofPerson(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    return this.list(actor, request, reply, under(id));
  }

  @Post('people/:id/consents/found')
  @Allow('consent:write')
  async findPerson(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    return this.beFound(actor, request, reply, under(id));
  }

  @Get('people/:id/consents/:grantId/withdraw')
  @Allow('consent:read')
  @Header('content-type', HTML)
  async askPerson(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
    @IdParam('grantId') grantId: string,
  ): Promise<string> {
    return this.ask(actor, request, reply, under(id), grantId);
  }

  @Post('people/:id/consents/:grantId/withdraw')
  @Allow('consent:write')
  async withdrawOfPerson(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
    @IdParam('grantId') grantId: string,
  ): Promise<string> {
    return this.withdraw(actor, request, reply, under(id), grantId);
  }

  private async list(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    { personId, base }: Place,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const grants = await this.consents.list(actor, personId);
    const person = await this.people.get(actor, personId);
    const name = actor.kind === 'person' ? null : person.displayName;
    const looks = actor.kind === 'person' ? await this.accessLog.mine(actor) : null;
    return renderPage(
      ctx,
      { title: ctx.t('consents.title'), section: name === null ? 'consents' : 'people' },
      <ConsentsPage {...{ name, base, grants, looks }} dayOf={berlinDay} />,
    );
  }

  private async beFound(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    { personId, base }: Place,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    await this.consents.give(actor, personId, { purposeKind: 'being_found', scopes: ['blind'] }, ctx.locale);
    setFlash(request, { kind: 'done', text: ctx.t('consents.found_given') });
    return seeOther(reply, base);
  }

  private async ask(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    { personId, base }: Place,
    grantId: string,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const grant = (await this.consents.list(actor, personId)).find(({ id }) => id === grantId);
    if (!grant) throw new AppError('not_found');
    return renderPage(
      ctx,
      { title: ctx.t('consents.withdraw_title'), section: actor.kind === 'person' ? 'consents' : 'people' },
      <WithdrawPage {...{ grant, base }} dayOf={berlinDay} />,
    );
  }

  private async withdraw(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    { personId, base }: Place,
    grantId: string,
  ): Promise<string> {
    await this.consents.revoke(actor, personId, grantId);
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('consents.withdrawn') });
    return seeOther(reply, base);
  }
}

function own(actor: Actor): Place {
  return { personId: ownPersonId(actor), base: '/me/consents' };
}

function under(personId: string): Place {
  return { personId, base: `/people/${personId}/consents` };
}

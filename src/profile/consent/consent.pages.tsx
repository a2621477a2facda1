import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessLogService } from '../../access/index.js';
import { Allow } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { berlinDay, Clock } from '../../platform/clock/index.js';
import { AppError, IdParam, PublicAddress } from '../../platform/http/index.js';
import {
  pageContext,
  renderPage,
  seeOther,
  setFlash,
  Html,
  Visited,
  type Visit,
} from '../../web/shell/index.js';
import { ownPersonId } from '../own-person.js';
import { PersonService } from '../person.service.js';
import { ConsentCard } from './pages/consent-card.js';
import { ConsentsPage } from './pages/consents-page.js';
import { WithdrawPage } from './pages/withdraw-page.js';
import { PersonConsentService } from './person-consent.service.js';

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
    private readonly address: PublicAddress,
    private readonly clock: Clock,
  ) {}

  @Get('me/consents')
  @Allow('self:read')
  @Html()
  async mine(@Visited() { actor, request, reply }: Visit): Promise<string> {
    return this.list(actor, request, reply, own(actor));
  }

  @Post('me/consents/found')
  @Allow('self:write')
  async findMe(@Visited() { actor, request, reply }: Visit): Promise<string> {
    return this.beFound(actor, request, reply, own(actor));
  }

  @Get('me/consents/card')
  @Allow('self:read')
  @Html()
  async myCard(@Visited() { actor, request, reply }: Visit): Promise<string> {
    return this.card(actor, request, reply, own(actor));
  }

  @Get('me/consents/:grantId/withdraw')
  @Allow('self:read')
  @Html()
  async askMe(
    @Visited() { actor, request, reply }: Visit,
    @IdParam('grantId') grantId: string,
  ): Promise<string> {
    return this.ask(actor, request, reply, own(actor), grantId);
  }

  @Post('me/consents/:grantId/withdraw')
  @Allow('self:write')
  async withdrawMine(
    @Visited() { actor, request, reply }: Visit,
    @IdParam('grantId') grantId: string,
  ): Promise<string> {
    return this.withdraw(actor, request, reply, own(actor), grantId);
  }

  @Post('me/consents/:grantId/renew')
  @Allow('self:write')
  async renewMine(
    @Visited() { actor, request, reply }: Visit,
    @IdParam('grantId') grantId: string,
  ): Promise<string> {
    return this.renew(actor, request, reply, own(actor), grantId);
  }

  @Get('people/:id/consents')
  @Allow('consent:read')
  @Html()
  async ofPerson(@Visited() { actor, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    return this.list(actor, request, reply, under(id));
  }

  @Post('people/:id/consents/found')
  @Allow('consent:write')
  async findPerson(@Visited() { actor, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    return this.beFound(actor, request, reply, under(id));
  }

  @Get('people/:id/consents/card')
  @Allow('consent:read')
  @Html()
  async cardOf(@Visited() { actor, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    return this.card(actor, request, reply, under(id));
  }

  @Get('people/:id/consents/:grantId/withdraw')
  @Allow('consent:read')
  @Html()
  async askPerson(
    @Visited() { actor, request, reply }: Visit,
    @IdParam() id: string,
    @IdParam('grantId') grantId: string,
  ): Promise<string> {
    return this.ask(actor, request, reply, under(id), grantId);
  }

  @Post('people/:id/consents/:grantId/withdraw')
  @Allow('consent:write')
  async withdrawOfPerson(
    @Visited() { actor, request, reply }: Visit,
    @IdParam() id: string,
    @IdParam('grantId') grantId: string,
  ): Promise<string> {
    return this.withdraw(actor, request, reply, under(id), grantId);
  }

  @Post('people/:id/consents/:grantId/renew')
  @Allow('consent:write')
  async renewOfPerson(
    @Visited() { actor, request, reply }: Visit,
    @IdParam() id: string,
    @IdParam('grantId') grantId: string,
  ): Promise<string> {
    return this.renew(actor, request, reply, under(id), grantId);
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
      <ConsentsPage {...{ name, base, grants, looks }} today={this.clock.today()} dayOf={berlinDay} />,
    );
  }

  /** The code always leads to the person's own page, whoever prints it. */
  private async card(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    { personId, base }: Place,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const grants = (await this.consents.list(actor, personId)).filter(({ live }) => live);
    return renderPage(
      ctx,
      { title: ctx.t('consents.card_title'), section: actor.kind === 'person' ? 'consents' : 'people' },
      <ConsentCard
        {...{ grants, base }}
        url={`${this.address.base}/me/consents`}
        today={this.clock.today()}
        dayOf={berlinDay}
      />,
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

  private async renew(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    { personId, base }: Place,
    grantId: string,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    await this.consents.renew(actor, personId, grantId, ctx.locale);
    setFlash(request, { kind: 'done', text: ctx.t('consents.renewed') });
    return seeOther(reply, base);
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

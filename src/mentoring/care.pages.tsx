import { Body, Controller, Get, Header, OnModuleInit, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addDays } from '../domain/shared/index.js';
import { Allow, CurrentActor, mayUse } from '../platform/auth/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { AppError, type FieldError, IdParam } from '../platform/http/index.js';
import { PersonPanels, PersonService } from '../profile/index.js';
import type { FormValues } from '../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  listValue,
  pageContext,
  renderPage,
  seeOther,
  setFlash,
  textValue,
} from '../web/shell/index.js';
import { ContactDto, HandoverStepDto, OfferDto } from './care.dto.js';
import { CareService } from './care.service.js';
import { HandoverService } from './handover.service.js';
import { CarePage, ContactCard } from './pages/care-pages.js';
import { HandoverList, OfferPage } from './pages/handover-pages.js';

const HTML = 'text/html; charset=utf-8';
const PAUSE_DAYS = 14;
const MOST_PEOPLE = 500;

/** Pages of keeping touch and of handing cases over. */
@ApiExcludeController()
@Controller()
export class CarePages implements OnModuleInit {
  constructor(
    private readonly care: CareService,
    private readonly handovers: HandoverService,
    private readonly people: PersonService,
    private readonly panels: PersonPanels,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.panels.add(5, async (_ctx, actor, { id, orgId }) => {
      if (!mayUse(actor, 'mentoring:write') || orgId === null) return null;
      const cadence = await this.care.of(actor, id);
      return cadence && <ContactCard personId={id} cadence={cadence} />;
    });
  }

  @Get('care')
  @Allow('mentoring:write')
  @Header('content-type', HTML)
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const { helper, ...load } = await this.care.load(actor);
    const paused = helper?.pausedUntil ?? null;
    const pausedUntil = paused !== null && paused >= this.clock.today() ? paused : null;
    const mayHandOver = mayUse(actor, 'person:assign');
    const props = { cases: await this.care.silent(actor), load, pausedUntil, mayHandOver };
    return renderPage(ctx, { title: ctx.t('care.title'), section: 'people' }, <CarePage {...props} />);
  }

  @Post('people/:id/contacts')
  @Allow('mentoring:write')
  async contact(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const input = await checkInput(ContactDto, filled({ channel: textValue(body['channel']) }));
    if (!input.ok) throw new AppError('invalid_input', { errors: input.error });
    await this.care.note(actor, id, input.value.channel, null);
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('care.noted') });
    return seeOther(reply, `/people/${id}`);
  }

  @Post('care/pause')
  @Allow('mentoring:write')
  async pause(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.care.pause(actor, addDays(this.clock.today(), PAUSE_DAYS));
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('care.paused_done') });
    return seeOther(reply, '/care');
  }

  @Post('care/back')
  @Allow('mentoring:write')
  async back(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    await this.care.pause(actor, null);
    return seeOther(reply, '/care');
  }

  @Post('care/release')
  @Allow('mentoring:write')
  async release(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.handovers.release(actor);
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('care.released') });
    return seeOther(reply, '/care');
  }

  @Get('handovers')
  @Allow('person:assign')
  @Header('content-type', HTML)
  async handoverList(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const handovers = await this.handovers.list(actor);
    const title = { title: ctx.t('care.handovers'), section: 'people' } as const;
    return renderPage(ctx, title, <HandoverList handovers={handovers} />);
  }

  @Get('handovers/new')
  @Allow('person:assign')
  @Header('content-type', HTML)
  async form(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.offerPage(request, reply, actor, {}, [], null);
  }

  @Post('handovers')
  @Allow('person:assign')
  @Header('content-type', HTML)
  async offer(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: FormValues,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const again = (errors: readonly FieldError[], problem: string | null): Promise<string> => {
      void reply.status(422);
      return this.offerPage(request, reply, actor, body, errors, problem);
    };
    const { toOrgId, consent } = body;
    const personIds = listValue(body['personIds']);
    const input = await checkInput(OfferDto, filled({ personIds, toOrgId: textValue(toOrgId), consent }));
    if (!input.ok) return again(input.error, null);
    const wanted = { ...input.value, consent: input.value.consent ?? null };
    const done = await attempt(() => this.handovers.offer(actor, wanted));
    if (!done.ok) return again(done.error.errors, ctx.t('requests.refused_consent_missing'));
    const count = done.value.length;
    setFlash(request, { kind: 'done', text: ctx.t('care.offered_done', { count }) });
    return seeOther(reply, '/handovers');
  }

  @Post('handovers/:id')
  @Allow('person:assign')
  async step(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const input = await checkInput(
      HandoverStepDto,
      filled({ to: textValue(body['to']), reason: textValue(body['reason']) }),
    );
    if (!input.ok) throw new AppError('invalid_input', { errors: input.error });
    const { to, reason = null } = input.value;
    await this.handovers.step(actor, id, to, reason);
    const ctx = pageContext(request, reply);
    setFlash(request, { kind: 'done', text: ctx.t('care.step_done', { state: ctx.t(`care.state_${to}`) }) });
    return seeOther(reply, '/handovers');
  }

  private async offerPage(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    values: FormValues,
    errors: readonly FieldError[],
    problem: string | null,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const { items } = await this.people.list(actor, { text: '', limit: MOST_PEOPLE, offset: 0 });
    const people = items.map(({ id, displayName }) => ({ id, name: displayName }));
    const props = { people, groups: await this.handovers.groups(actor), values, errors, problem };
    return renderPage(ctx, { title: ctx.t('care.offer'), section: 'people' }, <OfferPage {...props} />);
  }
}

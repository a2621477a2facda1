import { Body, Controller, Get, OnModuleInit, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { addDays } from '../domain/shared/index.js';
import { Allow, mayUse } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { AppError, type FieldError, IdParam, PublicAddress } from '../platform/http/index.js';
import { PersonPanels, PersonService } from '../profile/index.js';
import type { FormValues } from '../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  listValue,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  Html,
  Visited,
  type Visit,
} from '../web/shell/index.js';
import { ContactDto, HandoverStepDto, OfferDto } from './care.dto.js';
import { CareService } from './care.service.js';
import { HandoverService, isAsked } from './handover.service.js';
import { CarePage, ContactCard } from './pages/care-pages.js';
import { HandoverList, OfferPage } from './pages/handover-pages.js';

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
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    this.panels.add(5, async (_ctx, actor, { id, orgId }) => {
      if (!mayUse(actor, 'mentoring:write') || orgId === null) return null;
      const cadence = await this.care.of(actor, id);
      return cadence && <ContactCard personId={id} cadence={cadence} base={this.address.base} />;
    });
  }

  @Get('care')
  @Allow('mentoring:write')
  @Html()
  async list(@Visited() { actor, ctx }: Visit): Promise<string> {
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
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const input = await checkInput(ContactDto, filled({ channel: textValue(body['channel']) }));
    if (!input.ok) throw new AppError('invalid_input', { errors: input.error });
    await this.care.note(actor, id, input.value.channel, null);
    setFlash(request, { kind: 'done', text: ctx.t('care.noted') });
    return seeOther(reply, body['back'] === '/tandems' ? '/tandems' : `/people/${id}`);
  }

  @Post('care/pause')
  @Allow('mentoring:write')
  async pause(@Visited() { actor, ctx, request, reply }: Visit): Promise<string> {
    await this.care.pause(actor, addDays(this.clock.today(), PAUSE_DAYS));
    setFlash(request, { kind: 'done', text: ctx.t('care.paused_done') });
    return seeOther(reply, '/care');
  }

  @Post('care/back')
  @Allow('mentoring:write')
  async back(@Visited() { actor, reply }: Visit): Promise<string> {
    await this.care.pause(actor, null);
    return seeOther(reply, '/care');
  }

  @Post('care/release')
  @Allow('mentoring:write')
  async release(@Visited() { actor, ctx, request, reply }: Visit): Promise<string> {
    await this.handovers.release(actor);
    setFlash(request, { kind: 'done', text: ctx.t('care.released') });
    return seeOther(reply, '/care');
  }

  @Get('handovers')
  @Allow('referral:read')
  @Html()
  async handoverList(@Visited() { actor, ctx }: Visit, @Query() query: FormValues): Promise<string> {
    const all = await this.handovers.list(actor);
    const asked = query['only'] === 'asked';
    const handovers = asked ? all.filter(isAsked) : all;
    const title = { title: ctx.t('care.handovers'), section: 'people' } as const;
    const mayOffer = mayUse(actor, 'person:assign');
    return renderPage(ctx, title, <HandoverList {...{ handovers, mayOffer, asked }} />);
  }

  @Get('handovers/new')
  @Allow('person:assign')
  @Html()
  async form(@Visited() { actor, ctx }: Visit): Promise<string> {
    return this.offerPage({ actor, ctx }, {}, [], null);
  }

  @Post('handovers')
  @Allow('person:assign')
  @Html()
  async offer(@Visited() { actor, ctx, request, reply }: Visit, @Body() body: FormValues): Promise<string> {
    const again = (errors: readonly FieldError[], problem: string | null): Promise<string> => {
      void reply.status(422);
      return this.offerPage({ actor, ctx }, body, errors, problem);
    };
    const { toOrgId, consent, kind } = body;
    const [personIds, scopes] = [listValue(body['personIds']), listValue(body['scopes'])];
    const fields = { personIds, scopes, kind: textValue(kind), toOrgId: textValue(toOrgId), consent };
    const input = await checkInput(OfferDto, filled(fields));
    if (!input.ok) return again(input.error, null);
    const { kind: chosen = 'transfer', scopes: opened = [], consent: yes = null } = input.value;
    const wanted = { ...input.value, kind: chosen, scopes: opened, consent: yes, locale: ctx.locale };
    const done = await attempt(() => this.handovers.offer(actor, wanted));
    if (!done.ok)
      return again(
        done.error.errors,
        done.error.errors.length > 0 ? null : ctx.t('requests.refused_consent_missing'),
      );
    const count = done.value.length;
    setFlash(request, { kind: 'done', text: ctx.t('care.offered_done', { count }) });
    return seeOther(reply, '/handovers');
  }

  @Post('handovers/:id')
  @Allow('referral:read')
  async step(
    @Visited() { actor, ctx, request, reply }: Visit,
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
    setFlash(request, { kind: 'done', text: ctx.t('care.step_done', { state: ctx.t(`care.state_${to}`) }) });
    return seeOther(reply, '/handovers');
  }

  private async offerPage(
    { actor, ctx }: Pick<Visit, 'actor' | 'ctx'>,
    values: FormValues,
    errors: readonly FieldError[],
    problem: string | null,
  ): Promise<string> {
    const { items } = await this.people.list(actor, { text: '', limit: MOST_PEOPLE, offset: 0 });
    const people = items.map(({ id, displayName }) => ({ id, name: displayName }));
    const props = {
      people,
      groups: await this.handovers.recipients(actor, 'referral'),
      values,
      errors,
      problem,
    };
    return renderPage(ctx, { title: ctx.t('care.offer'), section: 'people' }, <OfferPage {...props} />);
  }
}

import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../platform/auth/index.js';
import type { Actor } from '../platform/auth/index.js';
import { IdParam } from '../platform/http/index.js';
import { Visited, type Visit } from '../web/shell/index.js';
import {
  ContactDto,
  HandoverStepDto,
  HandoverView,
  LoadView,
  OfferDto,
  PauseDto,
  SilentCaseView,
} from './care.dto.js';
import { CareService } from './care.service.js';
import { HandoverService } from './handover.service.js';

@ApiTags('mentoring')
@Controller('api/v1')
export class CareController {
  constructor(
    private readonly care: CareService,
    private readonly handovers: HandoverService,
  ) {}

  @Post('people/:id/contacts')
  @Allow('mentoring:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Notes that somebody was in touch with the person today' })
  async contact(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ContactDto,
  ): Promise<void> {
    await this.care.note(actor, id, body.channel, body.nextOn ?? null);
  }

  @Get('care/silent')
  @Allow('mentoring:write')
  @ApiOperation({ summary: 'Cases of the own desk that nobody has touched for six weeks' })
  @ApiOkResponse({ type: SilentCaseView, isArray: true })
  async silent(@CurrentActor() actor: Actor): Promise<SilentCaseView[]> {
    return (await this.care.silent(actor)).map(({ personId, name, cadence }) => ({
      ...{ personId, name, lastContact: cadence.lastContact, daysSilent: cadence.daysSilent },
    }));
  }

  @Get('care/load')
  @Allow('mentoring:write')
  @ApiOperation({ summary: 'The quiet offer to the helper who asks: hand over, or take a break' })
  @ApiOkResponse({ type: LoadView })
  async load(@CurrentActor() actor: Actor): Promise<LoadView> {
    const { signals, offers } = await this.care.load(actor);
    return { signals: [...signals], offers: [...offers] };
  }

  @Post('care/pause')
  @Allow('mentoring:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Takes a break until a day, or ends it' })
  async pause(@CurrentActor() actor: Actor, @Body() body: PauseDto): Promise<void> {
    await this.care.pause(actor, body.until ?? null);
  }

  @Post('care/release')
  @Allow('mentoring:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Gives the own open tasks back to the desk' })
  async release(@CurrentActor() actor: Actor): Promise<void> {
    await this.handovers.release(actor);
  }

  @Get('handovers')
  @Allow('referral:read')
  @ApiOperation({ summary: 'Hand-overs and referrals of cases to and from the own group or office' })
  @ApiOkResponse({ type: HandoverView, isArray: true })
  async list(@CurrentActor() actor: Actor): Promise<HandoverView[]> {
    return (await this.handovers.list(actor)).map(({ handover, openSteps }) => ({
      ...{ id: handover.id, kind: handover.kind, personId: handover.personId },
      ...{ state: handover.state, openSteps: [...openSteps] },
    }));
  }

  @Post('handovers')
  @Allow('person:assign')
  @ApiOperation({
    summary: 'Offers cases to another group, or refers them to a group or an office, with each person’s yes',
  })
  @ApiOkResponse({ type: String, isArray: true })
  async offer(@Visited() { actor, ctx }: Visit, @Body() body: OfferDto): Promise<readonly string[]> {
    const { personIds, toOrgId, consent = null, kind = 'transfer', scopes = [] } = body;
    return this.handovers.offer(actor, { personIds, toOrgId, consent, kind, scopes, locale: ctx.locale });
  }

  @Post('handovers/:id/steps')
  @Allow('referral:read')
  @HttpCode(204)
  @ApiOperation({ summary: 'Accepts, refuses, finishes or revokes a hand-over' })
  async step(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: HandoverStepDto,
  ): Promise<void> {
    await this.handovers.step(actor, id, body.to, body.reason ?? null);
  }
}

import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { MentorService } from './mentor.service.js';
import {
  fitView,
  MentorFitView,
  MentorOfferDto,
  SuggestTandemDto,
  TandemStepDto,
  TandemView,
  tandemView,
} from './tandem.dto.js';
import { TandemService } from './tandem.service.js';

@ApiTags('mentoring')
@Controller('api/v1')
export class TandemController {
  constructor(
    private readonly tandems: TandemService,
    private readonly mentors: MentorService,
  ) {}

  @Put('mentor')
  @Allow('mentoring:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Says what the signed-in helper offers as a mentor' })
  async offer(@CurrentActor() actor: Actor, @Body() body: MentorOfferDto): Promise<void> {
    await this.mentors.offer(actor, { ...body, awayUntil: body.awayUntil ?? null });
  }

  @Get('people/:id/mentors')
  @Allow('mentoring:write')
  @ApiOperation({ summary: 'Mentors of the own group with room, and what each shares with the person' })
  @ApiOkResponse({ type: MentorFitView, isArray: true })
  async suitable(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<MentorFitView[]> {
    return (await this.mentors.suitable(actor, id)).map(fitView);
  }

  @Post('people/:id/tandems')
  @Allow('mentoring:write')
  @ApiOperation({ summary: 'Suggests the person to a mentor, who accepts or declines' })
  @ApiOkResponse({ type: String })
  async suggest(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { mentorId }: SuggestTandemDto,
  ): Promise<{ readonly id: string }> {
    return { id: await this.tandems.suggest(actor, id, mentorId) };
  }

  @Get('tandems')
  @Allow('mentoring:read')
  @ApiOperation({ summary: 'Tandems the reader has a part in' })
  @ApiOkResponse({ type: TandemView, isArray: true })
  async list(@CurrentActor() actor: Actor): Promise<TandemView[]> {
    return (await this.tandems.list(actor)).map(tandemView);
  }

  @Post('tandems/:id/steps')
  @Allow('mentoring:read')
  @HttpCode(204)
  @ApiOperation({ summary: 'Accepts, declines, pauses, goes on with or ends a tandem' })
  async step(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { to, reason, until }: TandemStepDto,
  ): Promise<void> {
    await this.tandems.step(actor, id, { to, reason: reason ?? null, until: until ?? null });
  }
}

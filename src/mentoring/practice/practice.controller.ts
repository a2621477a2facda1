import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import {
  cardView,
  PracticeCardDto,
  PracticeCardView,
  PracticeQueryDto,
  ReflectionDto,
  ShareDto,
} from './practice.dto.js';
import { PracticeService } from './practice.service.js';

@ApiTags('mentoring')
@Controller('api/v1')
export class PracticeController {
  constructor(private readonly practice: PracticeService) {}

  @Get('practice-cards')
  @Allow('practice:read')
  @ApiOperation({ summary: 'What worked against which obstacle: shared cards and the own drafts' })
  @ApiOkResponse({ type: PracticeCardView, isArray: true })
  async list(@CurrentActor() actor: Actor, @Query() query: PracticeQueryDto): Promise<PracticeCardView[]> {
    return (await this.practice.list(actor, query.obstacle ?? null)).map(cardView);
  }

  @Post('practice-cards')
  @Allow('practice:write')
  @ApiOperation({ summary: 'Writes a card; a text that names somebody is refused' })
  @ApiCreatedResponse({ type: PracticeCardView })
  async add(@CurrentActor() actor: Actor, @Body() body: PracticeCardDto): Promise<PracticeCardView> {
    return cardView(await this.practice.add(actor, body));
  }

  @Put('practice-cards/:id')
  @Allow('practice:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Changes an own card' })
  async change(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: PracticeCardDto,
  ): Promise<void> {
    await this.practice.change(actor, id, body);
  }

  @Put('practice-cards/:id/shared')
  @Allow('practice:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Shows an own card to all groups, or takes it back' })
  async share(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() body: ShareDto): Promise<void> {
    await this.practice.share(actor, id, body.shared);
  }

  @Post('practice-cards/:id/copy')
  @Allow('practice:write')
  @ApiOperation({ summary: 'Takes a shared card over with where it came from' })
  @ApiCreatedResponse({ type: PracticeCardView })
  async copy(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PracticeCardView> {
    return cardView(await this.practice.copy(actor, id));
  }

  @Post('reflections')
  @Allow('mentoring:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Keeps what was learned, without whom and by whom' })
  async reflect(@CurrentActor() actor: Actor, @Body() body: ReflectionDto): Promise<void> {
    await this.practice.reflect(actor, { ...body, cardId: body.cardId ?? null });
  }
}

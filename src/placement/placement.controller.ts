import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import type { Actor } from '../platform/auth/index.js';
import { Allow, CurrentActor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { IdParam, IsId, PageQueryDto } from '../platform/http/index.js';
import { Visited, type Visit } from '../web/shell/index.js';
import { DisclosureService, NOTHING_OPENED } from './disclosure.service.js';
import { PlacementListService } from './placement-list.service.js';
import {
  openedView,
  PlacementDetailView,
  PlacementPageView,
  PlacementView,
  placementView,
  StepDto,
  stepView,
  SuggestDto,
  UndoDto,
} from './placement.dto.js';
import type { Placement } from './placement.entity.js';
import { PlacementService } from './placement.service.js';

class PlacementQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ default: false, description: 'ended ones instead of open ones' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  closed?: boolean;

  @IsOptional()
  @IsId()
  personId?: string;
}

@ApiTags('placements')
@Controller('api/v1/placements')
export class PlacementController {
  constructor(
    private readonly placements: PlacementService,
    private readonly lists: PlacementListService,
    private readonly disclosure: DisclosureService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('placement:read')
  @ApiOperation({ summary: 'Placements of the own desk, firm or person, longest without a move first' })
  @ApiOkResponse({ type: PlacementPageView })
  async list(@CurrentActor() actor: Actor, @Query() query: PlacementQueryDto): Promise<PlacementPageView> {
    const { closed = false, personId = null, limit = 20, offset = 0 } = query;
    const { items, total } = await this.lists.list(actor, { closed, personId, limit, offset });
    return { items: items.map(({ placement }) => this.viewOf(placement, actor)), total };
  }

  @Post()
  @Allow('placement:write')
  @ApiOperation({ summary: 'Suggests a vacancy to a person' })
  @ApiCreatedResponse({ type: PlacementView })
  async suggest(@CurrentActor() actor: Actor, @Body() body: SuggestDto): Promise<PlacementView> {
    const placement = await this.placements.suggest(actor, body.personId, body.vacancyId);
    return this.viewOf(placement, actor);
  }

  @Get(':id')
  @Allow('placement:read')
  @ApiOperation({ summary: 'One placement with its history' })
  @ApiOkResponse({ type: PlacementDetailView })
  async get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PlacementDetailView> {
    const found = await this.lists.get(actor, id);
    const opened = isEmployer(actor) ? await this.disclosure.opened(found, 'de') : NOTHING_OPENED;
    const view = this.viewOf(found.placement, actor);
    return { ...view, ...openedView(opened), history: found.history.map(stepView) };
  }

  @Post(':id/steps')
  @Allow('placement:write')
  @ApiOperation({ summary: 'Takes the next step' })
  @ApiCreatedResponse({ type: PlacementView })
  async step(
    @Visited() { actor, ctx }: Visit,
    @IdParam() id: string,
    @Body() body: StepDto,
  ): Promise<PlacementView> {
    const placement = await this.placements.step(actor, id, {
      to: body.to,
      reason: body.reason ?? null,
      helperReason: body.helperReason ?? null,
      note: body.note ?? '',
      revision: body.revision,
      startedOn: body.startedOn ?? null,
      scopes: body.scopes ?? [],
      confirmed: body.confirmed ?? false,
      locale: ctx.locale,
    });
    return this.viewOf(placement, actor);
  }

  @Post(':id/undo')
  @Allow('placement:write')
  @ApiOperation({ summary: 'Takes the last own step back by a correcting one' })
  @ApiCreatedResponse({ type: PlacementView })
  async undo(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: UndoDto,
  ): Promise<PlacementView> {
    return this.viewOf(await this.placements.undo(actor, id, body.revision), actor);
  }

  private viewOf(placement: Placement, actor: Actor): PlacementView {
    return placementView(placement, isEmployer(actor), this.clock.today());
  }
}

function isEmployer(actor: Actor): boolean {
  return actor.role === 'employer_editor';
}

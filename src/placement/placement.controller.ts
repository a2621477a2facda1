import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Actor } from '../platform/auth/index.js';
import { Allow, CurrentActor } from '../platform/auth/index.js';
import { IdParam, IsId } from '../platform/http/index.js';
import { PlacementListService } from './placement-list.service.js';
import {
  PlacementDetailView,
  PlacementPageView,
  PlacementView,
  placementView,
  StepDto,
  stepView,
  SuggestDto,
  UndoDto,
} from './placement.dto.js';
import { PlacementService } from './placement.service.js';

class PlacementQueryDto {
  @ApiPropertyOptional({ default: false, description: 'ended ones instead of open ones' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  closed?: boolean;

  @IsOptional()
  @IsId()
  personId?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  @ApiPropertyOptional({ minimum: 0, default: 0 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset?: number;
}

@ApiTags('placements')
@Controller('api/v1/placements')
export class PlacementController {
  constructor(
    private readonly placements: PlacementService,
    private readonly lists: PlacementListService,
  ) {}

  @Get()
  @Allow('placement:read')
  @ApiOperation({ summary: 'Placements of the own desk, firm or person, longest without a move first' })
  async list(@CurrentActor() actor: Actor, @Query() query: PlacementQueryDto): Promise<PlacementPageView> {
    const { closed = false, personId = null, limit = 20, offset = 0 } = query;
    const { items, total } = await this.lists.list(actor, { closed, personId, limit, offset });
    return { items: items.map(({ placement }) => placementView(placement, isEmployer(actor))), total };
  }

  @Post()
  @Allow('placement:write')
  @ApiOperation({ summary: 'Suggests a vacancy to a person' })
  async suggest(@CurrentActor() actor: Actor, @Body() body: SuggestDto): Promise<PlacementView> {
    const placement = await this.placements.suggest(actor, body.personId, body.vacancyId);
    return placementView(placement, isEmployer(actor));
  }

  @Get(':id')
  @Allow('placement:read')
  @ApiOperation({ summary: 'One placement with its history' })
  async get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PlacementDetailView> {
    const { placement, history } = await this.lists.get(actor, id);
    return { ...placementView(placement, isEmployer(actor)), history: history.map(stepView) };
  }

  @Post(':id/steps')
  @Allow('placement:write')
  @ApiOperation({ summary: 'Takes the next step' })
  async step(
    @CurrentActor() actor: Actor,
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
    });
    return placementView(placement, isEmployer(actor));
  }

  @Post(':id/undo')
  @Allow('placement:write')
  @ApiOperation({ summary: 'Takes the last own step back by a correcting one' })
  async undo(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: UndoDto,
  ): Promise<PlacementView> {
    return placementView(await this.placements.undo(actor, id, body.revision), isEmployer(actor));
  }
}

function isEmployer(actor: Actor): boolean {
  return actor.role === 'employer_editor';
}

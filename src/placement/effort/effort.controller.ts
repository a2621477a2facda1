import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { EffortQueryDto, EffortView } from './effort.dto.js';
import { EffortService } from './effort.service.js';

@ApiTags('placements')
@Controller('api/v1/me/effort')
export class EffortController {
  constructor(private readonly efforts: EffortService) {}

  @Get()
  @Allow('self:read')
  @ApiOperation({ summary: 'What the person did to find work, for a sheet of her own making' })
  @ApiOkResponse({ type: EffortView, isArray: true })
  async list(@CurrentActor() actor: Actor, @Query() query: EffortQueryDto): Promise<EffortView[]> {
    const usual = this.efforts.usual();
    const period = { from: query.from ?? usual.from, to: query.to ?? usual.to };
    return [...(await this.efforts.list(actor, period))];
  }
}

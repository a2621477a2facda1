import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { IdParam, PageQueryDto } from '../../platform/http/index.js';
import { DistinctPairs } from './distinct-pairs.service.js';
import { DistinctPairDto, DistinctPairPageView, distinctPairView, SaidPairView } from './merge.dto.js';

@ApiTags('people')
@Controller('api/v1')
export class DistinctPairsController {
  constructor(
    private readonly pairs: DistinctPairs,
    private readonly clock: Clock,
  ) {}

  @Get('distinct-pairs')
  @Allow('person:merge')
  @ApiOperation({ summary: 'Records of the own desk that look alike and were said to be two people' })
  @ApiOkResponse({ type: DistinctPairPageView })
  async list(@CurrentActor() actor: Actor, @Query() query: PageQueryDto): Promise<DistinctPairPageView> {
    const { limit = 20, offset = 0 } = query;
    const { items, total } = await this.pairs.list(actor, { limit, offset });
    return { items: items.map((pair) => distinctPairView(pair, this.clock.today())), total };
  }

  @Post('people/:id/distinct-pairs')
  @Allow('person:merge')
  @ApiOperation({
    summary: 'Says that this record and another one are two people: no warning of them any more',
  })
  @ApiCreatedResponse({ type: SaidPairView })
  async say(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { otherId }: DistinctPairDto,
  ): Promise<SaidPairView> {
    return { id: await this.pairs.say(actor, id, otherId) };
  }

  @Delete('distinct-pairs/:id')
  @HttpCode(204)
  @Allow('person:merge')
  @ApiOperation({ summary: 'Takes that word back: the two may be one person’s again' })
  async takeBack(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.pairs.takeBack(actor, id);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { ObstacleDto, obstacleView, ObstacleView } from './obstacle.dto.js';
import { ObstacleService } from './obstacle.service.js';

@ApiTags('people')
@Controller('api/v1/people/:id/obstacles')
export class ObstacleController {
  constructor(private readonly obstacles: ObstacleService) {}

  @Get()
  @Allow('person:read')
  @ApiOperation({ summary: 'What stands between the person and work, each with its next step and who helps' })
  @ApiOkResponse({ type: ObstacleView, isArray: true })
  async list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ObstacleView[]> {
    return (await this.obstacles.list(actor, id)).map(obstacleView);
  }

  @Post()
  @Allow('person:write')
  @ApiOperation({ summary: 'Notes an obstacle; only the person and her desk read it' })
  @ApiCreatedResponse({ type: ObstacleView })
  async add(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ObstacleDto,
  ): Promise<ObstacleView> {
    return obstacleView(await this.obstacles.add(actor, id, body));
  }

  @Put(':obstacleId')
  @Allow('person:write')
  @ApiOperation({ summary: 'Changes an obstacle, or says that it is out of the way' })
  @ApiOkResponse({ type: ObstacleView })
  async change(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('obstacleId') obstacleId: string,
    @Body() body: ObstacleDto,
  ): Promise<ObstacleView> {
    return obstacleView(await this.obstacles.change(actor, id, obstacleId, body));
  }

  @Delete(':obstacleId')
  @HttpCode(204)
  @Allow('person:write')
  @ApiOperation({ summary: 'Takes an obstacle away' })
  async remove(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('obstacleId') obstacleId: string,
  ): Promise<void> {
    await this.obstacles.remove(actor, id, obstacleId);
  }
}

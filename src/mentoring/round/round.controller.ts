import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import {
  RoundMinutesDto,
  RoundQuery,
  RoundTaskDoneDto,
  RoundTaskDto,
  RoundView,
  roundView,
} from './round.dto.js';
import { RoundService } from './round.service.js';

@ApiTags('mentoring')
@Controller('api/v1/round')
export class RoundController {
  constructor(private readonly round: RoundService) {}

  @Get()
  @Allow('round:read')
  @ApiOperation({
    summary:
      'The round of a Kreis at which the own organisation sits: obstacles by count, who does what by when, minutes',
  })
  @ApiOkResponse({ type: RoundView })
  async get(@CurrentActor() actor: Actor, @Query() { kreis }: RoundQuery): Promise<RoundView> {
    return roundView(await this.round.get(actor, kreis));
  }

  @Post('tasks')
  @Allow('round:write')
  @ApiOperation({ summary: 'Writes down which organisation does what by when' })
  @ApiOkResponse({ type: String })
  async addTask(@CurrentActor() actor: Actor, @Body() task: RoundTaskDto): Promise<{ readonly id: string }> {
    return { id: await this.round.addTask(actor, task) };
  }

  @Put('tasks/:id/done')
  @Allow('round:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Marks a task as done, or as open again' })
  async setDone(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { done }: RoundTaskDoneDto,
  ): Promise<void> {
    await this.round.setDone(actor, id, done);
  }

  @Post('minutes')
  @Allow('round:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Keeps what was said at a round' })
  async addMinutes(@CurrentActor() actor: Actor, @Body() minutes: RoundMinutesDto): Promise<void> {
    await this.round.addMinutes(actor, minutes);
  }
}

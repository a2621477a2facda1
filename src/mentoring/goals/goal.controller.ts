import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { GoalChangeDto, GoalDto, GoalView, goalView } from './goal.dto.js';
import { GoalService } from './goal.service.js';

@ApiTags('mentoring')
@Controller('api/v1/me/goals')
export class GoalController {
  constructor(private readonly goals: GoalService) {}

  @Get()
  @Allow('self:read')
  @ApiOperation({ summary: 'The own goals' })
  @ApiOkResponse({ type: GoalView, isArray: true })
  async list(@CurrentActor() actor: Actor): Promise<GoalView[]> {
    return (await this.goals.list(actor, actor.personId ?? '')).map(goalView);
  }

  @Post()
  @Allow('self:write')
  @ApiOperation({ summary: 'Sets a goal; nobody else reads it unless it is shared' })
  @ApiCreatedResponse({ type: GoalView })
  async add(@CurrentActor() actor: Actor, @Body() body: GoalDto): Promise<GoalView> {
    const { area, text, dueOn = null, shared = false } = body;
    return goalView(await this.goals.add(actor, { area, text, dueOn, shared }));
  }

  @Patch(':id')
  @Allow('self:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Marks a goal as reached, shares it, or takes either back' })
  async change(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: GoalChangeDto,
  ): Promise<void> {
    await this.goals.change(actor, id, body);
  }

  @Delete(':id')
  @Allow('self:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Takes a goal away' })
  async remove(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.goals.remove(actor, id);
  }
}

import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { AnswerService } from '../answers/answer.service.js';
import { PlacementListService } from '../placement-list.service.js';
import { AnswerLinkView, InterviewDto, interviewView, InterviewView } from './interview.dto.js';
import { InterviewService } from './interview.service.js';

@ApiTags('placements')
@Controller('api/v1')
export class InterviewController {
  constructor(
    private readonly interviews: InterviewService,
    private readonly lists: PlacementListService,
    private readonly answers: AnswerService,
  ) {}

  @Get('placements/:id/interviews')
  @Allow('placement:read')
  @ApiOperation({ summary: 'Interviews of a placement' })
  @ApiOkResponse({ type: InterviewView, isArray: true })
  async list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<InterviewView[]> {
    await this.lists.get(actor, id);
    return (await this.interviews.list(actor, id)).map(interviewView);
  }

  @Post('placements/:id/interviews')
  @Allow('placement:write')
  @ApiOperation({ summary: 'Plans an interview' })
  @ApiCreatedResponse({ type: InterviewView })
  async plan(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { day, time, minutes = 60, place = '' }: InterviewDto,
  ): Promise<InterviewView> {
    return interviewView(await this.interviews.plan(actor, id, { day, time, minutes, place }));
  }

  @Put('interviews/:id')
  @Allow('placement:write')
  @ApiOperation({ summary: 'Moves an interview: a new version of the same calendar entry' })
  @ApiOkResponse({ type: InterviewView })
  async move(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { day, time, minutes = 60, place = '' }: InterviewDto,
  ): Promise<InterviewView> {
    return interviewView(await this.interviews.move(actor, id, { day, time, minutes, place }));
  }

  @Post('interviews/:id/cancel')
  @Allow('placement:write')
  @ApiOperation({ summary: 'Cancels an interview' })
  @ApiCreatedResponse({ type: InterviewView })
  async cancel(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<InterviewView> {
    return interviewView(await this.interviews.cancel(actor, id));
  }

  @Post('placements/:id/link')
  @Allow('placement:write')
  @ApiOperation({ summary: 'Makes a link by which the firm answers an introduction without signing in' })
  @ApiCreatedResponse({ type: AnswerLinkView })
  async link(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<AnswerLinkView> {
    return { path: await this.answers.link(actor, id) };
  }
}

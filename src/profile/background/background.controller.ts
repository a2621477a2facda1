import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { IdParam } from '../../platform/http/index.js';
import {
  BackgroundView,
  QualificationDto,
  qualificationView,
  QualificationView,
  WorkPeriodDto,
  workPeriodView,
  WorkPeriodView,
} from './background.dto.js';
import { BackgroundService } from './background.service.js';

@ApiTags('people')
@Controller('api/v1/people/:id')
export class BackgroundController {
  constructor(
    private readonly background: BackgroundService,
    private readonly clock: Clock,
  ) {}

  @Get('background')
  @Allow('person:read')
  @ApiOperation({
    summary: 'Work history, and trainings with the state of their recognition and its next step',
  })
  @ApiOkResponse({ type: BackgroundView })
  async show(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<BackgroundView> {
    const { work, qualifications } = await this.background.of(actor, id);
    const today = this.clock.today();
    return {
      work: work.map(workPeriodView),
      qualifications: qualifications.map((one) => qualificationView(one, today)),
    };
  }

  @Post('work-periods')
  @Allow('person:write')
  @ApiOperation({ summary: 'Enters a piece of work; its months count as practice in the profile' })
  @ApiCreatedResponse({ type: WorkPeriodView })
  async addWork(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: WorkPeriodDto,
  ): Promise<WorkPeriodView> {
    return workPeriodView(await this.background.saveWork(actor, id, null, body));
  }

  @Put('work-periods/:entryId')
  @Allow('person:write')
  @ApiOperation({ summary: 'Changes a piece of work' })
  @ApiOkResponse({ type: WorkPeriodView })
  async changeWork(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('entryId') entryId: string,
    @Body() body: WorkPeriodDto,
  ): Promise<WorkPeriodView> {
    return workPeriodView(await this.background.saveWork(actor, id, entryId, body));
  }

  @Delete('work-periods/:entryId')
  @HttpCode(204)
  @Allow('person:write')
  @ApiOperation({ summary: 'Takes a piece of work away' })
  async removeWork(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('entryId') entryId: string,
  ): Promise<void> {
    await this.background.removeWork(actor, id, entryId);
  }

  @Post('qualifications')
  @Allow('person:write')
  @ApiOperation({ summary: 'Enters a training; a full recognition counts for the matching' })
  @ApiCreatedResponse({ type: QualificationView })
  async addQualification(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: QualificationDto,
  ): Promise<QualificationView> {
    const made = await this.background.saveQualification(actor, id, null, body);
    return qualificationView(made, this.clock.today());
  }

  @Put('qualifications/:entryId')
  @Allow('person:write')
  @ApiOperation({ summary: 'Changes a training, or moves its recognition on' })
  @ApiOkResponse({ type: QualificationView })
  async changeQualification(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('entryId') entryId: string,
    @Body() body: QualificationDto,
  ): Promise<QualificationView> {
    const changed = await this.background.saveQualification(actor, id, entryId, body);
    return qualificationView(changed, this.clock.today());
  }

  @Delete('qualifications/:entryId')
  @HttpCode(204)
  @Allow('person:write')
  @ApiOperation({ summary: 'Takes a training away, and its recognition with it' })
  async removeQualification(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('entryId') entryId: string,
  ): Promise<void> {
    await this.background.removeQualification(actor, id, entryId);
  }
}

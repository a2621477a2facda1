import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import {
  EmergencyLineView,
  EmergencyRecordView,
  lineView,
  OpenedEmergencyView,
  OpenEmergencyDto,
  recordView,
} from './emergency.dto.js';
import { EmergencyService } from './emergency.service.js';

/** A person's contact outside the usual rights, for an hour and never in silence. */
@ApiTags('people')
@Controller('api/v1/emergencies')
export class EmergencyController {
  constructor(private readonly emergencies: EmergencyService) {}

  @Get()
  @Allow('emergency:open')
  @ApiOperation({ summary: 'Emergency accesses by the own group, and by others to its people' })
  @ApiOkResponse({ type: EmergencyLineView, isArray: true })
  async list(@CurrentActor() actor: Actor): Promise<EmergencyLineView[]> {
    return (await this.emergencies.list(actor)).map(lineView);
  }

  @Post()
  @Allow('emergency:open')
  @ApiOperation({ summary: 'Opens one person’s contact for 60 minutes; she and a second person are told' })
  @ApiCreatedResponse({ type: OpenedEmergencyView })
  async open(@CurrentActor() actor: Actor, @Body() body: OpenEmergencyDto): Promise<OpenedEmergencyView> {
    return { id: await this.emergencies.open(actor, body.contact, body.reason) };
  }

  @Get(':id')
  @Allow('emergency:open')
  @ApiOperation({ summary: 'The opened contact, while its hour lasts; each look is noted' })
  @ApiOkResponse({ type: EmergencyRecordView })
  async read(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<EmergencyRecordView> {
    return recordView(await this.emergencies.read(actor, id));
  }

  @Post(':id/close')
  @Allow('emergency:open')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ends an emergency access before its hour is over' })
  async close(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.emergencies.close(actor, id);
  }
}

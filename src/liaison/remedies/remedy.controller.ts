import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { PersonService } from '../../profile/index.js';
import { RemedyDto, remedyView, RemedyView } from './remedy.dto.js';
import { RemedyService } from './remedy.service.js';

@ApiTags('liaison')
@Controller('api/v1')
export class RemedyController {
  constructor(
    private readonly remedies: RemedyService,
    private readonly people: PersonService,
  ) {}

  @Get('people/:id/remedies')
  @Allow('person:write')
  @ApiOperation({ summary: 'Running clocks for remedies of a person, the nearest day first' })
  @ApiOkResponse({ type: RemedyView, isArray: true })
  async list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<RemedyView[]> {
    await this.people.get(actor, id);
    return (await this.remedies.list(actor, id)).map(remedyView);
  }

  @Post('people/:id/remedies')
  @Allow('person:write')
  @ApiOperation({ summary: 'Starts the clock of a remedy from the day of service' })
  @ApiCreatedResponse({ type: RemedyView })
  async add(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: RemedyDto,
  ): Promise<RemedyView> {
    const { receivedOn = null, companion = '', ...rest } = body;
    return remedyView(await this.remedies.add(actor, id, { ...rest, receivedOn, companion }));
  }

  @Post('remedies/:id/close')
  @Allow('person:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ends a clock: the remedy is filed or given up' })
  async close(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.remedies.close(actor, id);
  }
}

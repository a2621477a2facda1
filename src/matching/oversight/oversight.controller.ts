import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/auth/index.js';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import { OversightReport, OversightService } from './oversight.service.js';

class OversightView {
  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'columns by which the engine ranks',
  })
  columns: OversightReport['columns'];

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'the table of weights in force' })
  weights: OversightReport['weights'];

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'shown lists worked out again' })
  replay: OversightReport['replay'];

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description:
      'facts exchanged between people with gates held fixed: how many, and of whom the ranking reads anything else',
  })
  swaps: OversightReport['swaps'];

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  gates: OversightReport['gates'];
}

@ApiTags('oversight')
@Controller('api/v1/oversight')
export class OversightController {
  constructor(private readonly oversight: OversightService) {}

  @Get('matching')
  @Allow('audit:read')
  @ApiOperation({ summary: 'What the ranking rests on, replays of shown lists, and gates by group and rule' })
  @ApiOkResponse({ type: OversightView })
  async matching(@CurrentActor() actor: Actor): Promise<OversightView> {
    return this.oversight.report(actor);
  }
}

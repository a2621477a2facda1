import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../platform/auth/index.js';
import type { Actor } from '../platform/auth/index.js';
import { IdParam } from '../platform/http/index.js';
import { responsibilityView, ResponsibilityView } from './liaison.dto.js';
import { OfficeService } from './office.service.js';

@ApiTags('liaison')
@Controller('api/v1/people/:id/offices')
export class LiaisonController {
  constructor(private readonly offices: OfficeService) {}

  @Get()
  @Allow('liaison:read')
  @ApiOperation({ summary: 'Which offices are responsible for the person, why and until when' })
  @ApiOkResponse({ type: ResponsibilityView })
  async list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ResponsibilityView> {
    return responsibilityView(await this.offices.responsibleFor(actor, id));
  }
}

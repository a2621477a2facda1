import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { sharedCaseView, SharedCaseView } from './referral.dto.js';
import { SharedCaseService } from './shared-case.service.js';

@ApiTags('mentoring')
@Controller('api/v1/handovers/:id/case')
export class ReferralController {
  constructor(private readonly cases: SharedCaseService) {}

  @Get()
  @Allow('referral:read')
  @ApiOperation({ summary: 'What the person opened of a referred case, for the one who accepted it' })
  @ApiOkResponse({ type: SharedCaseView })
  async read(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SharedCaseView> {
    return sharedCaseView(await this.cases.read(actor, id, 'de'));
  }
}

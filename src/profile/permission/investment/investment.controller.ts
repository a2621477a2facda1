import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../../platform/auth/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { IdParam, KeepNothing } from '../../../platform/http/index.js';
import { InvestmentAnswersDto, InvestmentCheckView, investmentView } from './investment.dto.js';
import { InvestmentService } from './investment.service.js';

@ApiTags('permission')
@Controller('api/v1/people/:id/investment-check')
export class InvestmentController {
  constructor(private readonly investment: InvestmentService) {}

  @Post()
  @HttpCode(200)
  @KeepNothing()
  @Allow('permission:protect')
  @ApiOperation({
    summary: 'What protects a training, what is missing and by when; the answers are not kept',
  })
  @ApiOkResponse({ type: InvestmentCheckView })
  async check(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: InvestmentAnswersDto,
  ): Promise<InvestmentCheckView> {
    return investmentView(this.investment.check(await this.investment.person(actor, id), body));
  }
}

import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../../platform/auth/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { IdParam, KeepNothing } from '../../../platform/http/index.js';
import { VacancyService } from '../../../vacancy/index.js';
import { InvestmentService } from '../investment/investment.service.js';
import { FundingAnswersDto } from './funding.dto.js';
import { FundingService } from './funding.service.js';
import { FundingListView, fundingView } from './funding.view.js';

@ApiTags('permission')
@Controller('api/v1/people/:id/funding/:vacancyId')
export class FundingController {
  constructor(
    private readonly people: InvestmentService,
    private readonly vacancies: VacancyService,
    private readonly funding: FundingService,
  ) {}

  @Post()
  @HttpCode(200)
  @KeepNothing()
  @Allow('permission:protect')
  @ApiOperation({
    summary: 'Funding for a person and a vacancy, with the days by which to apply; keeps nothing',
  })
  @ApiOkResponse({ type: FundingListView })
  async list(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('vacancyId') vacancyId: string,
    @Body() body: FundingAnswersDto,
  ): Promise<FundingListView> {
    const person = await this.people.person(actor, id);
    const vacancy = await this.vacancies.get(actor, vacancyId);
    return fundingView(this.funding.options(person, vacancy, body));
  }
}

import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';

import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { Actor } from '../platform/auth/index.js';
import { Allow, CurrentActor, mayUse, Public } from '../platform/auth/index.js';
import { AppError, IdParam, SafeText, PageQueryDto } from '../platform/http/index.js';
import { suggestedNeeds } from './language-suggestion.js';
import { PostingService } from './posting.service.js';
import { PostingTextDto, UpdateVacancyDto } from './update-vacancy.dto.js';
import { CreateVacancyDto, LanguageNeedDto } from './vacancy.dto.js';
import { VacancyService } from './vacancy.service.js';
import { VacancyPageView, VacancyView, vacancyView } from './vacancy.view.js';

class VacancyQueryDto extends PageQueryDto {
  @IsOptional()
  @SafeText(80, { min: 0 })
  q?: string;

  @ApiPropertyOptional({ enum: ['open', 'mine', 'check'], default: 'open' })
  @IsOptional()
  @IsIn(['open', 'mine', 'check'])
  scope?: 'open' | 'mine' | 'check';
}

export class ReleaseDto {
  /** True publishes the held vacancy, false refuses it. */
  @IsBoolean()
  publish: boolean;
}

@ApiTags('vacancies')
@Controller('api/v1/vacancies')
export class VacancyController {
  constructor(
    private readonly vacancies: VacancyService,
    private readonly postings: PostingService,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'Open vacancies, those of the own organisation, or those to decide on' })
  @ApiOkResponse({ type: VacancyPageView })
  async list(@CurrentActor() actor: Actor, @Query() query: VacancyQueryDto): Promise<VacancyPageView> {
    const { q = '', scope = 'open', limit = 20, offset = 0 } = query;
    if (scope === 'check' && !mayUse(actor, 'vacancy:check')) throw new AppError('forbidden');
    const { items, total } = await this.vacancies.list(actor, { text: q, scope, limit, offset });
    return { items: items.map(vacancyView), total };
  }

  @Post()
  @Allow('vacancy:write')
  @ApiOperation({ summary: 'Posts a vacancy; pay, hours and wording are checked' })
  @ApiCreatedResponse({ type: VacancyView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateVacancyDto): Promise<VacancyView> {
    return vacancyView(await this.postings.create(actor, body));
  }

  @Get(':id')
  @Public()
  @ApiOperation({ summary: 'One vacancy' })
  @ApiOkResponse({ type: VacancyView })
  async get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<VacancyView> {
    return vacancyView(await this.vacancies.get(actor, id));
  }

  @Post('language-suggestions')
  @HttpCode(200)
  @Allow('vacancy:write')
  @ApiOperation({ summary: 'Reads language needs from the text of a posting; the employer confirms them' })
  @ApiOkResponse({ type: LanguageNeedDto, isArray: true })
  suggest(@Body() body: PostingTextDto): LanguageNeedDto[] {
    return [...suggestedNeeds(body.text)];
  }

  @Patch(':id')
  @Allow('vacancy:write')
  @ApiOperation({ summary: 'Changes a posting and checks the whole of it again' })
  @ApiOkResponse({ type: VacancyView })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: UpdateVacancyDto,
  ): Promise<VacancyView> {
    return vacancyView(await this.postings.update(actor, id, body));
  }

  @Post(':id/renew')
  @HttpCode(204)
  @Allow('vacancy:write')
  @ApiOperation({ summary: 'Says that a posting is still open; it stays visible for another 60 days' })
  async renew(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.postings.renew(actor, id);
  }

  @Post(':id/close')
  @HttpCode(204)
  @Allow('vacancy:write')
  @ApiOperation({ summary: 'Takes a vacancy off the market' })
  async close(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.postings.close(actor, id);
  }

  @Post(':id/release')
  @HttpCode(204)
  @Allow('vacancy:check')
  @ApiOperation({ summary: 'Decides on a vacancy that the check held back' })
  async release(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ReleaseDto,
  ): Promise<void> {
    await this.postings.release(actor, id, body.publish);
  }
}

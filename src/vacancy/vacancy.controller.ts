import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Actor } from '../platform/auth/index.js';
import { Allow, CurrentActor, Public } from '../platform/auth/index.js';
import { IdParam, SafeText } from '../platform/http/index.js';
import { CreateVacancyDto } from './vacancy.dto.js';
import { VacancyService } from './vacancy.service.js';
import { VacancyPageView, VacancyView, vacancyView } from './vacancy.view.js';

class VacancyQueryDto {
  @IsOptional()
  @SafeText(80, { min: 0 })
  q?: string;

  @ApiPropertyOptional({ enum: ['open', 'mine'], default: 'open' })
  @IsOptional()
  @IsIn(['open', 'mine'])
  scope?: 'open' | 'mine';

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  @ApiPropertyOptional({ minimum: 0, default: 0 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset?: number;
}

export class ReleaseDto {
  /** True publishes the held vacancy, false refuses it. */
  @IsBoolean()
  publish: boolean;
}

@ApiTags('vacancies')
@Controller('api/v1/vacancies')
export class VacancyController {
  constructor(private readonly vacancies: VacancyService) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'Open vacancies, or those of the own organisation' })
  async list(@CurrentActor() actor: Actor, @Query() query: VacancyQueryDto): Promise<VacancyPageView> {
    const { q = '', scope = 'open', limit = 20, offset = 0 } = query;
    const { items, total } = await this.vacancies.list(actor, { text: q, scope, limit, offset });
    return { items: items.map(vacancyView), total };
  }

  @Post()
  @Allow('vacancy:write')
  @ApiOperation({ summary: 'Posts a vacancy; pay, hours and wording are checked' })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateVacancyDto): Promise<VacancyView> {
    return vacancyView(await this.vacancies.create(actor, body));
  }

  @Get(':id')
  @Public()
  @ApiOperation({ summary: 'One vacancy' })
  async get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<VacancyView> {
    return vacancyView(await this.vacancies.get(actor, id));
  }

  @Post(':id/close')
  @HttpCode(204)
  @Allow('vacancy:write')
  @ApiOperation({ summary: 'Takes a vacancy off the market' })
  async close(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.vacancies.close(actor, id);
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
    await this.vacancies.release(actor, id, body.publish);
  }
}

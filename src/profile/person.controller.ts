import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Allow, CurrentActor } from '../platform/auth/index.js';
import type { Actor } from '../platform/auth/index.js';
import { IdParam, SafeText } from '../platform/http/index.js';
import { CreatePersonDto, UpdatePersonDto } from './person.dto.js';
import { PersonService } from './person.service.js';
import { PersonPageView, PersonView, personView } from './person.view.js';

class PersonQueryDto {
  @IsOptional()
  @SafeText(80, { min: 0 })
  q?: string;

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

@ApiTags('people')
@Controller('api/v1/people')
export class PersonController {
  constructor(private readonly people: PersonService) {}

  @Get()
  @Allow('person:read')
  @ApiOperation({ summary: 'People of the own desk, the longest unconfirmed first' })
  async list(@CurrentActor() actor: Actor, @Query() query: PersonQueryDto): Promise<PersonPageView> {
    const { q = '', limit = 20, offset = 0 } = query;
    const { items, total } = await this.people.list(actor, { text: q, limit, offset });
    return { items: items.map(personView), total };
  }

  @Post()
  @Allow('person:write')
  @ApiOperation({ summary: 'Enters a person; matches follow within seconds' })
  async create(@CurrentActor() actor: Actor, @Body() body: CreatePersonDto): Promise<PersonView> {
    return personView(await this.people.create(actor, body));
  }

  @Get(':id')
  @Allow('person:read')
  @ApiOperation({ summary: 'One profile' })
  async get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PersonView> {
    return personView(await this.people.get(actor, id));
  }

  @Patch(':id')
  @Allow('person:write')
  @ApiOperation({ summary: 'Changes parts of a profile' })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: UpdatePersonDto,
  ): Promise<PersonView> {
    return personView(await this.people.update(actor, id, body));
  }

  @Post(':id/confirm')
  @HttpCode(204)
  @Allow('person:write')
  @ApiOperation({ summary: 'Says that the profile is still right' })
  async confirm(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.people.confirm(actor, id);
  }
}

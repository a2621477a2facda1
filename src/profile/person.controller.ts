import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import { IsOptional } from 'class-validator';
import { Allow, CurrentActor } from '../platform/auth/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { IdParam, SafeText, PageQueryDto } from '../platform/http/index.js';
import { EnterPersonDto, UpdatePersonDto } from './person.dto.js';
import type { Person } from './person.entity.js';
import { PersonService } from './person.service.js';
import { PersonPageView, PersonView, personView } from './person.view.js';

class PersonQueryDto extends PageQueryDto {
  @IsOptional()
  @SafeText(80, { min: 0 })
  q?: string;
}

@ApiTags('people')
@Controller('api/v1/people')
export class PersonController {
  constructor(
    private readonly people: PersonService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('person:read')
  @ApiOperation({ summary: 'People of the own desk, the longest unconfirmed first' })
  @ApiOkResponse({ type: PersonPageView })
  async list(@CurrentActor() actor: Actor, @Query() query: PersonQueryDto): Promise<PersonPageView> {
    const { q = '', limit = 20, offset = 0 } = query;
    const { items, total } = await this.people.list(actor, { text: q, limit, offset });
    return { items: items.map((person) => this.view(person)), total };
  }

  @Post()
  @Allow('person:write')
  @ApiOperation({
    summary: 'Enters a person; 409 when she may be here already, unless evenIfKnown says otherwise',
  })
  @ApiCreatedResponse({ type: PersonView })
  async create(@CurrentActor() actor: Actor, @Body() body: EnterPersonDto): Promise<PersonView> {
    const { evenIfKnown = false, ...input } = body;
    return this.view(await this.people.create(actor, input, evenIfKnown ? null : []));
  }

  @Get(':id')
  @Allow('person:read')
  @ApiOperation({ summary: 'One profile' })
  @ApiOkResponse({ type: PersonView })
  async get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PersonView> {
    return this.view(await this.people.get(actor, id));
  }

  @Patch(':id')
  @Allow('person:write')
  @ApiOperation({ summary: 'Changes parts of a profile' })
  @ApiOkResponse({ type: PersonView })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: UpdatePersonDto,
  ): Promise<PersonView> {
    return this.view(await this.people.update(actor, id, body));
  }

  @Post(':id/confirm')
  @HttpCode(204)
  @Allow('person:write')
  @ApiOperation({ summary: 'Says that the profile is still right' })
  async confirm(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.people.confirm(actor, id);
  }

  private view(person: Person): PersonView {
    return personView(person, this.clock.today());
  }
}

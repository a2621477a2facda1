import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../platform/auth/index.js';
import type { Actor } from '../platform/auth/index.js';
import { IdParam } from '../platform/http/index.js';
import {
  CreateMemberDto,
  CreateOrganisationDto,
  MemberView,
  OrganisationView,
  RoundKreiseDto,
} from './access.dto.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationService } from './organisation.service.js';

@ApiTags('organisations')
@Controller('api/v1/organisations')
export class OrganisationController {
  constructor(private readonly organisations: OrganisationService) {}

  @Get()
  @Allow('organisation:read')
  @ApiOperation({ summary: 'All organisations by kind and name' })
  @ApiOkResponse({ type: OrganisationView, isArray: true })
  async list(@CurrentActor() actor: Actor): Promise<OrganisationView[]> {
    return (await this.organisations.list(actor)).map(view);
  }

  @Post()
  @Allow('organisation:write')
  @ApiOperation({ summary: 'Enters an organisation' })
  @ApiCreatedResponse({ type: OrganisationView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateOrganisationDto): Promise<OrganisationView> {
    return view(await this.organisations.create(actor, { ...body, ags: body.ags ?? null }));
  }

  @Put(':id/round-kreise')
  @Allow('operation:write')
  @ApiOperation({ summary: 'Says at which further round tables an organisation sits' })
  @ApiOkResponse({ type: OrganisationView })
  async setRounds(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { kreise }: RoundKreiseDto,
  ): Promise<OrganisationView> {
    return view(await this.organisations.setRounds(actor, id, kreise));
  }

  @Post(':id/members')
  @Allow('member:write')
  @ApiOperation({ summary: 'Adds a member to an organisation' })
  @ApiCreatedResponse({ type: MemberView })
  async addMember(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: CreateMemberDto,
  ): Promise<MemberView> {
    const member = await this.organisations.addMember(actor, id, { ...body, locale: body.locale ?? 'de' });
    return { id: member.id, displayName: member.displayName, role: member.role };
  }
}

function view(organisation: Organisation): OrganisationView {
  const { id, kind, name, ags, roundAgs } = organisation;
  return { id, kind, name, ags, roundKreise: roundAgs };
}

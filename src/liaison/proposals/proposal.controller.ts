import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { ProposalOutcomeDto, ProposalDto, proposalView, ProposalView } from './proposal.dto.js';
import { ProposalService } from './proposal.service.js';

@ApiTags('liaison')
@Controller('api/v1')
export class ProposalController {
  constructor(private readonly proposals: ProposalService) {}

  @Get('proposals')
  @Allow('liaison:read')
  @ApiOperation({
    summary: 'Official proposals of jobs of the own desk, office or person, the nearest last day first',
  })
  @ApiOkResponse({ type: ProposalView, isArray: true })
  async list(@CurrentActor() actor: Actor): Promise<ProposalView[]> {
    const found = await this.proposals.list(actor, { personId: null, soon: false });
    return found.map(({ proposal }) => proposalView(proposal, isOffice(actor)));
  }

  @Post('people/:id/proposals')
  @Allow('liaison:write', 'self:write')
  @ApiOperation({ summary: 'Enters a job that an office proposed to the person' })
  @ApiCreatedResponse({ type: ProposalView })
  async add(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ProposalDto,
  ): Promise<ProposalView> {
    const { answerBy = null, office = null, ...rest } = body;
    return proposalView(await this.proposals.add(actor, id, { ...rest, answerBy, office }), isOffice(actor));
  }

  @Post('proposals/:id/outcome')
  @Allow('liaison:write', 'self:write')
  @ApiOperation({ summary: 'Notes what became of an official proposal, for person and desk alone' })
  @ApiCreatedResponse({ type: ProposalView })
  async settle(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ProposalOutcomeDto,
  ): Promise<ProposalView> {
    return proposalView(await this.proposals.settle(actor, id, body.outcome), isOffice(actor));
  }
}

function isOffice(actor: Actor): boolean {
  return actor.role === 'caseworker';
}

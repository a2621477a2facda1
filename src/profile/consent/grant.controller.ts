import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { Visited, type Visit } from '../../web/shell/index.js';
import { CreateGrantDto, GrantView } from './grant.dto.js';
import { PersonConsentService } from './person-consent.service.js';

@ApiTags('consent')
@Controller('api/v1/people/:id/grants')
export class GrantController {
  constructor(private readonly consents: PersonConsentService) {}

  @Get()
  @Allow('consent:read')
  @ApiOperation({ summary: 'Who may see what of this person, the newest first' })
  @ApiOkResponse({ type: GrantView, isArray: true })
  async list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<GrantView[]> {
    return [...(await this.consents.list(actor, id))];
  }

  @Post()
  @Allow('consent:write')
  @ApiOperation({ summary: 'Notes a consent that the person gave' })
  @ApiCreatedResponse({ type: GrantView })
  async give(
    @Visited() { actor, ctx }: Visit,
    @IdParam() id: string,
    @Body() body: CreateGrantDto,
  ): Promise<GrantView> {
    return this.consents.give(actor, id, body, ctx.locale);
  }

  @Post(':grantId/revoke')
  @HttpCode(204)
  @Allow('consent:write')
  @ApiOperation({ summary: 'Takes a consent back at once; doing it twice changes nothing' })
  async revoke(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('grantId') grantId: string,
  ): Promise<void> {
    await this.consents.revoke(actor, id, grantId);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/auth/index.js';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import {
  FirmLinkPageView,
  FirmLinkQueryDto,
  firmLinkView,
  SendFirmLinkDto,
  SentFirmLinkView,
} from './firm-link.dto.js';
import { FirmLinkService } from './firm-link.service.js';

@ApiTags('vacancies')
@Controller('api/v1/firm-links')
export class FirmLinkController {
  constructor(private readonly links: FirmLinkService) {}

  @Get()
  @Allow('firm-link:write')
  @ApiOperation({ summary: 'Links that the own desk sent to firms without an account' })
  async list(@CurrentActor() actor: Actor, @Query() query: FirmLinkQueryDto): Promise<FirmLinkPageView> {
    const { state = null, limit = 20, offset = 0 } = query;
    const { items, total } = await this.links.list(actor, { state, limit, offset });
    return { items: items.map(firmLinkView), total };
  }

  @Post()
  @Allow('firm-link:write')
  @ApiOperation({ summary: 'Mails a firm a link to its vacancy, or an invitation to post one' })
  async send(@CurrentActor() actor: Actor, @Body() body: SendFirmLinkDto): Promise<SentFirmLinkView> {
    const { email, vacancyId = null, locale = 'de' } = body;
    return { id: await this.links.send(actor, email, vacancyId, locale) };
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('firm-link:write')
  @ApiOperation({ summary: 'Ends a link at once' })
  async revoke(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.links.revoke(actor, id);
  }
}

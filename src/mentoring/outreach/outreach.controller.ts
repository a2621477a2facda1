import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { OutreachContactService } from './outreach-contact.service.js';
import {
  MetContactDto,
  MetContactView,
  metContactView,
  OutreachCountsDto,
  VisitDto,
  VisitQueryDto,
  VisitView,
  visitView,
} from './outreach.dto.js';
import { OutreachService } from './outreach.service.js';

@ApiTags('mentoring')
@Controller('api/v1')
export class OutreachController {
  constructor(
    private readonly outreach: OutreachService,
    private readonly contacts: OutreachContactService,
  ) {}

  @Get('outreach-visits')
  @Allow('mentoring:write')
  @ApiOperation({ summary: 'Visits of the own group to accommodation, with what they brought' })
  @ApiOkResponse({ type: VisitView, isArray: true })
  async list(@CurrentActor() actor: Actor, @Query() { only }: VisitQueryDto): Promise<VisitView[]> {
    return (await this.outreach.list(actor, only ?? null)).map(visitView);
  }

  @Post('outreach-visits')
  @Allow('mentoring:write')
  @ApiOperation({ summary: 'Plans a visit; where it leads only the group reads' })
  @ApiOkResponse({ type: String })
  async plan(@CurrentActor() actor: Actor, @Body() body: VisitDto): Promise<{ readonly id: string }> {
    const { address = '', ags = null, startsAt = null } = body;
    return { id: await this.outreach.plan(actor, { ...body, address, ags, startsAt }) };
  }

  @Put('outreach-visits/:id/results')
  @Allow('mentoring:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Says what a visit brought, as counts by channel' })
  async tell(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: OutreachCountsDto,
  ): Promise<void> {
    await this.outreach.tell(actor, id, { ...body });
  }

  @Post('outreach-visits/:id/cancel')
  @Allow('mentoring:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Calls a planned visit off' })
  async cancel(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.outreach.cancel(actor, id);
  }

  @Get('outreach-visits/:id/contacts')
  @Allow('mentoring:write')
  @ApiOperation({ summary: 'Who was met at a visit and said that the desk may get in touch' })
  @ApiOkResponse({ type: MetContactView, isArray: true })
  async met(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<MetContactView[]> {
    await this.outreach.get(actor, id);
    return (await this.contacts.list(actor, id)).map(metContactView);
  }

  @Post('outreach-visits/:id/contacts')
  @Allow('mentoring:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Writes down somebody who said yes to a first contact; forgotten after 90 days' })
  async meet(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: MetContactDto,
  ): Promise<void> {
    await this.contacts.add(actor, id, body);
  }

  @Post('outreach-contacts/:id/came')
  @Allow('mentoring:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Counts that they came to the desk, and forgets the note' })
  async came(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.contacts.came(actor, id);
  }

  @Delete('outreach-contacts/:id')
  @Allow('mentoring:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forgets somebody at once' })
  async forget(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.contacts.forget(actor, id);
  }
}

import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { OfficeDirectory } from '../directory/office-directory.service.js';
import {
  AgreementDto,
  agreementView,
  AgreementView,
  OfficeContactDto,
  OfficeListView,
} from './agreement.dto.js';
import { AgreementService } from './agreement.service.js';

@ApiTags('liaison')
@Controller('api/v1')
export class AgreementController {
  constructor(
    private readonly agreements: AgreementService,
    private readonly directory: OfficeDirectory,
  ) {}

  @Get('agreements')
  @Allow('agreement:read')
  @ApiOperation({ summary: 'Cooperation agreements of the own group or office' })
  @ApiOkResponse({ type: AgreementView, isArray: true })
  async list(@CurrentActor() actor: Actor): Promise<AgreementView[]> {
    return (await this.agreements.list(actor)).map(agreementView);
  }

  @Post('agreements')
  @Allow('agreement:write')
  @ApiOperation({ summary: 'Enters an agreement between the own group and an office' })
  @ApiCreatedResponse({ type: AgreementView })
  async add(@CurrentActor() actor: Actor, @Body() body: AgreementDto): Promise<AgreementView> {
    const { answerDays = null, text = '', validTo = null, ...rest } = body;
    return agreementView(await this.agreements.add(actor, { ...rest, answerDays, text, validTo }));
  }

  @Post('agreements/:id/end')
  @Allow('agreement:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ends an agreement with today; either partner may' })
  async end(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.agreements.end(actor, id);
  }

  @Get('offices')
  @Allow('liaison:read')
  @ApiOperation({ summary: 'Offices that were asked before' })
  @ApiOkResponse({ type: OfficeListView, isArray: true })
  async offices(@CurrentActor() actor: Actor): Promise<OfficeListView[]> {
    return (await this.directory.list(actor)).map(({ id, kind, name }) => ({ id, kind, name }));
  }

  @Put('offices/:id/contact')
  @Allow('liaison:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Notes how the own desk reaches an office: functions and shared inboxes' })
  async contact(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: OfficeContactDto,
  ): Promise<void> {
    await this.directory.saveContact(actor, id, { ...body, opening: body.opening ?? '' });
  }
}

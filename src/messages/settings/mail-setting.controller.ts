import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { MailSettingDto, MailSettingView, mailSettingView } from './mail-setting.dto.js';
import { MailSettingService } from './mail-setting.service.js';

@ApiTags('account')
@Controller('api/v1/account/mail')
export class MailSettingController {
  constructor(private readonly settings: MailSettingService) {}

  @Get()
  @Allow('account:own')
  @ApiOperation({ summary: 'Which mails the own account gets, and where' })
  @ApiOkResponse({ type: MailSettingView })
  async show(@CurrentActor() actor: Actor): Promise<MailSettingView> {
    return mailSettingView(await this.settings.own(actor));
  }

  @Put()
  @Allow('account:own')
  @HttpCode(204)
  @ApiOperation({ summary: 'Changes which mails come; a new address is asked for its owner’s yes' })
  async save(@CurrentActor() actor: Actor, @Body() body: MailSettingDto): Promise<void> {
    const { address = '', digest, ...modes } = body;
    await this.settings.save(actor, address === '' ? null : address, { modes, digest });
  }
}

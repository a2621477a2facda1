import { Body, Controller, Delete, Get, HttpCode, Ip, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, Public } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { HelperAnswerService } from './helper-answer.service.js';
import {
  answerView,
  HelperAnswerDto,
  HelperAnswerView,
  HelperReplyDto,
  HelperRoleDto,
  HelperRoleView,
  RoleQueryDto,
  roleView,
} from './helper-role.dto.js';
import { HelperRoleService } from './helper-role.service.js';

@ApiTags('mentoring')
@Controller('api/v1')
export class HelperRoleController {
  constructor(
    private readonly roles: HelperRoleService,
    private readonly answers: HelperAnswerService,
  ) {}

  @Get('helper-roles')
  @Public()
  @ApiOperation({ summary: 'Help that groups look for, by skill, hours a week and language' })
  @ApiOkResponse({ type: HelperRoleView, isArray: true })
  async list(@Query() { skill, hours, language }: RoleQueryDto): Promise<HelperRoleView[]> {
    return (
      await this.roles.open({ skill: skill ?? null, hours: hours ?? null, language: language ?? null })
    ).map(roleView);
  }

  @Post('helper-roles')
  @Allow('helper-role:write')
  @ApiOperation({ summary: 'Says what help the own group looks for' })
  @ApiOkResponse({ type: String })
  async post(@CurrentActor() actor: Actor, @Body() body: HelperRoleDto): Promise<{ readonly id: string }> {
    return { id: await this.roles.post(actor, { ...body, untilOn: body.untilOn ?? null }) };
  }

  @Post('helper-roles/:id/close')
  @Allow('helper-role:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Takes a role from the public list' })
  async close(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.roles.close(actor, id);
  }

  @Post('helper-roles/:id/answers')
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'Says that somebody would like to help; forgotten after 90 days' })
  async answer(@IdParam() id: string, @Body() body: HelperAnswerDto, @Ip() address: string): Promise<void> {
    await this.answers.answer(id, body, 'de', address);
  }

  @Get('helper-answers')
  @Allow('helper-answer:write')
  @ApiOperation({ summary: 'Who would like to help the own group' })
  @ApiOkResponse({ type: HelperAnswerView, isArray: true })
  async answered(@CurrentActor() actor: Actor): Promise<HelperAnswerView[]> {
    return (await this.answers.list(actor)).map(answerView);
  }

  @Post('helper-answers/:id/reply')
  @Allow('helper-answer:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Replies by mail to who would like to help' })
  async reply(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: HelperReplyDto,
  ): Promise<void> {
    await this.answers.reply(actor, id, body.text);
  }

  @Delete('helper-answers/:id')
  @Allow('helper-answer:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forgets an answer at once' })
  async forget(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.answers.forget(actor, id);
  }
}

import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../platform/auth/index.js';
import type { Actor } from '../platform/auth/index.js';
import { LawPreviewService } from './law-preview.service.js';
import { editOf, LawCommitDto, LawEditDto } from './law.dto.js';
import { LawService } from './law.service.js';
import { LawPreviewView, lawPreviewView, LawView, lawView } from './law.view.js';

@ApiTags('law')
@Controller('api/v1/law')
export class LawController {
  constructor(
    private readonly law: LawService,
    private readonly previews: LawPreviewService,
  ) {}

  @Get()
  @Allow('law:read')
  @ApiOperation({ summary: 'The rows of law in force, their version, and what is past its review date' })
  @ApiOkResponse({ type: LawView })
  async list(@CurrentActor() actor: Actor): Promise<LawView> {
    return lawView(this.law.version(), await this.law.rows(actor), this.law.overdue());
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('law:read')
  @ApiOperation({ summary: 'Whose answers an edit would change today; keeps nothing' })
  @ApiOkResponse({ type: LawPreviewView })
  async preview(@CurrentActor() actor: Actor, @Body() body: LawEditDto): Promise<LawPreviewView> {
    return lawPreviewView(await this.previews.preview(actor, editOf(body)));
  }

  @Post('changes')
  @Allow('law:write')
  @ApiOperation({ summary: 'Carries an edit out, with history and audit, and asks for new matches' })
  @ApiCreatedResponse({ type: LawView })
  async change(@CurrentActor() actor: Actor, @Body() body: LawCommitDto): Promise<LawView> {
    await this.law.apply(actor, editOf(body), body.version);
    return this.list(actor);
  }
}

import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { CardGroupView, cardGroupViews, SkillAnswersDto } from './skill-card.dto.js';
import { SkillCardService } from './skill-card.service.js';

@ApiTags('people')
@Controller('api/v1/people/:id/skill-cards')
export class SkillCardController {
  constructor(private readonly cards: SkillCardService) {}

  @Get()
  @Allow('person:read')
  @ApiOperation({
    summary: 'Plain questions about skills, those of the own occupations first, with the answers',
  })
  @ApiOkResponse({ type: CardGroupView, isArray: true })
  async list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CardGroupView[]> {
    return cardGroupViews(await this.cards.cards(actor, id));
  }

  @Put()
  @HttpCode(204)
  @Allow('person:write')
  @ApiOperation({ summary: 'Answers cards; the answers become skills of the profile' })
  async answer(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: SkillAnswersDto,
  ): Promise<void> {
    await this.cards.answer(actor, id, body.answers);
  }
}

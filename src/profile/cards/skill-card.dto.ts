import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, ValidateNested } from 'class-validator';
import {
  CARD_ANSWERS,
  CARD_QUESTIONS,
  type CardAnswer,
  type CardGroup,
  type CardWords,
} from '../../domain/skill-cards/index.js';
import type { PersonCards } from './skill-card.service.js';

const SKILLS = Object.keys(CARD_QUESTIONS);

export class SkillAnswerDto {
  @ApiProperty({ enum: SKILLS, description: 'id of the skill of a card' })
  @IsIn(SKILLS)
  skill: string;

  @ApiProperty({
    enum: CARD_ANSWERS,
    description: 'yes and some put the skill into the profile, no takes it out',
  })
  @IsIn(CARD_ANSWERS)
  answer: CardAnswer;
}

export class SkillAnswersDto {
  @ApiProperty({ type: SkillAnswerDto, isArray: true, minItems: 1 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ArrayUnique((answer: SkillAnswerDto | null) => answer?.skill)
  @ValidateNested({ each: true })
  @Type(() => SkillAnswerDto)
  answers: SkillAnswerDto[];
}

export class CardWordsView implements CardWords {
  @ApiProperty()
  de: string;

  @ApiProperty()
  en: string;

  @ApiProperty()
  ar: string;
}

export class SkillCardView {
  @ApiProperty()
  skill: string;

  @ApiProperty({ type: CardWordsView })
  question: CardWordsView;

  @ApiProperty({ type: String, enum: CARD_ANSWERS, nullable: true })
  answer: CardAnswer | null;
}

export class CardGroupView {
  @ApiProperty({ description: 'Berufsgruppe, three digits of the KldB 2010', example: '252' })
  kldb3: string;

  @ApiProperty({ description: 'whether the person names an occupation of this group' })
  own: boolean;

  @ApiProperty({ type: CardWordsView })
  name: CardWordsView;

  @ApiProperty({ type: SkillCardView, isArray: true })
  cards: SkillCardView[];
}

export function cardGroupViews({ own, others, answers }: PersonCards): CardGroupView[] {
  const view = ({ kldb3, name, cards }: CardGroup, isOwn: boolean): CardGroupView => ({
    kldb3,
    own: isOwn,
    name,
    cards: cards.map((card) => ({ ...card, answer: answers.get(card.skill) ?? null })),
  });
  return [...own.map((group) => view(group, true)), ...others.map((group) => view(group, false))];
}

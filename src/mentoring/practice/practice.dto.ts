import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { OBSTACLES, type Obstacle } from '../../domain/mentoring/index.js';
import { IsId, SafeText } from '../../platform/http/index.js';
import { CARD_STATES, type CardState, type PracticeCard } from './practice.entity.js';

export class PracticeQueryDto {
  @ApiPropertyOptional({ enum: OBSTACLES })
  @IsOptional()
  @IsIn(OBSTACLES)
  obstacle?: Obstacle;
}

export class PracticeCardDto {
  @ApiProperty({ enum: OBSTACLES })
  @IsIn(OBSTACLES)
  obstacle: Obstacle;

  @SafeText(120)
  title: string;

  @SafeText(1500, { multiline: true })
  what: string;

  /** Where and under which circumstances. */
  @SafeText(300, { min: 0 })
  context: string;
}

export class ShareDto {
  @ApiProperty()
  @IsBoolean()
  shared: boolean;
}

export class ReflectionDto {
  @ApiProperty({ enum: OBSTACLES })
  @IsIn(OBSTACLES)
  obstacle: Obstacle;

  @ApiProperty()
  @IsBoolean()
  helped: boolean;

  @SafeText(500, { multiline: true })
  text: string;

  /** Card of the own group that was tried. */
  @IsOptional()
  @IsId()
  cardId?: string;
}

export class PracticeCardView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: OBSTACLES })
  obstacle: Obstacle;

  @ApiProperty()
  title: string;

  @ApiProperty()
  what: string;

  @ApiProperty()
  context: string;

  @ApiProperty()
  tried: number;

  @ApiProperty()
  worked: number;

  @ApiProperty({ enum: CARD_STATES })
  state: CardState;

  @ApiProperty({ type: String, nullable: true, description: 'group that wrote it first' })
  originName: string | null;
}

export function cardView(card: PracticeCard): PracticeCardView {
  const { id, obstacle, title, what, context, tried, worked, state, originName } = card;
  return { id, obstacle, title, what, context, tried, worked, state, originName };
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import {
  kindOf,
  OBSTACLE_KINDS,
  OBSTACLE_NEEDS,
  type ObstacleKind,
  type ObstacleNeed,
  whoHelps,
} from '../../domain/obstacles/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { IsDay, SafeText } from '../../platform/http/index.js';
import type { Obstacle } from './obstacle.entity.js';

export class ObstacleDto {
  @ApiProperty({ enum: OBSTACLE_NEEDS })
  @IsIn(OBSTACLE_NEEDS)
  need: ObstacleNeed;

  /** The next step; left out: the usual one. */
  @IsOptional()
  @SafeText(200, { min: 0 })
  step?: string;

  /** Who helps; left out: who does as a rule. */
  @IsOptional()
  @SafeText(80, { min: 0 })
  helper?: string;

  /** Until when the next step is to be done. */
  @IsOptional()
  @IsDay()
  dueOn?: LocalDate;

  @ApiPropertyOptional({ description: 'out of the way since today' })
  @IsOptional()
  @IsBoolean()
  solved?: boolean;
}

export class ObstacleView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: OBSTACLE_KINDS })
  kind: ObstacleKind;

  @ApiProperty({ enum: OBSTACLE_NEEDS })
  need: ObstacleNeed;

  @ApiProperty()
  step: string;

  @ApiProperty()
  helper: string;

  @ApiProperty({ description: 'who helps as a rule' })
  usualHelp: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn: string | null;

  @ApiProperty({ format: 'date' })
  notedOn: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  solvedOn: string | null;
}

export function obstacleView({ id, need, step, helper, dueOn, notedOn, solvedOn }: Obstacle): ObstacleView {
  return { id, kind: kindOf(need), need, step, helper, usualHelp: whoHelps(need), dueOn, notedOn, solvedOn };
}

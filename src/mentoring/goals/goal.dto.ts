import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { LocalDate } from '../../domain/shared/index.js';
import { IsDay, SafeText } from '../../platform/http/index.js';
import { type Goal, GOAL_AREAS, type GoalArea } from './goal.entity.js';

export class GoalDto {
  @ApiProperty({ enum: GOAL_AREAS })
  @IsIn(GOAL_AREAS)
  area: GoalArea;

  @SafeText(300)
  text: string;

  @IsOptional()
  @IsDay()
  dueOn?: LocalDate;

  /** Whether the desk may read it; no, unless said. */
  @IsOptional()
  @IsBoolean()
  shared?: boolean;
}

export class GoalChangeDto {
  @IsOptional()
  @IsBoolean()
  done?: boolean;

  @IsOptional()
  @IsBoolean()
  shared?: boolean;
}

export class GoalView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: GOAL_AREAS })
  area: GoalArea;

  @ApiProperty()
  text: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  doneOn: string | null;

  @ApiProperty()
  shared: boolean;
}

export function goalView({ id, area, text, dueOn, doneOn, shared }: Goal): GoalView {
  return { id, area, text, dueOn, doneOn, shared };
}

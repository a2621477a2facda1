import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Min } from 'class-validator';
import type { Scope } from '../domain/consent/index.js';
import { SCOPES } from '../domain/consent/index.js';
import type { ClosingReason, Stage } from '../domain/placement/index.js';
import { CLOSING_REASONS, NEXT_MOVE, STAGES } from '../domain/placement/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import { IsDay, IsId, SafeText } from '../platform/http/index.js';
import type { PlacementStep } from './placement-step.entity.js';
import type { Placement } from './placement.entity.js';

export class SuggestDto {
  @IsId()
  personId: string;

  @IsId()
  vacancyId: string;
}

export class StepDto {
  @ApiProperty({ enum: STAGES })
  @IsIn(STAGES)
  to: Stage;

  @ApiPropertyOptional({ enum: CLOSING_REASONS, description: 'needed to close' })
  @IsOptional()
  @IsIn(CLOSING_REASONS)
  reason?: ClosingReason;

  @ApiPropertyOptional({ enum: CLOSING_REASONS, description: 'a second reason that only helpers read' })
  @IsOptional()
  @IsIn(CLOSING_REASONS)
  helperReason?: ClosingReason;

  @IsOptional()
  @SafeText(1000, { min: 0, multiline: true })
  note?: string;

  @ApiProperty({ description: 'revision that was seen; another one answers 409' })
  @IsInt()
  @Min(1)
  revision: number;

  /** First day of work; needed with `started`. */
  @IsOptional()
  @IsDay()
  startedOn?: LocalDate;

  @ApiPropertyOptional({
    enum: SCOPES,
    isArray: true,
    description: 'what the firm may see; counts with `agreed`',
  })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(SCOPES, { each: true })
  scopes?: Scope[];

  @ApiPropertyOptional({
    description: 'an adviser asked and nothing stands against it; counts with `introduced`',
  })
  @IsOptional()
  @IsBoolean()
  confirmed?: boolean;
}

export class UndoDto {
  @ApiProperty()
  @IsInt()
  @Min(1)
  revision: number;
}

export class PlacementView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid', nullable: true, type: String, description: 'null for a firm' })
  personId: string | null;

  @ApiProperty({ format: 'uuid' })
  vacancyId: string;

  @ApiProperty({ enum: STAGES })
  stage: Stage;

  @ApiProperty()
  revision: number;

  @ApiProperty({ enum: ['person', 'desk', 'employer', 'office', 'nobody'] })
  nextMove: string;

  @ApiProperty({ format: 'date-time' })
  stageSince: Date;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  startedOn: string | null;
}

export class StepView {
  @ApiProperty()
  number: number;

  @ApiProperty({ enum: STAGES })
  stage: Stage;

  @ApiProperty()
  by: string;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'number of the step that this one takes back' })
  corrects: number | null;

  @ApiProperty({ format: 'date-time' })
  at: Date;
}

export class PlacementDetailView extends PlacementView {
  @ApiProperty({ type: StepView, isArray: true })
  history: StepView[];
}

export class PlacementPageView {
  @ApiProperty({ type: PlacementView, isArray: true })
  items: PlacementView[];

  @ApiProperty()
  total: number;
}

export function placementView(placement: Placement, forEmployer: boolean): PlacementView {
  const { id, personId, vacancyId, stage, revision, stageSince, startedOn } = placement;
  return {
    ...{ id, vacancyId, stage, revision, stageSince, startedOn },
    personId: forEmployer ? null : personId,
    nextMove: NEXT_MOVE[stage],
  };
}

export function stepView({ number, toStage, actorRole, reason, corrects, at }: PlacementStep): StepView {
  return { number, stage: toStage, by: actorRole, reason, corrects, at };
}

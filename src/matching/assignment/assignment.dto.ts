import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { MATCH_KINDS } from '../../domain/matching/index.js';
import { SafeText, ShowsColumnsOf } from '../../platform/http/index.js';
import { CHANGE_REASONS, AssignmentPair } from './assignment-pair.entity.js';
import type { ChangeReason } from './assignment-pair.entity.js';

/** The limits of a desk's week. */
export class MakePlanDto {
  @ApiProperty({ description: 'introductions that the volunteers can accompany' })
  @IsInt()
  @Min(0)
  @Max(5000)
  capacity: number;

  @ApiPropertyOptional({ default: 2, description: 'introductions of one person at a time' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  perPerson?: number;

  @ApiPropertyOptional({ default: 2, description: 'people introduced for one free seat' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10)
  perSeat?: number;

  @ApiPropertyOptional({ default: false, description: 'keep scarce places for people who are expected' })
  @IsOptional()
  @IsBoolean()
  keepPlaces?: boolean;
}

/** A pair taken out of the plan, or another vacancy for the person instead. */
export class ChangePairDto {
  @ApiProperty({ enum: CHANGE_REASONS })
  @IsIn(CHANGE_REASONS)
  reason: ChangeReason;

  @ApiPropertyOptional({ format: 'uuid', description: 'the vacancy chosen instead; left out: none' })
  @IsOptional()
  @IsUUID()
  vacancyId?: string;

  @IsOptional()
  @SafeText(200, { min: 0 })
  note?: string;
}

export class MonthDto {
  @ApiProperty({ description: 'YYYY-MM', example: '2026-11' })
  @Matches(/^20\d\d-(0[1-9]|1[0-2])$/)
  month: string;
}

@ShowsColumnsOf(AssignmentPair)
export class PairView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty()
  personName: string;

  @ApiProperty({ format: 'uuid' })
  vacancyId: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  employer: string;

  @ApiProperty({ enum: MATCH_KINDS })
  kind: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  opensOn: string | null;

  @ApiProperty({ enum: ['best', 'chosen'] })
  origin: string;

  @ApiProperty()
  dropped: boolean;

  @ApiProperty({ enum: CHANGE_REASONS, nullable: true, type: String })
  reason: string | null;

  @ApiProperty()
  note: string;

  @ApiProperty({ description: 'the person has been proposed for the vacancy' })
  proposed: boolean;
}

export class AssignmentPlanView {
  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty()
  capacity: number;

  @ApiProperty()
  perPerson: number;

  @ApiProperty()
  perSeat: number;

  @ApiProperty()
  keepsPlaces: boolean;

  @ApiProperty({
    description: 'how far the plan is below the best possible, 0..1; 0 is proven to be the best',
  })
  gap: number;

  @ApiProperty()
  parameterVersion: string;

  @ApiProperty({ type: PairView, isArray: true })
  pairs: PairView[];
}

export class CurrentPlanView {
  @ApiProperty({ type: AssignmentPlanView, nullable: true })
  plan: AssignmentPlanView | null;
}

export class OverridesView {
  @ApiProperty({ description: 'YYYY-MM' })
  month: string;

  @ApiProperty({ description: 'pairs of all plans of the month' })
  planned: number;

  @ApiProperty({ description: 'changes that nobody has reviewed yet' })
  open: number;

  @ApiProperty({ type: PairView, isArray: true })
  changes: PairView[];
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Max,
  Min,
} from 'class-validator';
import { DAY_PARTS } from './learning-situation.entity.js';
import type { DayPart } from './learning-situation.entity.js';

/** What makes learning possible; what is left out takes its usual value. */
export class LearningSituationDto {
  @ApiPropertyOptional({ default: true, description: 'a device, a connection and a quiet place' })
  @IsOptional()
  @IsBoolean()
  online?: boolean;

  @ApiPropertyOptional({ default: 60, description: 'longest way to a course in minutes, one way' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(240)
  maxTravelMin?: number;

  @ApiPropertyOptional({ enum: DAY_PARTS, isArray: true, description: 'when children must be looked after' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(4)
  @IsIn(DAY_PARTS, { each: true })
  careTimes?: DayPart[];

  @ApiPropertyOptional({ enum: DAY_PARTS, isArray: true, description: 'taken by work or anything else' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(4)
  @IsIn(DAY_PARTS, { each: true })
  busyTimes?: DayPart[];

  @ApiPropertyOptional({ default: 0, description: 'own money for courses and exams in euro' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(20_000)
  budgetEur?: number;

  @ApiPropertyOptional({ default: 0, description: 'units of the integration course already used' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1300)
  ikUeUsed?: number;

  @ApiPropertyOptional({ default: false, description: 'a firm has promised a post' })
  @IsOptional()
  @IsBoolean()
  jobPromise?: boolean;

  @ApiPropertyOptional({ default: false, description: 'an office obliged the person to a course' })
  @IsOptional()
  @IsBoolean()
  obliged?: boolean;
}

export class LearningSituationView {
  @ApiProperty()
  online: boolean;
  @ApiProperty()
  maxTravelMin: number;
  @ApiProperty({ enum: DAY_PARTS, isArray: true })
  careTimes: string[];
  @ApiProperty({ enum: DAY_PARTS, isArray: true })
  busyTimes: string[];
  @ApiProperty()
  budgetEur: number;
  @ApiProperty()
  ikUeUsed: number;
  @ApiProperty()
  jobPromise: boolean;
  @ApiProperty()
  obliged: boolean;
}

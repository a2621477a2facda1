import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { CEFR_LEVELS } from '../domain/shared/index.js';
import type { CefrLevel, LocalDate } from '../domain/shared/index.js';
import { IsDay, SafeText, ShowsColumnsOf } from '../platform/http/index.js';
import { CourseRun } from './course-run.entity.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A dated run of a course or one exam sitting, as a desk enters it. */
export class CreateCourseDto {
  @SafeText(120)
  provider: string;

  @SafeText(140)
  title: string;

  @ApiProperty({ description: 'IK, BSK, EOK, EXAM, VHS, LOCAL or a provider’s own name' })
  @Matches(/^[A-Z0-9_]{2,20}$/)
  scheme: string;

  @ApiProperty({ enum: CEFR_LEVELS })
  @IsIn(CEFR_LEVELS)
  entryLevel: CefrLevel;

  @ApiPropertyOptional({ enum: ['placement', 'certificate'], default: 'placement' })
  @IsOptional()
  @IsIn(['placement', 'certificate'])
  entryProof?: 'placement' | 'certificate';

  @ApiPropertyOptional({ description: 'oldest age of the certificate on the first day; left out: any' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3650)
  entryMaxAgeDays?: number;

  @ApiProperty({ enum: CEFR_LEVELS })
  @IsIn(CEFR_LEVELS)
  target: CefrLevel;

  @IsDay()
  startsOn: LocalDate;

  @IsDay()
  endsOn: LocalDate;

  @IsDay()
  registerBy: LocalDate;

  @ApiProperty({ description: 'teaching units of 45 minutes' })
  @IsInt()
  @Min(0)
  @Max(2000)
  ue: number;

  @ApiPropertyOptional({ type: Number, isArray: true, description: 'ISO weekdays, 1 = Monday' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(7)
  @IsIn([1, 2, 3, 4, 5, 6, 7], { each: true })
  weekdays?: number[];

  @ApiPropertyOptional({ example: '08:30' })
  @IsOptional()
  @Matches(TIME)
  from?: string;

  @ApiPropertyOptional({ example: '12:45' })
  @IsOptional()
  @Matches(TIME)
  to?: string;

  @ApiProperty({ enum: ['onsite', 'online'] })
  @IsIn(['onsite', 'online'])
  mode: 'onsite' | 'online';

  /** Needed for a course on site. */
  @ApiPropertyOptional({ example: '68159' })
  @IsOptional()
  @Matches(/^\d{5}$/)
  plz?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  childcare?: boolean;

  @ApiProperty({ minimum: 0, maximum: 500 })
  @IsInt()
  @Min(0)
  @Max(500)
  seats: number;

  @ApiPropertyOptional({
    description: 'price in euro for who is not funded; left out: not open to self-payers',
  })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(20_000)
  selfPayEur?: number;

  @ApiPropertyOptional({
    description: 'chance to pass, 0 to 1; an assumption until outcomes are known',
    default: 0.6,
  })
  @IsOptional()
  @IsNumber()
  @Min(0.01)
  @Max(1)
  passProbability?: number;

  @IsOptional()
  @IsDay()
  examOn?: LocalDate;

  @IsOptional()
  @IsDay()
  resultOn?: LocalDate;
}

/** What changes; everything left out stays. */
export class UpdateCourseDto extends PartialType(CreateCourseDto) {}

/** Chance to pass the exam and where the figure comes from; a property of the provider's exams, not of a person. */
export class PassRateView {
  @ApiProperty({ description: 'chance to pass, 0 to 1' })
  p: number;
  @ApiProperty({
    enum: ['stated', 'published', 'assumption'],
    description: 'what was believed before outcomes',
  })
  origin: string;
  @ApiProperty()
  source: string;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'consented outcomes counted; null: too few to say',
  })
  outcomes: number | null;
}

@ShowsColumnsOf(CourseRun)
export class CourseView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  provider: string;
  @ApiProperty()
  title: string;
  @ApiProperty()
  scheme: string;
  @ApiProperty()
  entryLevel: number;
  @ApiProperty()
  target: number;
  @ApiProperty({ format: 'date' })
  startsOn: string;
  @ApiProperty({ format: 'date' })
  endsOn: string;
  @ApiProperty({ format: 'date' })
  registerBy: string;
  @ApiProperty()
  ue: number;
  @ApiProperty()
  mode: string;
  @ApiProperty({ type: String, nullable: true })
  plz: string | null;
  @ApiProperty()
  childcare: boolean;
  @ApiProperty({ type: Number, nullable: true })
  seats: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  examOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  resultOn: string | null;
  @ApiProperty({ description: 'where the entry comes from' })
  source: string;
  @ApiProperty({ format: 'date-time', description: 'age of the entry' })
  updatedAt: string;
  @ApiProperty()
  cancelled: boolean;
}

@ShowsColumnsOf(CourseRun)
export class CourseDetailView extends CourseView {
  @ApiProperty({ type: PassRateView })
  pass: PassRateView;
}

export class CoursePageView {
  @ApiProperty({ type: CourseView, isArray: true })
  items: CourseView[];
  @ApiProperty()
  total: number;
}

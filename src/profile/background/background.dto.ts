import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import {
  type NextStep,
  nextStep,
  RECOGNITION_STATES,
  type RecognitionState,
} from '../../domain/background/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { IsDay, SafeText } from '../../platform/http/index.js';
import type { Qualification } from './qualification.entity.js';
import type { WorkPeriod } from './work-period.entity.js';

const MONTH = /^(19|20)\d\d-(0[1-9]|1[0-2])$/;

export class WorkPeriodDto {
  @ApiProperty({ description: 'KldB 2010, five digits', example: '51311' })
  @Matches(/^\d{4}[1-4]$/)
  kldb: string;

  @ApiProperty({ description: 'YYYY-MM', example: '2019-04' })
  @Matches(MONTH)
  fromMonth: string;

  /** Last month as YYYY-MM; left out: still so. */
  @ApiPropertyOptional({ example: '2021-09' })
  @IsOptional()
  @Matches(MONTH)
  toMonth?: string;

  @ApiPropertyOptional({ description: 'hours per week' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(80)
  hours?: number;

  @IsOptional()
  @SafeText(60, { min: 0 })
  country?: string;

  /** What was done, in her own words. */
  @IsOptional()
  @SafeText(1000, { min: 0, multiline: true })
  tasks?: string;
}

export class QualificationDto {
  /** What the paper is called. */
  @SafeText(120)
  title: string;

  @ApiProperty({ description: 'German occupation it stands for: KldB 2010, five digits', example: '81302' })
  @Matches(/^\d{4}[1-4]$/)
  kldb: string;

  @IsOptional()
  @SafeText(60, { min: 0 })
  country?: string;

  /** Whether the work needs the recognition before the first day; left out: as is usual for the occupation. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  regulated?: boolean;

  @ApiProperty({ enum: RECOGNITION_STATES, description: 'moves only as the procedure does' })
  @IsIn(RECOGNITION_STATES)
  state: RecognitionState;

  /** Day on which the state began; today when left out. */
  @IsOptional()
  @IsDay()
  since?: LocalDate;

  /** Day on which the office had all papers. */
  @IsOptional()
  @IsDay()
  papersCompleteOn?: LocalDate;
}

export class WorkPeriodView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  kldb: string;

  @ApiProperty({ type: String, nullable: true, description: 'id of the nearest ESCO occupation' })
  escoId: string | null;

  @ApiProperty()
  fromMonth: string;

  @ApiProperty({ type: String, nullable: true })
  toMonth: string | null;

  @ApiProperty({ type: Number, nullable: true })
  hours: number | null;

  @ApiProperty()
  country: string;

  @ApiProperty()
  tasks: string;
}

export class QualificationView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  kldb: string;

  @ApiProperty({ type: String, nullable: true, description: 'id of the nearest ESCO occupation' })
  escoId: string | null;

  @ApiProperty()
  country: string;

  @ApiProperty()
  regulated: boolean;

  @ApiProperty({ enum: RECOGNITION_STATES })
  state: RecognitionState;

  @ApiProperty({ format: 'date' })
  since: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  papersCompleteOn: string | null;

  @ApiProperty({ description: 'what comes next' })
  step: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'until when the office has to act',
  })
  due: string | null;
}

export class BackgroundView {
  @ApiProperty({ type: WorkPeriodView, isArray: true })
  work: WorkPeriodView[];

  @ApiProperty({ type: QualificationView, isArray: true })
  qualifications: QualificationView[];
}

export function workPeriodView(period: WorkPeriod): WorkPeriodView {
  const { id, kldb, escoId, fromMonth, toMonth, hours, country, tasks } = period;
  return { id, kldb, escoId, fromMonth, toMonth, hours, country, tasks };
}

export function qualificationView(one: Qualification, today: LocalDate): QualificationView {
  const { id, title, kldb, escoId, country, regulated, state, since, papersCompleteOn } = one;
  const next: NextStep = nextStep(one, today);
  return { id, title, kldb, escoId, country, regulated, state, since, papersCompleteOn, ...next };
}

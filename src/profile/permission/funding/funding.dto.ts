import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { LocalDate } from '../../../domain/shared/index.js';
import type {
  Disability,
  FundingAmount,
  FundingOption,
  FundingPerson,
  FundingWork,
  PrerequisiteState,
} from '../../../domain/work-permission/index.js';
import { IsDay } from '../../../platform/http/index.js';

export const FUNDING_FLAGS = [
  'isUnemployed',
  'isJobSeeker',
  'isLongTermUnemployed',
  'hasSevereObstacles',
  'isPlacementHampered',
  'hasReducedProductivity',
  'isTrainingSeeker',
  'isTrainingHampered',
  'hasCompletedSchooling',
  'hasGermanForTraining',
  'wasHardlyEmployed',
  'livesWithMinorChild',
  'livesWithParents',
  'lacksMeansInTraining',
  'hasQualification',
  'wasCounselled',
  'hasForeignQualification',
  'isCouple',
  'isOtherwiseFunded',
  'isExistingJob',
] as const satisfies readonly (keyof FundingPerson | keyof FundingWork)[];

export const FUNDING_NUMBERS = [
  'sgb2MonthsInLast24',
  'sgb2MonthsInLast60',
  'sgb2MonthsInLast84',
  'qualificationYearsAgo',
  'annualIncomeEur',
  'contractMonths',
  'employerHeadcount',
  'monthsThereBefore',
  'courseHours',
] as const;

export const DISABILITIES: readonly Disability[] = ['none', 'disabled', 'severe', 'specially_affected'];

/** Answers about a person and a job that the instruments ask for; used for one list and kept nowhere. */
export class FundingAnswersDto {
  @IsOptional()
  @IsBoolean()
  isUnemployed?: boolean;

  @IsOptional()
  @IsBoolean()
  isJobSeeker?: boolean;

  @IsOptional()
  @IsBoolean()
  isLongTermUnemployed?: boolean;

  @IsOptional()
  @IsBoolean()
  hasSevereObstacles?: boolean;

  @IsOptional()
  @IsBoolean()
  isPlacementHampered?: boolean;

  @IsOptional()
  @IsBoolean()
  hasReducedProductivity?: boolean;

  @IsOptional()
  @IsBoolean()
  isTrainingSeeker?: boolean;

  @IsOptional()
  @IsBoolean()
  isTrainingHampered?: boolean;

  @IsOptional()
  @IsBoolean()
  hasCompletedSchooling?: boolean;

  @IsOptional()
  @IsBoolean()
  hasGermanForTraining?: boolean;

  @IsOptional()
  @IsBoolean()
  wasHardlyEmployed?: boolean;

  @IsOptional()
  @IsBoolean()
  livesWithMinorChild?: boolean;

  @IsOptional()
  @IsBoolean()
  livesWithParents?: boolean;

  @IsOptional()
  @IsBoolean()
  lacksMeansInTraining?: boolean;

  @IsOptional()
  @IsBoolean()
  hasQualification?: boolean;

  @IsOptional()
  @IsBoolean()
  wasCounselled?: boolean;

  @IsOptional()
  @IsBoolean()
  hasForeignQualification?: boolean;

  @IsOptional()
  @IsBoolean()
  isCouple?: boolean;

  @IsOptional()
  @IsBoolean()
  isOtherwiseFunded?: boolean;

  @IsOptional()
  @IsBoolean()
  isExistingJob?: boolean;

  @ApiPropertyOptional({ enum: DISABILITIES })
  @IsOptional()
  @IsIn(DISABILITIES)
  disability?: Disability;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(24)
  sgb2MonthsInLast24?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(60)
  sgb2MonthsInLast60?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(84)
  sgb2MonthsInLast84?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(60)
  qualificationYearsAgo?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  annualIncomeEur?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(600)
  contractMonths?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  employerHeadcount?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(600)
  monthsThereBefore?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  courseHours?: number;

  @IsOptional()
  @IsDay()
  contractOn?: LocalDate;

  @IsOptional()
  @IsDay()
  start?: LocalDate;
}

export class FundingPrerequisiteView {
  @ApiProperty()
  code: string;

  @ApiProperty({ enum: ['met', 'not_met', 'ask'] })
  state: PrerequisiteState;
}

export class FundingAmountView implements FundingAmount {
  @ApiProperty({
    enum: ['percent_of_wage', 'percent_of_minimum_wage', 'percent_of_costs', 'cents_per_month', 'cents'],
  })
  unit: FundingAmount['unit'];

  @ApiProperty()
  value: number;

  @ApiProperty()
  isMaximum: boolean;

  @ApiProperty({ type: Number, nullable: true })
  fromMonth: number | null;

  @ApiProperty({ type: Number, nullable: true })
  toMonth: number | null;
}

export class FundingOptionView {
  @ApiProperty()
  instrument: string;

  @ApiProperty()
  source: string;

  @ApiProperty({ enum: ['employer', 'person', 'employer_or_person', 'office'] })
  applicant: string;

  @ApiProperty()
  decidedBy: string;

  @ApiProperty({ description: 'a right; all others are at the office’s discretion' })
  isRight: boolean;

  @ApiProperty({ enum: ['met', 'not_met', 'ask'] })
  availability: PrerequisiteState;

  @ApiProperty({ type: FundingPrerequisiteView, isArray: true })
  prerequisites: FundingPrerequisiteView[];

  @ApiProperty({ type: FundingAmountView, isArray: true })
  amounts: FundingAmountView[];

  @ApiProperty({ type: Number, nullable: true })
  maxMonths: number | null;

  @ApiProperty({ type: Number, nullable: true })
  maxWeeks: number | null;

  @ApiProperty({ description: 'the event before which the application must be in' })
  deadlineEvent: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  applyBy: LocalDate | null;

  @ApiProperty()
  isMissed: boolean;
}

export class FundingListView {
  @ApiProperty({ type: FundingOptionView, isArray: true })
  options: FundingOptionView[];
}

export function fundingView(options: readonly FundingOption[]): FundingListView {
  return {
    options: options.map(({ deadline, prerequisites, amounts, ...option }) => ({
      instrument: option.instrument,
      source: option.source,
      applicant: option.applicant,
      decidedBy: option.decidedBy,
      isRight: option.isRight,
      availability: option.availability,
      prerequisites: [...prerequisites],
      amounts: [...amounts],
      maxMonths: option.maxMonths,
      maxWeeks: option.maxWeeks,
      deadlineEvent: deadline.event,
      applyBy: deadline.applyBy,
      isMissed: deadline.isMissed,
    })),
  };
}

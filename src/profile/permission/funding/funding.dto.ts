import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { LocalDate } from '../../../domain/shared/index.js';
import type { Disability, FundingPerson, FundingWork } from '../../../domain/work-permission/index.js';
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

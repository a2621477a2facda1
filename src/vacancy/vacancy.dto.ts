import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { SHIFTS } from '../domain/matching/index.js';
import type { Shift } from '../domain/matching/index.js';
import { CEFR_LEVELS, NEED_STRENGTHS, VACANCY_KINDS } from '../domain/shared/index.js';
import type { CefrLevel, LocalDate, NeedStrength, VacancyKind } from '../domain/shared/index.js';
import { IsDay, SafeText } from '../platform/http/index.js';

const LANGUAGE = /^[a-z]{2,3}$/;

export class EmployerDto {
  @SafeText(120)
  name: string;

  @IsOptional()
  @SafeText(60)
  registerNumber?: string;

  /** Said by a desk: somebody there knows the firm or has looked at it. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  known?: boolean;
}

export class NeedLevelsDto {
  @ApiPropertyOptional({ enum: CEFR_LEVELS })
  @IsOptional()
  @IsIn(CEFR_LEVELS)
  L?: CefrLevel;

  @ApiPropertyOptional({ enum: CEFR_LEVELS })
  @IsOptional()
  @IsIn(CEFR_LEVELS)
  R?: CefrLevel;

  @ApiPropertyOptional({ enum: CEFR_LEVELS })
  @IsOptional()
  @IsIn(CEFR_LEVELS)
  S?: CefrLevel;

  @ApiPropertyOptional({ enum: CEFR_LEVELS })
  @IsOptional()
  @IsIn(CEFR_LEVELS)
  W?: CefrLevel;
}

export class LanguageNeedDto {
  @ApiProperty({ description: 'ISO 639 code', example: 'de' })
  @Matches(LANGUAGE)
  language: string;

  @ApiProperty({ type: NeedLevelsDto })
  @ValidateNested()
  @Type(() => NeedLevelsDto)
  levels: NeedLevelsDto;

  @ApiProperty({ enum: NEED_STRENGTHS })
  @IsIn(NEED_STRENGTHS)
  strength: NeedStrength;

  @ApiPropertyOptional({
    enum: CEFR_LEVELS,
    description: 'level taken at the start against the promise to learn on',
  })
  @IsOptional()
  @IsIn(CEFR_LEVELS)
  acceptsLower?: CefrLevel;
}

export class VacancySkillDto {
  @ApiProperty()
  @Matches(/^[A-Za-z0-9:._-]{1,80}$/)
  id: string;

  @ApiProperty()
  @IsBoolean()
  essential: boolean;
}

export class PayDto {
  @ApiProperty({ description: 'gross amount in euro' })
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(100_000)
  amountEur: number;

  @ApiProperty({ enum: ['hour', 'month'] })
  @IsIn(['hour', 'month'])
  per: 'hour' | 'month';
}

/** What a person fills in to post a vacancy: title, occupation, place, hours, pay, start, language, seats. */
export class CreateVacancyDto {
  /** Needed from a desk that posts for a firm; a firm's own members leave it out. */
  @ApiPropertyOptional({ type: EmployerDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => EmployerDto)
  employer?: EmployerDto;

  @ApiProperty({ enum: VACANCY_KINDS })
  @IsIn(VACANCY_KINDS)
  kind: VacancyKind;

  @ApiPropertyOptional({ description: 'marginal employment (§ 8 SGB IV)' })
  @IsOptional()
  @IsBoolean()
  minijob?: boolean;

  @SafeText(140)
  title: string;

  @IsOptional()
  @SafeText(5000, { min: 0, multiline: true })
  description?: string;

  @ApiProperty({ description: 'KldB 2010, five digits', example: '51311' })
  @Matches(/^\d{4}[1-4]$/)
  kldb: string;

  @ApiProperty({ example: '82319' })
  @Matches(/^\d{5}$/)
  plz: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  remote?: boolean;

  @ApiPropertyOptional({ description: 'hours per week' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(1)
  @Max(80)
  hoursMin?: number;

  @ApiPropertyOptional({ description: 'hours per week' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(1)
  @Max(80)
  hoursMax?: number;

  @ApiPropertyOptional({ enum: SHIFTS, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(SHIFTS, { each: true })
  shifts?: Shift[];

  @ApiPropertyOptional({ type: PayDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => PayDto)
  pay?: PayDto;

  @IsOptional()
  @IsDay()
  startsOn?: LocalDate;

  @IsOptional()
  @IsDay()
  latestStart?: LocalDate;

  @IsOptional()
  @IsDay()
  endsOn?: LocalDate;

  @ApiPropertyOptional({ minimum: 1, maximum: 4 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(4)
  trainingYear?: number;

  @ApiPropertyOptional({ type: LanguageNeedDto, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(8)
  @ValidateNested({ each: true })
  @Type(() => LanguageNeedDto)
  languageNeeds?: LanguageNeedDto[];

  @ApiPropertyOptional({ isArray: true, type: String })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @Matches(LANGUAGE, { each: true })
  instructionLanguages?: string[];

  @ApiPropertyOptional({ description: 'pictures explain work and safety; relaxes reading and writing' })
  @IsOptional()
  @IsBoolean()
  pictograms?: boolean;

  @ApiPropertyOptional({ type: VacancySkillDto, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => VacancySkillDto)
  skills?: VacancySkillDto[];

  @ApiPropertyOptional({ isArray: true, type: String })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @Matches(/^[a-z0-9_]{1,40}$/, { each: true })
  licences?: string[];

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  regulated?: boolean;

  /** Number of the licence under § 1 AÜG; needed for temporary agency work. */
  @IsOptional()
  @SafeText(60)
  agencyLicence?: string;

  @ApiProperty({ minimum: 1, maximum: 500 })
  @IsInt()
  @Min(1)
  @Max(500)
  seats: number;
}

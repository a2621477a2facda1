import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { SHIFTS } from '../domain/matching/index.js';
import type { OccupationRelation, Shift } from '../domain/matching/index.js';
import { CEFR_LEVELS, LEVEL_SOURCES } from '../domain/shared/index.js';
import type { CefrLevel, LevelSource, LocalDate, RequirementLevel } from '../domain/shared/index.js';
import { RESIDENCE_STATUSES } from '../domain/work-permission/index.js';
import type { ResidenceStatus } from '../domain/work-permission/index.js';
import { Clearable, IsDay, SafeText } from '../platform/http/index.js';
import { PermissionFactsDto } from './permission-facts.dto.js';

export const OCCUPATION_RELATIONS: readonly OccupationRelation[] = ['trained', 'experienced', 'wanted'];

export class PersonOccupationDto {
  @ApiProperty({ description: 'KldB 2010, five digits', example: '51311' })
  @Matches(/^\d{4}[1-4]$/)
  kldb: string;

  @ApiProperty({ enum: OCCUPATION_RELATIONS })
  @IsIn(OCCUPATION_RELATIONS)
  relation: OccupationRelation;

  @ApiPropertyOptional({ description: 'years of practice', minimum: 0, maximum: 60 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(60)
  years?: number;
}

/** A statement about German; a skill left out is not stated. */
export class LanguageClaimDto {
  @ApiPropertyOptional({ enum: CEFR_LEVELS, description: '0 = A0 … 6 = C2' })
  @IsOptional()
  @IsIn(CEFR_LEVELS)
  listening?: CefrLevel;

  @ApiPropertyOptional({ enum: CEFR_LEVELS })
  @IsOptional()
  @IsIn(CEFR_LEVELS)
  reading?: CefrLevel;

  @ApiPropertyOptional({ enum: CEFR_LEVELS })
  @IsOptional()
  @IsIn(CEFR_LEVELS)
  speaking?: CefrLevel;

  @ApiPropertyOptional({ enum: CEFR_LEVELS })
  @IsOptional()
  @IsIn(CEFR_LEVELS)
  writing?: CefrLevel;

  @ApiProperty({ enum: LEVEL_SOURCES })
  @IsIn(LEVEL_SOURCES)
  source: LevelSource;

  /** Day of the certificate or estimate; today when left out. */
  @IsOptional()
  @IsDay()
  datedOn?: LocalDate;
}

/** Five fields make a usable profile: name, postcode, occupation, German, residence paper. The rest may follow. */
export class CreatePersonDto {
  @SafeText(80)
  displayName: string;

  @ApiProperty({ example: '82319' })
  @Matches(/^\d{5}$/)
  plz: string;

  @ApiProperty({ type: PersonOccupationDto, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => PersonOccupationDto)
  occupations: PersonOccupationDto[];

  @ApiProperty({ type: LanguageClaimDto })
  @ValidateNested()
  @Type(() => LanguageClaimDto)
  german: LanguageClaimDto;

  @ApiProperty({ enum: RESIDENCE_STATUSES })
  @IsIn(RESIDENCE_STATUSES)
  status: ResidenceStatus;

  @ApiPropertyOptional({ type: PermissionFactsDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => PermissionFactsDto)
  statusFacts?: PermissionFactsDto;

  @ApiPropertyOptional({ minimum: 1, maximum: 4 })
  @IsOptional()
  @IsIn([1, 2, 3, 4])
  qualification?: RequirementLevel;

  @ApiPropertyOptional({ isArray: true, type: String })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @ArrayUnique()
  @Matches(/^[A-Za-z0-9:._-]{1,80}$/, { each: true })
  skills?: string[];

  @ApiPropertyOptional({ isArray: true, type: String })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[a-z0-9_]{1,40}$/, { each: true })
  licences?: string[];

  @ApiPropertyOptional({ description: 'hours per week' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(60)
  hoursMin?: number;

  @ApiPropertyOptional({ description: 'hours per week' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(60)
  hoursMax?: number;

  @ApiPropertyOptional({ enum: SHIFTS, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(SHIFTS, { each: true })
  shifts?: Shift[];

  @IsOptional()
  @IsDay()
  availableFrom?: LocalDate;

  /** Longest way to work in km; left out: 30. */
  @ApiPropertyOptional({ minimum: 1, maximum: 500 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(500)
  mobilityKm?: number;

  @ApiPropertyOptional({ description: 'would move for a job; then mobilityKm does not count' })
  @IsOptional()
  @IsBoolean()
  wouldMove?: boolean;

  @IsOptional()
  @SafeText(1000, { min: 0, multiline: true })
  wishes?: string;
}

/** Any part of a profile; what is left out stays as it is, and null takes a fact away. */
export class UpdatePersonDto extends PartialType(
  OmitType(CreatePersonDto, ['qualification', 'hoursMin', 'hoursMax', 'availableFrom', 'mobilityKm']),
) {
  @Clearable()
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 4 })
  @IsIn([1, 2, 3, 4])
  qualification?: RequirementLevel | null;

  @Clearable()
  @ApiPropertyOptional({ type: Number, description: 'hours per week' })
  @IsInt()
  @Min(1)
  @Max(60)
  hoursMin?: number | null;

  @Clearable()
  @ApiPropertyOptional({ type: Number, description: 'hours per week' })
  @IsInt()
  @Min(1)
  @Max(60)
  hoursMax?: number | null;

  @Clearable()
  @IsDay()
  availableFrom?: LocalDate | null;

  /** Longest way to work in km; null: 30. */
  @Clearable()
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 500 })
  @IsInt()
  @Min(1)
  @Max(500)
  mobilityKm?: number | null;
}

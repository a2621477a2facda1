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
  IsNumber,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MOST_OCCUPATIONS } from '../domain/background/index.js';
import { SHIFTS } from '../domain/matching/index.js';
import type { OccupationRelation, Shift } from '../domain/matching/index.js';
import type { LocalDate, RequirementLevel } from '../domain/shared/index.js';
import { RESIDENCE_STATUSES } from '../domain/work-permission/index.js';
import type { ResidenceStatus } from '../domain/work-permission/index.js';
import { Clearable, IsDay, SafeText } from '../platform/http/index.js';
import { LanguageClaimDto, MOST_OTHER_LANGUAGES, OtherLanguageDto } from './language.dto.js';
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

  @ApiPropertyOptional({ description: 'how sure the code is, as the search told', minimum: 0, maximum: 1 })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1)
  confidence?: number;
}

/** Five fields make a usable profile: name, postcode, occupation, German, residence paper. The rest may follow. */
export class CreatePersonDto {
  @SafeText(80)
  displayName: string;

  /** How the person is reached; an empty text takes it away. */
  @IsOptional()
  @SafeText(40, { min: 0 })
  @Matches(/^(\+?[0-9 ()/.-]{6,40})?$/)
  phone?: string;

  @IsOptional()
  @SafeText(120, { min: 0 })
  @Matches(/^([^\s@]+@[^\s@]+\.[^\s@]+)?$/)
  email?: string;

  /** Name of a messenger and the name used there. */
  @IsOptional()
  @SafeText(80, { min: 0 })
  messenger?: string;

  /** Street and number, where letters are to arrive. */
  @IsOptional()
  @SafeText(120, { min: 0 })
  street?: string;

  @ApiProperty({ example: '82319' })
  @Matches(/^\d{5}$/)
  plz: string;

  @ApiProperty({ type: PersonOccupationDto, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_OCCUPATIONS)
  @ValidateNested({ each: true })
  @Type(() => PersonOccupationDto)
  occupations: PersonOccupationDto[];

  @ApiProperty({ type: LanguageClaimDto })
  @ValidateNested()
  @Type(() => LanguageClaimDto)
  german: LanguageClaimDto;

  @ApiPropertyOptional({ type: OtherLanguageDto, isArray: true, description: 'replaces those of before' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_OTHER_LANGUAGES)
  @ArrayUnique((one: OtherLanguageDto) => one.language)
  @ValidateNested({ each: true })
  @Type(() => OtherLanguageDto)
  otherLanguages?: OtherLanguageDto[];

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

/** A person as a program enters her, who sees no warning on a page. */
export class EnterPersonDto extends CreatePersonDto {
  @ApiPropertyOptional({ description: 'enters her although she may be here already' })
  @IsOptional()
  @IsBoolean()
  evenIfKnown?: boolean;
}

/** Any part of a profile; what is left out stays as it is, and null takes a fact away. */
export class UpdatePersonDto extends PartialType(
  OmitType(CreatePersonDto, ['qualification', 'hoursMin', 'hoursMax', 'availableFrom', 'mobilityKm']),
) {
  @ApiPropertyOptional({ description: 'revision that was read; 409 when the profile changed since' })
  @IsOptional()
  @IsInt()
  @Min(0)
  revision?: number;

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

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
} from 'class-validator';
import type { LocalDate } from '../domain/shared/index.js';
import { LAW_KINDS } from '../domain/work-permission/index.js';
import type { LawEntry, LawKind } from '../domain/work-permission/index.js';
import { IsDay, IsId, SafeText } from '../platform/http/index.js';
import type { LawEdit } from './law.service.js';

const LISTS = ['de', 'eu'] as const;

/** A row of law as it should be; which fields a kind needs stands beside the kinds in the domain. */
export class LawEditDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'the row to change; left out: a new row' })
  @IsOptional()
  @IsId()
  id?: string;

  @ApiPropertyOptional({ description: 'takes the row away' })
  @IsOptional()
  @IsBoolean()
  remove?: boolean;

  @ApiProperty({ enum: LAW_KINDS })
  @IsIn(LAW_KINDS)
  kind: LawKind;

  @IsOptional()
  @SafeText(80)
  name?: string;

  @ApiPropertyOptional({ enum: LISTS })
  @IsOptional()
  @IsIn(LISTS)
  list?: 'de' | 'eu';

  @ApiPropertyOptional({ type: String, isArray: true, example: ['GE'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @Matches(/^[A-Z]{2}$/, { each: true })
  countries?: string[];

  @ApiPropertyOptional({
    type: Number,
    isArray: true,
    description: 'cents, per cent or months',
    example: [1390],
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(100_000_000, { each: true })
  amounts?: number[];

  @IsOptional()
  @IsDay()
  day?: LocalDate;

  @IsOptional()
  @IsDay()
  until?: LocalDate;

  @IsOptional()
  @IsDay()
  appliedBy?: LocalDate;

  @IsOptional()
  @IsDay()
  toleratedOn?: LocalDate;

  @IsOptional()
  @IsDay()
  workPermitOn?: LocalDate;

  @IsOptional()
  @IsDay()
  validFrom?: LocalDate;

  @IsOptional()
  @IsDay()
  validTo?: LocalDate;

  @SafeText(300)
  source: string;

  @IsDay()
  reviewBy: LocalDate;
}

export class LawCommitDto extends LawEditDto {
  @ApiProperty({ description: 'version that was seen; another one answers 409' })
  @IsInt()
  @Min(0)
  version: number;
}

/** The edit that a DTO describes. */
export function editOf(dto: LawEditDto): LawEdit {
  return { id: dto.id ?? null, entry: dto.remove === true ? null : entryOfDto(dto) };
}

function entryOfDto(dto: LawEditDto): LawEntry {
  return {
    kind: dto.kind,
    name: dto.name ?? '',
    list: dto.list ?? null,
    countries: dto.countries ?? [],
    amounts: dto.amounts ?? [],
    days: daysOf(dto),
    validFrom: dto.validFrom ?? null,
    validTo: dto.validTo ?? null,
    source: dto.source,
    reviewBy: dto.reviewBy,
  };
}

/** The named days of each kind in their order. */
function daysOf(dto: LawEditDto): readonly (LocalDate | null)[] {
  if (dto.kind === 'safe_exception')
    return [dto.appliedBy ?? null, dto.toleratedOn ?? null, dto.workPermitOn ?? null];
  if (dto.kind === 'continuation_order') return [dto.day ?? null, dto.until ?? null];
  return dto.day === undefined ? [] : [dto.day];
}

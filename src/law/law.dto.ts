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
import { type LocalDate, VACANCY_KINDS, type VacancyKind } from '../domain/shared/index.js';
import { ACCESS_CLASSES, LAW_KINDS } from '../domain/work-permission/index.js';
import type { AccessClass, LawEntry, LawKind, ReviewItem } from '../domain/work-permission/index.js';
import { IsDay, IsId, SafeText } from '../platform/http/index.js';
import type { LawEntryRow } from './law-entry.entity.js';
import type { LawPreview } from './law-preview.service.js';
import { entryOf } from './law-store.js';
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

export class LawEntryView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: LAW_KINDS })
  kind: LawKind;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: LISTS, nullable: true })
  list: string | null;

  @ApiProperty({ type: String, isArray: true })
  countries: readonly string[];

  @ApiProperty({ type: Number, isArray: true })
  amounts: readonly number[];

  @ApiProperty({ type: String, isArray: true, description: 'days in the order of the kind; null where open' })
  days: readonly (LocalDate | null)[];

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validFrom: LocalDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo: LocalDate | null;

  @ApiProperty()
  source: string;

  @ApiProperty({ format: 'date' })
  reviewBy: LocalDate;
}

export class ReviewItemView {
  @ApiProperty({ enum: ['rule', 'table'] })
  kind: 'rule' | 'table';

  @ApiProperty()
  id: string;

  @ApiProperty()
  source: string;

  @ApiProperty({ format: 'date' })
  reviewBy: LocalDate;
}

export class LawView {
  @ApiProperty()
  version: number;

  @ApiProperty({ type: LawEntryView, isArray: true })
  entries: LawEntryView[];

  @ApiProperty({ type: ReviewItemView, isArray: true, description: 'past their review date' })
  overdue: ReviewItemView[];
}

export class ChangeCountView {
  @ApiProperty({ enum: VACANCY_KINDS })
  kind: VacancyKind;

  @ApiProperty({ enum: ACCESS_CLASSES })
  before: AccessClass;

  @ApiProperty({ enum: ACCESS_CLASSES })
  after: AccessClass;

  @ApiProperty({ type: String, nullable: true })
  rule: string | null;

  @ApiProperty()
  count: number;
}

export class ChangedPersonView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: VACANCY_KINDS, isArray: true })
  kinds: readonly VacancyKind[];
}

export class LawPreviewView {
  @ApiProperty({ description: 'to be sent with the change' })
  version: number;

  @ApiProperty()
  people: number;

  @ApiProperty()
  changed: number;

  @ApiProperty({ type: ChangeCountView, isArray: true })
  counts: readonly ChangeCountView[];

  @ApiProperty({ type: ChangedPersonView, isArray: true, description: 'people of the own desk' })
  own: readonly ChangedPersonView[];
}

export function lawView(
  version: number,
  rows: readonly LawEntryRow[],
  overdue: readonly ReviewItem[],
): LawView {
  return {
    version,
    entries: rows.map((row) => ({ id: row.id, ...entryOf(row) })),
    overdue: [...overdue],
  };
}

export function lawPreviewView({ version, people, changed, counts, own }: LawPreview): LawPreviewView {
  return { version, people, changed, counts, own: own.map(({ id, kinds }) => ({ id, kinds })) };
}

import { ApiProperty } from '@nestjs/swagger';
import { type LocalDate, VACANCY_KINDS, type VacancyKind } from '../domain/shared/index.js';
import { ACCESS_CLASSES, LAW_KINDS } from '../domain/work-permission/index.js';
import type { AccessClass, LawKind, ReviewItem } from '../domain/work-permission/index.js';
import type { LawEntryRow } from './law-entry.entity.js';
import type { LawPreview } from './law-preview.service.js';
import { entryOf } from './law-store.js';

const LISTS = ['de', 'eu'] as const;

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

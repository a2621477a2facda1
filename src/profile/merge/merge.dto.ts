import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import {
  CHOSEN_FIELDS,
  type ChosenField,
  MERGE_FIELDS,
  MERGE_SIDES,
  type MergeField,
  type MergeSide,
} from '../../domain/profile-merge/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { PersonView, personView } from '../person.view.js';
import { DUPLICATE_PARTS, type DuplicatePair, type DuplicatePart } from './duplicates.service.js';
import type { SaidPair } from './distinct-pairs.service.js';
import type { Comparison, MergeView } from './merge-reader.js';

/** Whose word counts, fact by fact; only facts on which the records contradict each other are read. */
export class MergeChoicesDto implements Partial<Record<ChosenField, MergeSide>> {
  displayName?: MergeSide;
  phone?: MergeSide;
  email?: MergeSide;
  messenger?: MergeSide;
  street?: MergeSide;
  home?: MergeSide;
  papers?: MergeSide;
  occupations?: MergeSide;
  qualification?: MergeSide;
  otherLanguages?: MergeSide;
  hours?: MergeSide;
  shifts?: MergeSide;
  availableFrom?: MergeSide;
  mobility?: MergeSide;
  wishes?: MergeSide;
}
for (const field of CHOSEN_FIELDS)
  for (const decorate of [ApiPropertyOptional({ enum: MERGE_SIDES }), IsOptional(), IsIn(MERGE_SIDES)])
    decorate(MergeChoicesDto.prototype, field);

export class MergePersonDto {
  @ApiProperty({ format: 'uuid', description: 'the record that goes into this one' })
  @IsUUID()
  goneId: string;

  @ApiPropertyOptional({ type: MergeChoicesDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => MergeChoicesDto)
  choices?: MergeChoicesDto;
}

export class DuplicateView {
  @ApiProperty({ type: PersonView })
  first: PersonView;

  @ApiProperty({ type: PersonView })
  second: PersonView;

  @ApiProperty({
    enum: DUPLICATE_PARTS,
    isArray: true,
    description: 'what both share: twin = name and year of birth, named = name and postcode',
  })
  same: DuplicatePart[];
}

export class DuplicatePageView {
  @ApiProperty({ type: DuplicateView, isArray: true })
  items: DuplicateView[];

  @ApiProperty()
  total: number;
}

export class DistinctPairDto {
  @ApiProperty({ format: 'uuid', description: 'the record that is another person’s' })
  @IsUUID()
  otherId: string;
}

export class SaidPairView {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class DistinctPairView extends SaidPairView {
  @ApiProperty({ type: PersonView })
  first: PersonView;

  @ApiProperty({ type: PersonView })
  second: PersonView;

  @ApiProperty({ format: 'date-time' })
  saidAt: string;
}

export class DistinctPairPageView {
  @ApiProperty({ type: DistinctPairView, isArray: true })
  items: DistinctPairView[];

  @ApiProperty()
  total: number;
}

export class ComparisonView {
  @ApiProperty({ type: PersonView })
  kept: PersonView;

  @ApiProperty({ type: PersonView })
  gone: PersonView;

  @ApiProperty({ enum: CHOSEN_FIELDS, isArray: true, description: 'facts that somebody must choose' })
  conflicts: ChosenField[];

  @ApiProperty({ type: String, isArray: true, description: 'why they cannot become one as things stand' })
  blocked: string[];
}

export class PersonMergeView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  keptId: string;

  @ApiProperty({ format: 'uuid' })
  goneId: string;

  @ApiProperty({ format: 'date-time' })
  mergedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null: cannot be undone' })
  undoUntil: string | null;
}

export class UndoneMergeView {
  @ApiProperty({
    enum: MERGE_FIELDS,
    isArray: true,
    description: 'facts that stayed at the kept record because they were changed after the merge',
  })
  newer: MergeField[];
}

export function duplicateView({ first, second, same }: DuplicatePair, today: LocalDate): DuplicateView {
  return { first: personView(first, today), second: personView(second, today), same: [...same] };
}

export function distinctPairView(
  { id, first, second, saidAt }: SaidPair,
  today: LocalDate,
): DistinctPairView {
  const people = { first: personView(first, today), second: personView(second, today) };
  return { id, ...people, saidAt: saidAt.toISOString() };
}

export function comparisonView(
  { kept, gone, conflicts, blocked }: Comparison,
  today: LocalDate,
): ComparisonView {
  return {
    kept: personView(kept, today),
    gone: personView(gone, today),
    conflicts: [...conflicts],
    blocked: [...blocked],
  };
}

export function personMergeView({ id, keptId, goneId, mergedAt, undoUntil }: MergeView): PersonMergeView {
  const until = undoUntil?.toISOString() ?? null;
  return { id, keptId, goneId, mergedAt: mergedAt.toISOString(), undoUntil: until };
}

import { ShowsColumnsOf } from '../../platform/http/index.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { MATCH_KINDS } from '../../domain/matching/index.js';
import type { MatchKind } from '../../domain/matching/index.js';
import type { SearchInput } from './watch.service.js';
import { WatchedSearchRow } from './watched-search.entity.js';

/** What a desk or a person wants to be told of. */
export class SaveSearchDto {
  @ApiPropertyOptional({
    description: 'KldB 2010, five digits; left out: every occupation',
    example: '51311',
  })
  @IsOptional()
  @Matches(/^\d{4}[1-4]$/)
  kldb?: string;

  @ApiPropertyOptional({
    default: true,
    description: 'the whole occupational group, not only this occupation',
  })
  @IsOptional()
  @IsBoolean()
  wholeGroup?: boolean;

  @ApiPropertyOptional({ description: 'AGS of a Land or Kreis; left out: everywhere', example: '09188' })
  @IsOptional()
  @Matches(/^\d{2}(\d{3})?$/)
  region?: string;

  @ApiProperty({ minimum: 0, maximum: 100, description: 'points from which a match is told' })
  @IsInt()
  @Min(0)
  @Max(100)
  threshold: number;

  @ApiPropertyOptional({ default: false, description: 'also what is possible only later' })
  @IsOptional()
  @IsBoolean()
  alsoLater?: boolean;

  @ApiPropertyOptional({ default: true })
  @IsOptional()
  @IsBoolean()
  active?: boolean;
}

export class SearchIdView {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

@ShowsColumnsOf(WatchedSearchRow)
export class WatchedSearchView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, nullable: true })
  kldb: string | null;

  @ApiProperty()
  wholeGroup: boolean;

  @ApiProperty({ type: String, nullable: true })
  region: string | null;

  @ApiProperty()
  threshold: number;

  @ApiProperty()
  alsoLater: boolean;

  @ApiProperty()
  active: boolean;

  @ApiProperty({ description: 'open matches today' })
  count: number;
}

export class WatchedHitView {
  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty({ format: 'uuid' })
  vacancyId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: MATCH_KINDS })
  kind: MatchKind;

  @ApiProperty({ description: '0..100' })
  score: number;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  toldOn: string | null;
}

/** With everything that was left out filled. */
export function searchInput({
  kldb,
  wholeGroup,
  region,
  threshold,
  alsoLater,
  active,
}: SaveSearchDto): SearchInput {
  return {
    kldb: kldb ?? null,
    wholeGroup: wholeGroup ?? true,
    region: region ?? null,
    threshold,
    alsoLater: alsoLater ?? false,
    active: active ?? true,
  };
}

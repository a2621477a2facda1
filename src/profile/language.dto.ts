import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { CEFR_LEVELS, LEVEL_SOURCES } from '../domain/shared/index.js';
import type { CefrLevel, LevelSource, LocalDate } from '../domain/shared/index.js';
import { IsDay } from '../platform/http/index.js';

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

/** A language other than German with its level overall, as the person says it herself. */
export class OtherLanguageDto {
  @ApiProperty({ description: 'ISO 639 code; not German, whose levels stand apart', example: 'ar' })
  @Matches(/^(?!de$)[a-z]{2,3}$/)
  language: string;

  @ApiProperty({ enum: CEFR_LEVELS, description: '0 = A0 … 6 = C2 or mother tongue' })
  @IsIn(CEFR_LEVELS)
  level: CefrLevel;
}

/** Languages beside German that a profile holds at most. */
export const MOST_OTHER_LANGUAGES = 8;

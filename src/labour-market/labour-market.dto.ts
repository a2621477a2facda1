import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { SafeText } from '../platform/http/index.js';

const LOCALES = ['de', 'en', 'ar', 'fa', 'ckb', 'uk', 'ti', 'fr', 'tr', 'de-leicht'] as const;

/** Words to look for, in any language and script. */
export class SearchQueryDto {
  @ApiProperty({ example: 'Lager' })
  @SafeText(80)
  q: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 50, default: 10 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50)
  limit?: number;

  @ApiPropertyOptional({ enum: LOCALES, default: 'de', description: 'language of the labels in the answer' })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: (typeof LOCALES)[number];
}

export class LabelQueryDto {
  @ApiPropertyOptional({ enum: LOCALES, default: 'de' })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: (typeof LOCALES)[number];
}

export class ShortageQueryDto {
  @ApiProperty({ example: '82102', description: 'KldB 2010, five digits' })
  @Matches(/^\d{4}[1-4]$/)
  kldb: string;

  @ApiProperty({ example: '09188', description: 'Kreis (AGS)' })
  @Matches(/^\d{5}$/)
  kreis: string;
}

export class PlaceDto {
  @ApiProperty({ example: '68159' })
  plz: string;
  @ApiProperty({ example: 'Mannheim' })
  place: string;
  @ApiProperty({ example: '08222', description: 'Kreis (AGS)' })
  ags: string;
  @ApiProperty({ example: 'Mannheim, Stadt' })
  kreis: string;
  @ApiProperty()
  lat: number;
  @ApiProperty()
  lon: number;
}

export class KreisDto {
  @ApiProperty({ example: '09188' })
  ags: string;
  @ApiProperty({ example: 'Starnberg' })
  name: string;
  @ApiProperty({ example: 'Landkreis' })
  kind: string;
  @ApiProperty({ example: '09' })
  land: string;
  @ApiProperty()
  lat: number;
  @ApiProperty()
  lon: number;
}

export class OccupationHitDto {
  @ApiProperty({ example: '51311' })
  kldb: string;
  @ApiProperty({ description: 'everyday name in the language asked for' })
  label: string;
  @ApiProperty({ description: 'the wording that matched' })
  matched: string;
  @ApiProperty({ type: Number, nullable: true, enum: [1, 2, 3, 4], description: '1 helper to 4 expert' })
  requirement: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'id of the questions that fix the code' })
  followUp: string | null;
  @ApiProperty({ description: 'how sure the words mean this code, above 0 to 1' })
  confidence: number;
  @ApiProperty({ description: 'the words are a name of it, in the form for either sex' })
  named: boolean;
  @ApiProperty({ description: 'they are an everyday name of it' })
  everyday: boolean;
}

export class SkillDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  label: string;
}

export class OccupationSkillDto extends SkillDto {
  @ApiProperty({ description: 'needed (true) or useful' })
  essential: boolean;
}

export class OccupationStepDto {
  @ApiProperty()
  kldb: string;
  @ApiProperty()
  title: string;
}

export class OccupationDto {
  @ApiProperty({ example: '51311' })
  kldb: string;
  @ApiProperty({ description: 'digits of the code, 1 to 5' })
  level: number;
  @ApiProperty({ description: 'official title' })
  title: string;
  @ApiProperty()
  label: string;
  @ApiProperty({ type: Number, nullable: true })
  requirement: number | null;
  @ApiProperty({ type: [OccupationStepDto], description: 'from the area down' })
  path: OccupationStepDto[];
  @ApiProperty({ type: [OccupationSkillDto] })
  skills: OccupationSkillDto[];
}

export class FollowUpAnswerDto {
  @ApiProperty()
  id: number;
  @ApiProperty()
  text: string;
  @ApiProperty({ type: String, nullable: true })
  kldb: string | null;
  @ApiProperty()
  last: boolean;
}

export class FollowUpQuestionDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  text: string;
  @ApiProperty({ type: [FollowUpAnswerDto] })
  answers: FollowUpAnswerDto[];
}

export class FollowUpDto {
  @ApiProperty()
  layId: string;
  @ApiProperty()
  title: string;
  @ApiProperty({ type: [FollowUpQuestionDto] })
  questions: FollowUpQuestionDto[];
}

export class ShortageDto {
  @ApiProperty({ description: '0 none to 1 severe' })
  value: number;
  @ApiProperty({ description: '0 to 3, as the source rates or as calculated here' })
  score: number;
  @ApiProperty({ enum: ['shortage', 'watch', 'none'] })
  class: string;
  @ApiProperty({ description: 'statistic; "example" is no official figure' })
  origin: string;
  @ApiProperty()
  year: number;
  @ApiProperty({ description: 'region the figure is for: AGS, AA + Agentur number, Land or DE' })
  region: string;
  @ApiProperty({ enum: ['kreis', 'agentur', 'land', 'country'] })
  regionLevel: string;
  @ApiProperty({ description: 'KldB code that the figure is for' })
  kldb: string;
  @ApiProperty({ description: 'rating of the skilled neighbour, because helper jobs have none' })
  proxy: boolean;
  @ApiProperty({ description: 'calculated here from published figures' })
  ownCalculation: boolean;
}

export class SourceDto {
  @ApiProperty()
  file: string;
  @ApiProperty()
  rows: number;
  @ApiProperty({ description: 'to be shown wherever the data is shown' })
  notice: string;
  @ApiProperty({ type: String, format: 'date-time' })
  importedAt: string;
}

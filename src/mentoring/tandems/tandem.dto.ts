import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import {
  DECLINE_REASONS,
  END_REASONS,
  MENTOR_TIMES,
  type MentorTime,
  TANDEM_STATES,
  type TandemState,
} from '../../domain/mentoring/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { IsDay, IsId } from '../../platform/http/index.js';
import type { NamedFit } from './mentor.service.js';
import type { ListedTandem } from './tandem.service.js';

const MOST = 20;
/** Reasons of both kinds; some stand in both lists. */
const REASONS = [...new Set<string>([...DECLINE_REASONS, ...END_REASONS])];

export class MentorOfferDto {
  @ApiProperty({ minimum: 0, maximum: 10, description: 'people at a time' })
  @IsInt()
  @Min(0)
  @Max(10)
  capacity: number;

  @ApiProperty({ type: String, isArray: true, example: ['ar'], description: 'ISO 639-1 codes beside German' })
  @IsArray()
  @ArrayMaxSize(MOST)
  @Matches(/^[a-z]{2,3}$/, { each: true })
  languages: string[];

  @ApiProperty({ type: String, isArray: true, example: ['223'], description: 'KldB codes of 2 to 5 digits' })
  @IsArray()
  @ArrayMaxSize(MOST)
  @Matches(/^\d{2,5}$/, { each: true })
  occupations: string[];

  @ApiProperty({ enum: MENTOR_TIMES, isArray: true })
  @IsArray()
  @ArrayMaxSize(MENTOR_TIMES.length)
  @IsIn(MENTOR_TIMES, { each: true })
  times: MentorTime[];

  /** Last day of an absence. */
  @IsOptional()
  @IsDay()
  awayUntil?: LocalDate;
}

export class SuggestTandemDto {
  @IsId()
  mentorId: string;
}

export class TandemStepDto {
  @ApiProperty({ enum: TANDEM_STATES })
  @IsIn(TANDEM_STATES)
  to: TandemState;

  @ApiPropertyOptional({
    enum: REASONS,
    description: 'needed to decline or to end, unless the person does',
  })
  @IsOptional()
  @IsIn(REASONS)
  reason?: string;

  /** Last day of a pause. */
  @IsOptional()
  @IsDay()
  until?: LocalDate;
}

export class MentorFitView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, isArray: true, description: 'languages both speak' })
  languages: string[];

  @ApiProperty({ description: 'knows the field of work' })
  sameField: boolean;

  @ApiProperty()
  room: number;
}

export class TandemView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty({ enum: TANDEM_STATES })
  state: TandemState;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  startedOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  lastContact: string | null;

  @ApiProperty({ enum: TANDEM_STATES, isArray: true })
  openSteps: TandemState[];
}

export function fitView({ id, name, languages, sameField, room }: NamedFit): MentorFitView {
  return { id, name, languages: [...languages], sameField, room };
}

export function tandemView({ tandem, openSteps, lastContact }: ListedTandem): TandemView {
  const { id, personId, state, startedOn } = tandem;
  return { id, personId, state, startedOn, lastContact, openSteps: [...openSteps] };
}

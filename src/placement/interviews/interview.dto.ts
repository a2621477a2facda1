import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { LocalDate } from '../../domain/shared/index.js';
import { IsDay, SafeText, ShowsColumnsOf } from '../../platform/http/index.js';
import { InterviewRow } from './interview.entity.js';

export class InterviewDto {
  @IsDay()
  day: LocalDate;

  @ApiProperty({ example: '14:30', description: 'Berlin time' })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  time: string;

  @ApiPropertyOptional({ minimum: 5, maximum: 480, default: 60 })
  @IsOptional()
  @IsInt()
  @Min(5)
  @Max(480)
  minutes?: number;

  @IsOptional()
  @SafeText(200, { min: 0 })
  place?: string;
}

@ShowsColumnsOf(InterviewRow)
export class InterviewView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  startsAt: Date;

  @ApiProperty()
  minutes: number;

  @ApiProperty()
  place: string;

  @ApiProperty({ enum: ['planned', 'cancelled'] })
  state: string;

  @ApiProperty({ description: 'grows with each change' })
  sequence: number;
}

export class AnswerLinkView {
  @ApiProperty({ description: 'path of the firm’s answer page, with its signature' })
  path: string;
}

export function interviewView({
  id,
  startsAt,
  minutes,
  place,
  state,
  sequence,
}: InterviewRow): InterviewView {
  return { id, startsAt, minutes, place, state, sequence };
}

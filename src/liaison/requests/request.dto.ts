import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Min } from 'class-validator';
import {
  ANSWER_CHANNELS,
  FUNDING_INSTRUMENTS,
  PAPERS,
  REFUSAL_REASONS,
  REQUEST_KINDS,
  REQUEST_STATES,
} from '../../domain/liaison/index.js';
import type {
  AnswerChannel,
  Circumstance,
  FundingInstrument,
  Paper,
  RefusalReason,
  RequestKind,
  RequestState,
} from '../../domain/liaison/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { IsDay, IsId, SafeText, PageQueryDto } from '../../platform/http/index.js';
import { REQUEST_FILTERS, type RequestFilter } from './request-reader.service.js';

export const CIRCUMSTANCES = [
  'apprenticeship',
  'regulated',
  'represented',
  'employed',
] as const satisfies readonly Circumstance[];
const CONSENTS = ['spoken', 'paper'] as const;

export class CreateRequestDto {
  @IsId()
  personId: string;

  @ApiProperty({ enum: REQUEST_KINDS })
  @IsIn(REQUEST_KINDS)
  kind: RequestKind;

  @ApiPropertyOptional({ enum: FUNDING_INSTRUMENTS, description: 'needed for `funding`' })
  @IsOptional()
  @IsIn(FUNDING_INSTRUMENTS)
  instrument?: FundingInstrument;

  /** One of the proposed offices, as `kind/area`. */
  @SafeText(60)
  office: string;

  /** A vacancy for which the person has a placement. */
  @IsOptional()
  @IsId()
  vacancyId?: string;

  @ApiPropertyOptional({ enum: CIRCUMSTANCES, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(CIRCUMSTANCES, { each: true })
  circumstances?: Circumstance[];

  @IsOptional()
  @SafeText(2000, { min: 0, multiline: true })
  note?: string;

  /** Contract, start, cost or procedure that the application must come before. */
  @IsOptional()
  @IsDay()
  eventOn?: LocalDate;
}

export class SendRequestDto {
  @ApiProperty()
  @IsInt()
  @Min(1)
  revision: number;

  /** Fingerprint from the preview. */
  @SafeText(40)
  seen: string;

  @ApiPropertyOptional({ enum: CONSENTS, description: 'how the person said yes; left out by the person' })
  @IsOptional()
  @IsIn(CONSENTS)
  consent?: (typeof CONSENTS)[number];
}

export class RequestStepDto {
  @ApiProperty({ enum: REQUEST_STATES })
  @IsIn(REQUEST_STATES)
  to: RequestState;

  @ApiProperty({ description: 'revision that was seen; another one answers 409' })
  @IsInt()
  @Min(1)
  revision: number;

  @ApiPropertyOptional({
    enum: ANSWER_CHANNELS,
    description: 'how the office’s word came, when noted by others',
  })
  @IsOptional()
  @IsIn(ANSWER_CHANNELS)
  channel?: AnswerChannel;

  @IsOptional()
  @IsDay()
  decidedOn?: LocalDate;

  @ApiPropertyOptional({ enum: REFUSAL_REASONS })
  @IsOptional()
  @IsIn(REFUSAL_REASONS)
  reason?: RefusalReason;
}

export class RequestPapersDto {
  @ApiProperty({ enum: PAPERS, isArray: true, description: 'all papers that are there' })
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(PAPERS.length)
  @IsIn(PAPERS, { each: true })
  present: Paper[];
}

export class RequestMessageDto {
  @SafeText(2000, { multiline: true })
  text: string;
}

export class ApprovalDaysDto {
  @IsOptional()
  @IsDay()
  passedOn?: LocalDate;

  @IsOptional()
  @IsDay()
  askedOn?: LocalDate;

  @IsOptional()
  @IsDay()
  approvedOn?: LocalDate;
}

export class RequestQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: REQUEST_FILTERS })
  @IsOptional()
  @IsIn(REQUEST_FILTERS)
  only?: RequestFilter;

  @IsOptional()
  @IsId()
  personId?: string;
}

import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { REMEDY_MATTERS, SERVICE_CHANNELS } from '../../domain/liaison/index.js';
import type { Instruction, RemedyMatter, ServiceChannel } from '../../domain/liaison/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { IsDay, SafeText } from '../../platform/http/index.js';
import type { RunningRemedy } from './remedy.service.js';

export const INSTRUCTIONS = [
  'given',
  'missing_or_wrong',
  'unknown',
] as const satisfies readonly Instruction[];
const day = { type: String, format: 'date', nullable: true } as const;

export class RemedyDto {
  @ApiProperty({ enum: REMEDY_MATTERS })
  @IsIn(REMEDY_MATTERS)
  matter: RemedyMatter;

  @ApiProperty({ enum: SERVICE_CHANNELS })
  @IsIn(SERVICE_CHANNELS)
  channel: ServiceChannel;

  /** Day of posting, sending or hand-over; where unknown, the date on the letter. */
  @IsDay()
  dispatchedOn: LocalDate;

  @IsOptional()
  @IsDay()
  receivedOn?: LocalDate;

  @ApiProperty({ enum: INSTRUCTIONS })
  @IsIn(INSTRUCTIONS)
  instruction: Instruction;

  /** Who goes along. */
  @IsOptional()
  @SafeText(120, { min: 0 })
  companion?: string;
}

export class RemedyView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty({ enum: REMEDY_MATTERS })
  matter: string;

  @ApiProperty({ ...day, description: 'last day on which the remedy must have arrived' })
  lastDay: string | null;

  @ApiProperty({ ...day, description: 'the first of all days that the clock names' })
  firstDay: string | null;

  @ApiProperty({ enum: ['running', 'last_day', 'over'], nullable: true })
  state: string | null;

  @ApiProperty({ type: String, isArray: true })
  sources: string[];
}

export function remedyView({ remedy, clock, firstDay }: RunningRemedy): RemedyView {
  const { id, personId, matter } = remedy;
  const [lastDay, state] = [clock?.lastDay ?? null, clock?.state ?? null];
  return { id, personId, matter, lastDay, firstDay, state, sources: [...(clock?.sources ?? [])] };
}

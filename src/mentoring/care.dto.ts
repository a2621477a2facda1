import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { HANDOVER_REFUSALS, HANDOVER_STATES } from '../domain/liaison/index.js';
import type { HandoverReason, HandoverState } from '../domain/liaison/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import { IsDay, IsId } from '../platform/http/index.js';
import { CONTACT_CHANNELS, type ContactChannel } from './care.entity.js';

export const HANDOVER_CONSENTS = ['spoken', 'paper'] as const;

export class ContactDto {
  @ApiProperty({ enum: CONTACT_CHANNELS })
  @IsIn(CONTACT_CHANNELS)
  channel: ContactChannel;

  /** Day of the next contact. */
  @IsOptional()
  @IsDay()
  nextOn?: LocalDate;
}

export class PauseDto {
  /** Last day of the break; left out: the break ends. */
  @IsOptional()
  @IsDay()
  until?: LocalDate;
}

export class OfferDto {
  @ApiProperty({ type: String, format: 'uuid', isArray: true, minItems: 1 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  personIds: string[];

  @IsId()
  toOrgId: string;

  @ApiPropertyOptional({ enum: HANDOVER_CONSENTS, description: 'how each of them said yes to this group' })
  @IsOptional()
  @IsIn(HANDOVER_CONSENTS)
  consent?: (typeof HANDOVER_CONSENTS)[number];
}

export class HandoverStepDto {
  @ApiProperty({ enum: HANDOVER_STATES })
  @IsIn(HANDOVER_STATES)
  to: HandoverState;

  @ApiPropertyOptional({ enum: HANDOVER_REFUSALS, description: 'needed to refuse' })
  @IsOptional()
  @IsIn(HANDOVER_REFUSALS)
  reason?: HandoverReason;
}

export class SilentCaseView {
  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'date' })
  lastContact: string;

  @ApiProperty()
  daysSilent: number;
}

export class LoadView {
  @ApiProperty({
    type: String,
    isArray: true,
    description: 'why something is offered; only the helper reads it',
  })
  signals: string[];

  @ApiProperty({ type: String, isArray: true })
  offers: string[];
}

export class HandoverView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty({ enum: HANDOVER_STATES })
  state: HandoverState;

  @ApiProperty({ enum: HANDOVER_STATES, isArray: true })
  openSteps: HandoverState[];
}

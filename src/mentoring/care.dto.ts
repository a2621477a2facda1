import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import type { Scope } from '../domain/consent/index.js';
import {
  HANDOVER_KINDS,
  HANDOVER_REFUSALS,
  HANDOVER_STATES,
  REFERRAL_SCOPES,
} from '../domain/liaison/index.js';
import type { HandoverKind, HandoverReason, HandoverState } from '../domain/liaison/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import { IsDay, IsId, ShowsColumnsOf } from '../platform/http/index.js';
import { CONTACT_CHANNELS, type ContactChannel, CaseHandover } from './care.entity.js';

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

  @ApiPropertyOptional({
    enum: HANDOVER_KINDS,
    default: 'transfer',
    description: '`referral`: another organisation helps, too; the own group keeps the case',
  })
  @IsOptional()
  @IsIn(HANDOVER_KINDS)
  kind?: HandoverKind;

  @ApiPropertyOptional({
    enum: REFERRAL_SCOPES,
    isArray: true,
    description: 'what a referral opens; the name always goes along',
  })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(REFERRAL_SCOPES, { each: true })
  scopes?: Scope[];

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

@ShowsColumnsOf(CaseHandover)
export class HandoverView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: HANDOVER_KINDS })
  kind: HandoverKind;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty({ enum: HANDOVER_STATES })
  state: HandoverState;

  @ApiProperty({ enum: HANDOVER_STATES, isArray: true })
  openSteps: HandoverState[];
}

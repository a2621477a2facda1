import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { SCOPES, SCOPES_FOR, type Scope } from '../../domain/consent/index.js';
import { REQUEST_KINDS, type RequestKind } from '../../domain/liaison/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { IsDay, IsId, SafeText } from '../../platform/http/index.js';
import type { ListedAgreement } from './agreement.service.js';

export class AgreementDto {
  @IsId()
  officeId: string;

  @ApiProperty({ enum: REQUEST_KINDS, isArray: true, minItems: 1 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(REQUEST_KINDS, { each: true })
  kinds: RequestKind[];

  @ApiProperty({ enum: SCOPES_FOR.measure, isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(SCOPES_FOR.measure, { each: true })
  scopes: Scope[];

  @ApiPropertyOptional({ minimum: 1, maximum: 60, description: 'business days until an answer' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(60)
  answerDays?: number;

  @IsOptional()
  @SafeText(4000, { min: 0, multiline: true })
  text?: string;

  @IsDay()
  validFrom: LocalDate;

  @IsOptional()
  @IsDay()
  validTo?: LocalDate;
}

export class OfficeContactDto {
  @SafeText(120, { min: 0 })
  function: string;

  @SafeText(200, { min: 0 })
  inbox: string;

  @SafeText(120, { min: 0 })
  deputyFunction: string;

  @SafeText(200, { min: 0 })
  deputyInbox: string;

  @SafeText(60, { min: 0 })
  phone: string;

  /** When somebody answers, in plain words. */
  @IsOptional()
  @SafeText(200, { min: 0 })
  opening?: string;
}

export class AgreementView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  officeId: string;

  @ApiProperty()
  officeName: string;

  @ApiProperty()
  groupName: string;

  @ApiProperty({ enum: REQUEST_KINDS, isArray: true })
  kinds: RequestKind[];

  @ApiProperty({ enum: SCOPES, isArray: true })
  scopes: Scope[];

  @ApiProperty({ format: 'date' })
  validFrom: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo: string | null;
}

export class OfficeListView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  kind: string;

  @ApiProperty()
  name: string;
}

export function agreementView({ agreement, officeName, groupName }: ListedAgreement): AgreementView {
  const { id, officeId, kinds, scopes, validFrom, validTo } = agreement;
  return { id, officeId, officeName, groupName, kinds, scopes, validFrom, validTo };
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import { CHANNELS, SCOPES } from '../../domain/consent/index.js';
import type { ConsentChannel, Purpose, Scope } from '../../domain/consent/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { IsDay, IsId, ShowsColumnsOf } from '../../platform/http/index.js';
import { ConsentGrant } from '../../access/index.js';

export const PURPOSE_KINDS: readonly Purpose['kind'][] = ['being_found', 'vacancy', 'measure'];

export class CreateGrantDto {
  @ApiProperty({ enum: PURPOSE_KINDS })
  @IsIn(PURPOSE_KINDS)
  purposeKind: Purpose['kind'];

  @ApiPropertyOptional({ description: 'vacancy or measure; left out for being_found' })
  @IsOptional()
  @IsId()
  purposeId?: string;

  @ApiPropertyOptional({ description: 'who may see it; left out for being_found' })
  @IsOptional()
  @IsId()
  recipientOrgId?: string;

  @ApiProperty({ enum: SCOPES, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SCOPES.length)
  @ArrayUnique()
  @IsIn(SCOPES, { each: true })
  scopes: Scope[];

  @ApiPropertyOptional({ description: 'last day; 90 days from today unless given' })
  @IsOptional()
  @IsDay()
  until?: LocalDate;

  @ApiPropertyOptional({ enum: CHANNELS, description: 'how the person said yes; read of a desk only' })
  @IsOptional()
  @IsIn(CHANNELS.filter((channel) => channel !== 'page'))
  channel?: Exclude<ConsentChannel, 'page'>;
}

/** A consent as the person and the own desk see it. */
@ShowsColumnsOf(ConsentGrant)
export class GrantView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: all employers' })
  recipientOrgId: string | null;

  @ApiProperty({ type: String, nullable: true })
  recipientName: string | null;

  @ApiProperty({ enum: SCOPES, isArray: true })
  scopes: Scope[];

  @ApiProperty({ enum: PURPOSE_KINDS })
  purposeKind: Purpose['kind'];

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  purposeId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'title of the vacancy' })
  purposeName: string | null;

  @ApiProperty({ format: 'date' })
  validFrom: LocalDate;

  @ApiProperty({ format: 'date' })
  validUntil: LocalDate;

  @ApiProperty({ enum: CHANNELS })
  channel: ConsentChannel;

  @ApiProperty({ format: 'date-time' })
  givenAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt: string | null;

  @ApiProperty({ description: 'covers disclosures today' })
  live: boolean;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { EmailDto, PageQueryDto } from '../../platform/http/index.js';
import { type Locale, LOCALES } from '../../web/i18n/index.js';
import { FIRM_LINK_STATES, type FirmLinkState, type ListedFirmLink } from './firm-link.service.js';

export class SendFirmLinkDto extends EmailDto {
  /** The vacancy that the link opens; without it the firm is invited to post one. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  vacancyId?: string;

  @ApiPropertyOptional({ enum: LOCALES, default: 'de' })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale;
}

export class FirmLinkQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: FIRM_LINK_STATES })
  @IsOptional()
  @IsIn(FIRM_LINK_STATES)
  state?: FirmLinkState;
}

export class FirmLinkView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: FIRM_LINK_STATES })
  state: FirmLinkState;

  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  vacancyId: string | null;

  @ApiProperty({ format: 'date-time' })
  madeAt: Date;

  @ApiProperty({ format: 'date-time' })
  expiresAt: Date;

  @ApiProperty({ description: 'the firm hears by mail of whom is introduced' })
  told: boolean;
}

export class FirmLinkPageView {
  @ApiProperty({ type: FirmLinkView, isArray: true })
  items: FirmLinkView[];

  @ApiProperty()
  total: number;
}

export class SentFirmLinkView {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export function firmLinkView(link: ListedFirmLink): FirmLinkView {
  const { id, state, vacancyId, madeAt, expiresAt, told } = link;
  return { id, state, vacancyId, madeAt, expiresAt, told };
}

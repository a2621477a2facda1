import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { MAIL_MODES, type MailMode } from '../../domain/messages/index.js';
import { SafeText } from '../../platform/http/index.js';
import type { OwnMailSetting } from './mail-setting.service.js';

export class MailSettingDto {
  /** Another address than the sign-in name; left out or empty: the sign-in name. */
  @ApiPropertyOptional()
  @IsOptional()
  @SafeText(265, { min: 0 })
  address?: string;

  /** Whether the one mail a day comes at all. */
  @ApiProperty()
  @IsBoolean()
  digest: boolean;

  @ApiProperty({ enum: MAIL_MODES })
  @IsIn(MAIL_MODES)
  offices: MailMode;

  @ApiProperty({ enum: MAIL_MODES })
  @IsIn(MAIL_MODES)
  placements: MailMode;

  @ApiProperty({ enum: MAIL_MODES })
  @IsIn(MAIL_MODES)
  people: MailMode;

  @ApiProperty({ enum: MAIL_MODES })
  @IsIn(MAIL_MODES)
  other: MailMode;
}

export class MailSettingView extends MailSettingDto {
  @ApiProperty({ description: 'whether the owner of the address said yes' })
  confirmed: boolean;

  @ApiProperty({ nullable: true, type: String, description: 'where mails go now' })
  reachedAt: string | null;
}

export function mailSettingView({ address, confirmed, reachedAt, wishes }: OwnMailSetting): MailSettingView {
  return { address: address ?? '', confirmed, reachedAt, digest: wishes.digest, ...wishes.modes };
}

import { ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsNumber, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import type { LocalDate } from '../domain/shared/index.js';
import { Clearable, IsDay, SafeText } from '../platform/http/index.js';
import { CreateVacancyDto, PayDto } from './vacancy.dto.js';

const CLEARED = [
  'pay',
  'hoursMin',
  'hoursMax',
  'startsOn',
  'latestStart',
  'endsOn',
  'agencyLicence',
] as const;

/** Any part of a posting; what is left out stays as it is, and null takes a value away. The firm does not change. */
export class UpdateVacancyDto extends PartialType(OmitType(CreateVacancyDto, ['employer', ...CLEARED])) {
  @Clearable()
  @ApiPropertyOptional({ type: PayDto })
  @ValidateNested()
  @Type(() => PayDto)
  pay?: PayDto | null;

  @Clearable()
  @ApiPropertyOptional({ type: Number, description: 'hours per week' })
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(1)
  @Max(80)
  hoursMin?: number | null;

  @Clearable()
  @ApiPropertyOptional({ type: Number, description: 'hours per week' })
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(1)
  @Max(80)
  hoursMax?: number | null;

  @Clearable()
  @IsDay()
  startsOn?: LocalDate | null;

  @Clearable()
  @IsDay()
  latestStart?: LocalDate | null;

  @Clearable()
  @IsDay()
  endsOn?: LocalDate | null;

  @Clearable()
  @SafeText(60)
  agencyLicence?: string | null;

  /** Revision that was read; when somebody changed the posting since, the answer is 409. */
  @ApiPropertyOptional({ minimum: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  revision?: number;
}

export class PostingTextDto {
  @SafeText(20_000, { multiline: true })
  text: string;
}

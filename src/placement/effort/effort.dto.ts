import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { LocalDate } from '../../domain/shared/index.js';
import { IsDay } from '../../platform/http/index.js';

export class EffortQueryDto {
  /** First day; three months before the last unless given. */
  @IsOptional()
  @IsDay()
  from?: LocalDate;

  /** Last day; today unless given. */
  @IsOptional()
  @IsDay()
  to?: LocalDate;
}

export class EffortView {
  @ApiProperty({ format: 'uuid' })
  placementId: string;

  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty({ enum: ['introduced', 'interview', 'trial', 'permit_pending', 'started'] })
  stage: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  firm: string;
}

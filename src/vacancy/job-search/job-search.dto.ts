import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { BaJob, BaJobHit } from '../../domain/posting-feed/index.js';
import { VACANCY_KINDS } from '../../domain/shared/index.js';
import { SafeText } from '../../platform/http/index.js';
import { JOB_RADII } from './job-search.client.js';

export class JobSearchDto {
  /** Words of an occupation. */
  @SafeText(80, { min: 2 })
  what: string;

  /** Place or postcode. */
  @SafeText(80, { min: 2 })
  where: string;

  @ApiPropertyOptional({ enum: JOB_RADII, default: JOB_RADII[1] })
  @IsOptional()
  @Type(() => Number)
  @IsIn(JOB_RADII)
  radius?: (typeof JOB_RADII)[number];

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  page?: number;
}

export class JobHitView implements BaJobHit {
  @ApiProperty({ description: 'reference number of the source' })
  ref: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  occupation: string;

  @ApiProperty()
  employer: string;

  @ApiProperty()
  postcode: string;

  @ApiProperty()
  place: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  startsOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  publishedOn: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'the vacancy it was taken over as',
  })
  vacancyId: string | null;
}

export class JobHitPageView {
  @ApiProperty({ type: JobHitView, isArray: true })
  items: JobHitView[];

  @ApiProperty()
  total: number;
}

export class JobView implements BaJob {
  @ApiProperty()
  ref: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  description: string;

  @ApiProperty()
  employer: string;

  @ApiProperty()
  postcode: string;

  @ApiProperty()
  place: string;

  @ApiProperty({ enum: VACANCY_KINDS })
  kind: BaJob['kind'];

  @ApiProperty()
  minijob: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  startsOn: string | null;

  @ApiProperty({ description: 'as it was written' })
  pay: string;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import {
  EXPORT_COLUMN_NAMES,
  EXPORT_STATES,
  type ExportColumn,
  type ExportState,
} from '../../domain/table-export/index.js';
import { IsId, SafeText } from '../../platform/http/index.js';
import type { ExportView } from './people-export.service.js';

export class AskExportDto {
  @ApiProperty({ enum: EXPORT_COLUMN_NAMES, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(EXPORT_COLUMN_NAMES.length)
  @ArrayUnique()
  @IsIn(EXPORT_COLUMN_NAMES, { each: true })
  columns: ExportColumn[];

  /** What it is for; the second person and nobody else reads it. */
  @SafeText(300, { min: 10 })
  purpose: string;

  @ApiPropertyOptional({ description: 'for the firm of this vacancy; left out: it stays with the desk' })
  @IsOptional()
  @IsId()
  vacancyId?: string;
}

export class AskedExportView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'opens the file; shown this once' })
  secret: string;
}

export class PeopleExportView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: EXPORT_STATES })
  state: ExportState;

  @ApiProperty({ enum: EXPORT_COLUMN_NAMES, isArray: true })
  columns: ExportColumn[];

  @ApiProperty()
  purpose: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: it stays with the desk' })
  vacancyId: string | null;

  @ApiProperty({ description: 'people in it' })
  rows: number;

  @ApiProperty({ format: 'uuid' })
  requestedBy: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  decidedBy: string | null;

  @ApiProperty({
    format: 'date-time',
    description: 'end of the question, and after the approval of the file',
  })
  expiresAt: Date;

  @ApiProperty({ description: 'how often it was fetched' })
  downloads: number;
}

export function exportView(one: ExportView): PeopleExportView {
  const { id, stateNow, columns, purpose, vacancyId, rows, requestedBy, decidedBy, expiresAt, downloads } =
    one;
  return {
    ...{ id, state: stateNow, columns, purpose, vacancyId, rows },
    ...{ requestedBy, decidedBy, expiresAt, downloads },
  };
}

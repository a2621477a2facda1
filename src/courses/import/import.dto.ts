import { ApiProperty } from '@nestjs/swagger';
import { IsBase64, MaxLength } from 'class-validator';
import { SafeText } from '../../platform/http/index.js';

/** A file in one JSON body; larger ones go through the page. */
export class CourseFileDto {
  @SafeText(120)
  fileName: string;

  @ApiProperty({ description: 'the file in base64: CSV, XLSX, JSON, schema.org JSON-LD or a page with it' })
  @IsBase64()
  @MaxLength(900_000)
  content: string;
}

export class FeedFaultView {
  @ApiProperty({ description: 'JSON pointer to the field of the row' })
  pointer: string;
  @ApiProperty()
  code: string;
}

export class FeedRowView {
  @ApiProperty({ description: 'as counted in the file' })
  row: number;
  @ApiProperty()
  title: string;
  @ApiProperty({ description: 'false: the row stays out' })
  good: boolean;
  @ApiProperty({ type: FeedFaultView, isArray: true })
  faults: FeedFaultView[];
  @ApiProperty({ type: String, isArray: true, description: 'what was mended or assumed' })
  notes: string[];
}

export class CourseImportView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: ['csv', 'xlsx', 'json', 'schema_org', 'ba'] })
  format: string;
  @ApiProperty({ enum: ['checked', 'committed'] })
  state: string;
  @ApiProperty({ type: FeedRowView, isArray: true })
  rows: FeedRowView[];
  @ApiProperty({ description: 'runs entered' })
  created: number;
  @ApiProperty({ description: 'known runs that are others now' })
  changed: number;
}

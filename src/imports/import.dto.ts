import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBase64, IsIn, MaxLength } from 'class-validator';
import { IMPORT_FIELDS, IMPORT_KINDS } from '../domain/table-import/index.js';
import type { ImportKind } from '../domain/table-import/index.js';
import { SafeText, ShowsColumnsOf } from '../platform/http/index.js';
import { TABLE_LIMITS } from '../platform/tables/index.js';
import { IMPORT_STATES, TableImport } from './table-import.entity.js';

/** A file in one JSON body; larger ones go through the page. */
export class ImportFileDto {
  @ApiProperty({ enum: IMPORT_KINDS })
  @IsIn(IMPORT_KINDS)
  kind: ImportKind;

  @SafeText(120)
  fileName: string;

  @ApiProperty({
    description:
      'the file in base64: CSV or XLSX; for courses also JSON, schema.org JSON-LD or a page with it; at most 675 kB; larger files go through the page',
    example: 'dGl0bGU7ZW1wbG95ZXI7b2NjdXBhdGlvbjtwb3N0Y29kZQ0KTGFnZXI7UG9zdDs1MTMxMTs4MjMxOQ==',
  })
  @IsBase64()
  @MaxLength(900_000)
  content: string;
}

export class ImportPageDto {
  /** A public web page with schema.org data of vacancies. */
  @SafeText(500)
  url: string;
}

/** Fields of all kinds; one that the kind of table does not have counts as left out. */
const COLUMN_FIELDS = [
  '',
  ...Object.values(IMPORT_FIELDS).flatMap((fields) => fields.map(({ name }) => name)),
];

export class ImportColumnsDto {
  @ApiProperty({
    type: String,
    isArray: true,
    description: 'the field of each column in its order; an empty text leaves the column out',
    example: ['title', '', 'postcode'],
  })
  @IsArray()
  @ArrayMaxSize(TABLE_LIMITS.columns)
  @IsIn(COLUMN_FIELDS, { each: true })
  columns: string[];
}

export class ImportFaultView {
  @ApiProperty({ description: 'as counted in the file: a table’s headings are line 1' })
  line: number;
  @ApiProperty()
  field: string;
  @ApiProperty()
  code: string;
}

@ShowsColumnsOf(TableImport)
export class ImportView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: IMPORT_KINDS })
  kind: string;
  @ApiProperty({ enum: IMPORT_STATES })
  state: string;
  @ApiProperty()
  fileName: string;
  @ApiProperty({ type: String, isArray: true })
  headers: string[];
  @ApiProperty({ type: String, isArray: true, description: 'the field of each column; empty: left out' })
  columns: string[];
  @ApiProperty({ type: String, isArray: true, description: 'required fields that no column gives' })
  missing: string[];
  @ApiProperty()
  rows: number;
  @ApiProperty({ description: 'rows worked on so far' })
  done: number;
  @ApiProperty()
  stored: number;
  @ApiProperty({ description: 'records among the stored ones that were known and are others now' })
  changed: number;
  @ApiProperty({ description: 'rows that say what is known already' })
  same: number;
  @ApiProperty({ description: 'records among the stored ones that wait for a person' })
  held: number;
  @ApiProperty({ description: 'stored people whose row says nothing of consent' })
  consentGaps: number;
  @ApiProperty({ description: 'stored people of whose name and postcode somebody was there already' })
  twins: number;
  @ApiProperty({ description: 'rows with faults, also those that are not listed' })
  faultsTotal: number;
  @ApiProperty({ type: ImportFaultView, isArray: true })
  faults: ImportFaultView[];
  @ApiProperty({ description: 'records taken back' })
  takenBack: number;
  @ApiProperty({ description: 'records that stayed, because somebody had changed them since' })
  kept: number;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'null: cannot be taken back',
  })
  undoUntil: string | null;
}

export class ImportListView {
  @ApiProperty({ type: ImportView, isArray: true })
  items: ImportView[];
}

export class PreviewRowView {
  @ApiProperty()
  line: number;
  @ApiProperty()
  title: string;
  @ApiProperty({ type: String, isArray: true, description: 'what was mended or assumed' })
  notes: string[];
}

export class ImportPreviewView {
  @ApiProperty({ description: 'rows that can be stored' })
  good: number;
  @ApiProperty()
  consentGaps: number;
  @ApiProperty({ description: 'people of whose name and postcode somebody is there already' })
  twins: number;
  @ApiProperty({ type: PreviewRowView, isArray: true, description: 'the first good rows' })
  rows: PreviewRowView[];
  @ApiProperty()
  faultsTotal: number;
  @ApiProperty({ type: ImportFaultView, isArray: true })
  faults: ImportFaultView[];
}

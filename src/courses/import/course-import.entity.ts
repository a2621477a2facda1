import { Entity, Index } from 'typeorm';
import type { CourseFeedRow } from '../../domain/course-feed/index.js';
import { Field, IdField } from '../../platform/database/index.js';

export const IMPORT_FORMATS = ['csv', 'xlsx', 'json', 'schema_org', 'ba'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** A file of courses as it was read: nothing of it is in the catalogue before somebody commits it. */
@Entity('course_import')
export class CourseImport {
  @IdField()
  id: string;

  @Index('course_import_org')
  @Field('org', { type: 'uuid', nullable: true })
  orgId: string | null;

  @Field('org', { type: 'text' })
  fileName: string;

  @Field('org', { type: 'text' })
  format: ImportFormat;

  @Field('org', { type: 'text' })
  state: 'checked' | 'committed';

  /** Each row as it would be entered, or what is wrong with it. */
  @Field('org', { type: 'jsonb' })
  rows: CourseFeedRow[];

  @Field('org', { type: 'integer', default: 0 })
  created: number;

  @Field('org', { type: 'integer', default: 0 })
  changed: number;

  @Field('org', { type: 'uuid', nullable: true })
  madeBy: string | null;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  madeAt: Date;

  @Field('org', { type: 'timestamptz', nullable: true })
  committedAt: Date | null;
}

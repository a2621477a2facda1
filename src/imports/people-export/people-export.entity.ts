import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Member } from '../../access/index.js';
import type { ExportColumn, ExportState } from '../../domain/table-export/index.js';
import { Field, IdField } from '../../platform/database/index.js';

/** A question for an export of a desk's people; with a second person's yes a file follows. */
@Entity('people_export')
@Check('people_export_second_person', 'decided_by <> requested_by')
@Check('people_export_approved', `state not in ('approved', 'ready') or decided_by is not null`)
@Check('people_export_file_sealed', 'get_byte(file, 0) = 1')
@Index('people_export_org', ['orgId', 'requestedAt'])
@Index('people_export_of_org', ['id', 'orgId'], { unique: true })
@ForeignKey(() => Member, ['requestedBy', 'orgId'], ['id', 'orgId'], {
  name: 'people_export_same_org',
  onDelete: 'CASCADE',
})
export class PeopleExport {
  @IdField()
  id: string;

  @Field('org', { type: 'uuid' })
  orgId: string;

  @Field('org', { type: 'uuid' })
  requestedBy: string;

  /** Who gets the file from the desk; null: it stays there. */
  @Field('org', { type: 'uuid', nullable: true })
  recipientOrgId: string | null;

  /** For which vacancy the people let the recipient read something; null: it stays with the desk. */
  @Field('org', { type: 'uuid', nullable: true })
  vacancyId: string | null;

  @Field('org', { type: 'text', array: true })
  columns: ExportColumn[];

  /** What it is for, as typed. */
  @Field('org', { type: 'text' })
  purpose: string;

  /** Seals the file for the one who asked; the portal cannot open it. */
  @Field('org', { type: 'bytea' })
  publicKey: Buffer;

  @Field('org', { type: 'integer' })
  rows: number;

  @Field('org', { type: 'text' })
  state: ExportState;

  @Field('org', { type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Field('org', { type: 'timestamptz' })
  requestedAt: Date;

  /** End of the question, and after the approval of the file. */
  @Field('org', { type: 'timestamptz' })
  expiresAt: Date;

  @Field('org', { type: 'integer', default: 0 })
  downloads: number;

  /** The encrypted table; only read on purpose. */
  @Field('special', { type: 'bytea', nullable: true, select: false })
  file: Buffer | null;
}

/** Who stands in the file of an export, and with what. */
@Entity('people_export_subject')
@ForeignKey(() => PeopleExport, ['exportId', 'orgId'], ['id', 'orgId'], {
  name: 'people_export_subject_same_org',
  onDelete: 'CASCADE',
})
export class PeopleExportSubject {
  @Field('case', { type: 'uuid', primary: true })
  exportId: string;

  @Index('people_export_subject_person')
  @Field('case', { type: 'uuid', primary: true })
  personId: string;

  @Field('org', { type: 'uuid' })
  orgId: string;

  @Field('case', { type: 'text', array: true })
  columns: ExportColumn[];
}

import { Check, Entity, Index } from 'typeorm';
import type { ImportKind } from '../domain/table-import/index.js';
import type { OrganisationKind, Role } from '../platform/auth/index.js';
import { Field, IdField } from '../platform/database/index.js';
import type { RowFault } from './reading/steps.js';

export const IMPORT_STATES = ['columns', 'running', 'done', 'failed', 'undoing', 'undone'] as const;
/** columns: waits for its columns; running: a worker stores rows; failed: it gave up, undo is possible. */
export type ImportState = (typeof IMPORT_STATES)[number];

/** Faults kept to be shown; more are only counted. */
export const FAULTS_KEPT = 200;

/** One table that somebody brought in. */
@Entity('table_import')
@Check('table_import_samples_sealed', 'get_byte(samples, 0) = 1')
@Index('table_import_org', ['orgId', 'createdAt'])
export class TableImport {
  @IdField()
  id: string;

  @Field('org', { type: 'uuid' })
  orgId: string;

  @Field('org', { type: 'text' })
  orgKind: OrganisationKind;

  /** Who brought it in; the worker stores rows with that member's rights and no more. */
  @Field('org', { type: 'uuid' })
  memberId: string;

  @Field('org', { type: 'text' })
  role: Role;

  @Field('org', { type: 'text' })
  kind: ImportKind;

  @Field('org', { type: 'text' })
  state: ImportState;

  @Field('org', { type: 'text' })
  fileName: string;

  /** Size of the file; null while it still arrives. */
  @Field('org', { type: 'integer', nullable: true })
  bytes: number | null;

  @Field('org', { type: 'text', array: true, default: [] })
  headers: string[];

  /** Cells of the first rows, to tell columns apart; sealed. */
  @Field('special', { type: 'bytea', nullable: true })
  samples: Buffer | null;

  @Field('org', { type: 'jsonb', default: [] })
  mapping: (string | null)[];

  @Field('org', { type: 'integer', default: 0 })
  rowsTotal: number;

  /** Rows read so far; a worker that was killed goes on behind them. */
  @Field('org', { type: 'integer', default: 0 })
  rowsDone: number;

  @Field('org', { type: 'integer', default: 0 })
  rowsStored: number;

  /** Records among them that were known already. */
  @Field('org', { type: 'integer', default: 0 })
  rowsChanged: number;

  /** Rows that said what was known already; they are not among the stored ones. */
  @Field('org', { type: 'integer', default: 0 })
  rowsSame: number;

  /** Postings among them that wait for a person's decision. */
  @Field('org', { type: 'integer', default: 0 })
  rowsHeld: number;

  @Field('org', { type: 'integer', default: 0 })
  consentGaps: number;

  /** People among them whom the desk seemed to know already. */
  @Field('org', { type: 'integer', default: 0 })
  twins: number;

  @Field('org', { type: 'jsonb', default: [] })
  faults: RowFault[];

  @Field('org', { type: 'integer', default: 0 })
  faultsTotal: number;

  @Field('org', { type: 'integer', default: 0 })
  rowsTakenBack: number;

  /** Records that stayed when the import was taken back, because somebody had changed them since. */
  @Field('org', { type: 'integer', default: 0 })
  rowsKept: number;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Field('org', { type: 'timestamptz', nullable: true })
  finishedAt: Date | null;

  @Field('org', { type: 'timestamptz', nullable: true })
  undoneAt: Date | null;
}

/** A stretch of an uploaded file, sealed; goes as soon as its rows are stored. */
@Entity('table_import_piece')
@Check('table_import_piece_sealed_sealed', 'get_byte(sealed, 0) = 1')
export class TableImportPiece {
  @Field('org', { type: 'uuid', primary: true })
  importId: string;

  /** Place of its first byte in the file. */
  @Field('org', { type: 'integer', primary: true })
  start: number;

  @Field('special', { type: 'bytea' })
  sealed: Buffer;
}

/** A record that a line of an import became, so that undoing finds it. */
@Entity('table_import_record')
export class TableImportRecord {
  @Field('case', { type: 'uuid', primary: true })
  importId: string;

  @Field('case', { type: 'integer', primary: true })
  line: number;

  @Field('case', { type: 'uuid' })
  recordId: string;

  /** The line said nothing of consent; the record stays within the desk. */
  @Field('case', { type: 'boolean', default: false })
  consentGap: boolean;

  /** Somebody of the same name and postcode was there already. */
  @Field('case', { type: 'boolean', default: false })
  twin: boolean;

  /** How a record that was known before looked; null for a new one. */
  @Field('org', { type: 'jsonb', nullable: true })
  before: Readonly<Record<string, unknown>> | null;

  /** The record's version after the import, to tell whether somebody changed it since. */
  @Field('org', { type: 'integer', nullable: true })
  revision: number | null;

  /** Null until the import is taken back; then whether the record went or stayed. */
  @Field('org', { type: 'boolean', nullable: true })
  takenBack: boolean | null;
}

/** Which column became which field the last time, per heading of a table. */
@Entity('table_import_memory')
export class TableImportMemory {
  @Field('org', { type: 'uuid', primary: true })
  orgId: string;

  @Field('org', { type: 'text', primary: true })
  kind: ImportKind;

  @Field('org', { type: 'text', primary: true })
  headerKey: string;

  @Field('org', { type: 'jsonb' })
  mapping: (string | null)[];
}

import { Entity, Index } from 'typeorm';
import type { ImportKind } from '../domain/table-import/index.js';
import type { OrganisationKind, Role } from '../platform/auth/index.js';
import { Field, IdField } from '../platform/database/index.js';

/** columns: waits for its columns; running: a worker stores rows; failed: it gave up, undo is possible. */
export type ImportState = 'columns' | 'running' | 'done' | 'failed' | 'undone';

/** A row that was not stored, with the first of its faults. */
export interface RowFault {
  readonly line: number;
  readonly field: string;
  readonly code: string;
}

/** One table that somebody brought in. */
@Entity('table_import')
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

  /** The file, sealed; taken away when the time for undoing is over. Only read on purpose. */
  @Field('special', { type: 'bytea', nullable: true, select: false })
  file: Buffer | null;

  @Field('org', { type: 'text', array: true, default: [] })
  headers: string[];

  /** Cells of the first rows, to tell columns apart. */
  @Field('special', { type: 'jsonb', default: [] })
  samples: string[][];

  @Field('org', { type: 'jsonb', default: [] })
  mapping: (string | null)[];

  @Field('org', { type: 'integer', default: 0 })
  rowsTotal: number;

  /** Rows read so far; a worker that was killed goes on behind them. */
  @Field('org', { type: 'integer', default: 0 })
  rowsDone: number;

  @Field('org', { type: 'integer', default: 0 })
  rowsStored: number;

  /** Postings among them that wait for a person's decision. */
  @Field('org', { type: 'integer', default: 0 })
  rowsHeld: number;

  @Field('org', { type: 'integer', default: 0 })
  consentGaps: number;

  @Field('org', { type: 'jsonb', default: [] })
  faults: RowFault[];

  @Field('org', { type: 'integer', default: 0 })
  faultsTotal: number;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Field('org', { type: 'timestamptz', nullable: true })
  finishedAt: Date | null;

  @Field('org', { type: 'timestamptz', nullable: true })
  undoneAt: Date | null;
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

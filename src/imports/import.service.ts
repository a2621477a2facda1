import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import {
  cleanMapping,
  ColumnMapping,
  guessMapping,
  headerKey,
  ImportKind,
  missingFields,
} from '../domain/table-import/index.js';
import { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError, FieldErrorCode } from '../platform/http/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { openTable, TableRefusal } from '../platform/tables/index.js';
import { SealedFiles } from './sealed-files.js';
import { TableImport } from './table-import.entity.js';

/** For so many days an import can be taken back as a whole. */
export const UNDO_DAYS = 14;
const DAY_MS = 86_400_000;
/** Rows shown beside each column, so that a person knows what it holds. */
const SAMPLES = 3;

/** An import with what follows from its state. */
export interface ImportView {
  readonly run: TableImport;
  readonly mapping: ColumnMapping;
  /** Required fields that no column gives. */
  readonly missing: readonly string[];
  readonly undoUntil: Date | null;
}

/** Brings tables in, step by step: upload, columns, start, undo. The rows themselves are stored by a worker. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly files: SealedFiles,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps an uploaded table and looks at its headers.
   * @throws AppError `invalid_input` at `/file` with why the file is no table.
   */
  async upload(actor: Actor, kind: ImportKind, fileName: string, bytes: Buffer): Promise<string> {
    const { orgId, orgKind, role } = assertMember(actor);
    const { headers, samples, total } = await look(bytes);
    const id = crypto.randomUUID();
    await this.database.transaction(actor, async (tx) => {
      await tx.insert(TableImport, {
        ...{ id, orgId, orgKind, role, kind, headers, samples },
        memberId: actor.id ?? '',
        state: 'columns',
        fileName: fileName
          .normalize('NFC')
          .replace(/[\p{C}]/gu, '')
          .slice(-120),
        file: this.files.seal(id, bytes),
        rowsTotal: total,
        mapping: [...(await this.remembered(tx, orgId, kind, headers))],
        createdAt: this.clock.now(),
      });
    });
    return id;
  }

  /** @throws AppError `not_found`, also for an import of another organisation. */
  async get(actor: Actor, id: string): Promise<ImportView> {
    return this.database.read(actor, async (tx) => this.view(await this.load(tx, actor, id)));
  }

  async list(actor: Actor): Promise<readonly TableImport[]> {
    const { orgId } = assertMember(actor);
    return this.database.read(actor, (tx) =>
      tx.find(TableImport, { where: { orgId }, order: { createdAt: 'DESC', id: 'ASC' }, take: 50 }),
    );
  }

  /** Says what the columns mean, and remembers it for the next table with the same headers. */
  async map(actor: Actor, id: string, given: readonly unknown[]): Promise<ImportView> {
    return this.database.transaction(actor, async (tx) => {
      const run = await this.load(tx, actor, id, true);
      if (run.state !== 'columns') throw new AppError('not_possible');
      const mapping = cleanMapping(run.kind, run.headers.length, given);
      await tx.update(TableImport, { id }, { mapping: [...mapping] });
      await tx.query(
        `insert into table_import_memory (org_id, kind, header_key, mapping) values ($1, $2, $3, $4)
         on conflict (org_id, kind, header_key) do update set mapping = excluded.mapping`,
        [run.orgId, run.kind, memoryKey(run.headers), JSON.stringify(mapping)],
      );
      return this.view(Object.assign(run, { mapping: [...mapping] }));
    });
  }

  /** Hands the import to a worker. @throws AppError `not_possible` while required columns are missing. */
  async start(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const run = await this.load(tx, actor, id, true);
      if (run.state !== 'columns' || this.view(run).missing.length > 0) throw new AppError('not_possible');
      await tx.update(TableImport, { id }, { state: 'running' });
      await this.outbox.add(tx, 'import.run', { importId: id });
    });
  }

  /** Takes everything back that the import stored, as long as its 14 days last. */
  async undo(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const run = await this.load(tx, actor, id, true);
      const { undoUntil } = this.view(run);
      if (undoUntil === null || undoUntil < this.clock.now()) throw new AppError('not_possible');
      await tx.update(TableImport, { id }, { state: 'undone', undoneAt: this.clock.now() });
      await this.outbox.add(tx, 'import.undo', { importId: id });
    });
  }

  /** Ids and lines of stored people whose table did not say that they agreed. */
  async consentGaps(actor: Actor, id: string): Promise<readonly { line: number; recordId: string }[]> {
    return this.database.read(actor, async (tx) => {
      await this.load(tx, actor, id);
      return tx.query<{ line: number; recordId: string }[]>(
        `select line, record_id as "recordId" from table_import_record
         where import_id = $1 and consent_gap order by line limit 200`,
        [id],
      );
    });
  }

  private view(run: TableImport): ImportView {
    const open = run.state === 'done' || run.state === 'failed';
    const end = run.finishedAt ?? run.createdAt;
    return {
      run,
      mapping: run.mapping,
      missing: missingFields(run.kind, run.mapping),
      undoUntil: open ? new Date(end.getTime() + UNDO_DAYS * DAY_MS) : null,
    };
  }

  private async load(tx: EntityManager, actor: Actor, id: string, lock = false): Promise<TableImport> {
    const { orgId } = assertMember(actor);
    const run = await tx.findOne(TableImport, {
      where: { id, orgId },
      ...(lock && { lock: { mode: 'pessimistic_write' as const } }),
    });
    if (!run) throw new AppError('not_found');
    return run;
  }

  private async remembered(
    tx: EntityManager,
    orgId: string,
    kind: ImportKind,
    headers: readonly string[],
  ): Promise<ColumnMapping> {
    const rows = await tx.query<{ mapping: unknown[] }[]>(
      `select mapping from table_import_memory where org_id = $1 and kind = $2 and header_key = $3`,
      [orgId, kind, memoryKey(headers)],
    );
    return rows[0] ? cleanMapping(kind, headers.length, rows[0].mapping) : guessMapping(kind, headers);
  }
}

function memoryKey(headers: readonly string[]): string {
  return createHash('sha256').update(headers.map(headerKey).join('\n')).digest('hex').slice(0, 32);
}

function assertMember(actor: Actor): Required<Pick<TableImport, 'orgId' | 'orgKind' | 'role'>> {
  const { orgId, orgKind, role } = actor;
  if (orgId === null || orgKind === null || role === null) throw new AppError('forbidden');
  return { orgId, orgKind, role };
}

/** Headers, the first rows and the number of rows. @throws AppError `invalid_input` at `/file`. */
async function look(
  bytes: Buffer,
): Promise<{ readonly headers: string[]; readonly samples: string[][]; readonly total: number }> {
  const samples: string[][] = [];
  let headers: string[] | null = null;
  let total = 0;
  try {
    for await (const { cells } of (await openTable(bytes)).rows()) {
      if (headers === null) headers = cells.map((cell) => stored(cell, 80));
      else {
        total += 1;
        if (samples.length < SAMPLES) samples.push(cells.map((cell) => stored(cell, 60)));
      }
    }
  } catch (error) {
    if (error instanceof TableRefusal) throw fileFault(error.code);
    throw error;
  }
  if (headers === null || total === 0) throw fileFault('file_empty');
  return { headers, samples, total };
}

function fileFault(code: FieldErrorCode): AppError {
  return new AppError('invalid_input', { errors: [{ pointer: '/file', code }] });
}

/** Text that PostgreSQL can store and a page can show. */
function stored(cell: string, max: number): string {
  return [...cell.replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, ' ')].slice(0, max).join('');
}

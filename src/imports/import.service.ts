import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager, In, IsNull, Not } from 'typeorm';
import {
  cleanMapping,
  ColumnMapping,
  guessMapping,
  headerKey,
  ImportKind,
  missingFields,
} from '../domain/table-import/index.js';
import { Audit } from '../platform/audit/index.js';
import { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { TableRefusal } from '../platform/tables/index.js';
import { assertMayImport, kindsFor } from './import-access.js';
import { lookAt } from './reading/read-table.js';
import type { FirstLook } from './reading/steps.js';
import { Arriving, SealedFiles } from './sealed-files.js';
import { TableImport } from './table-import.entity.js';
import { ImportTargets } from './targets/index.js';

/** For so many days an import can be taken back as a whole. */
export const UNDO_DAYS = 14;
const DAY_MS = 86_400_000;
/** A file that still arrives is nobody's business yet. */
const ARRIVED = Not(IsNull());

/**
 * `gaps`: people whose table did not say that they agreed. `twins`: people whom the desk seemed to know already.
 * `kept`: records that stayed when the import was taken back, because somebody had changed them since.
 */
const SORTS = { gaps: 'consent_gap', twins: 'twin', kept: 'taken_back = false' } as const;
export type RecordSort = keyof typeof SORTS;

/** A record and the line of the file that it comes from. */
export interface RecordOfLine {
  readonly line: number;
  readonly recordId: string;
}

/** An import with what follows from its state. */
export interface ImportView {
  readonly run: TableImport;
  /** Cells of the first rows. */
  readonly samples: readonly (readonly string[])[];
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
    private readonly targets: ImportTargets,
    private readonly files: SealedFiles,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps an uploaded table as it arrives and looks at its headers. `mapped`: the file says itself what its columns
   * mean, so that the preview is the next step.
   * @throws AppError `invalid_input` at `pointer` with why the file is no table; nothing of it stays then.
   */
  async upload(
    actor: Actor,
    kind: ImportKind,
    fileName: string,
    content: Arriving,
    pointer = '/file',
  ): Promise<{ readonly id: string; readonly mapped: boolean }> {
    assertMayImport(actor, kind);
    const { orgId, orgKind, role } = assertMember(actor);
    const id = crypto.randomUUID();
    await this.database.transaction(actor, (tx) =>
      tx.insert(TableImport, {
        ...{ id, orgId, orgKind, role, kind, fileName: plainName(fileName), bytes: null },
        ...{ memberId: actor.id ?? '', state: 'columns', createdAt: this.clock.now() },
      }),
    );
    try {
      const bytes = await this.files.keep(actor, id, content);
      const found = await look(
        () => lookAt(this.files.source({ id, bytes }), { step: 'look', kind }),
        pointer,
      );
      const { headers, samples, total, named } = found;
      await this.database.transaction(actor, async (tx) => {
        const mapping = [...(await this.remembered(tx, orgId, kind, headers))];
        const sealed = this.files.sealSamples(id, samples);
        await tx.update(TableImport, { id }, { bytes, headers, samples: sealed, rowsTotal: total, mapping });
      });
      return { id, mapped: named };
    } catch (error) {
      await this.database.transaction(actor, async (tx) => {
        await this.files.drop(tx, id);
        await tx.delete(TableImport, { id });
      });
      throw error;
    }
  }

  /** @throws AppError `not_found`, also for an import of another organisation. */
  async get(actor: Actor, id: string): Promise<ImportView> {
    return this.database.read(actor, async (tx) => this.view(await this.load(tx, actor, id)));
  }

  async list(actor: Actor): Promise<readonly TableImport[]> {
    const { orgId } = assertMember(actor);
    return this.database.read(actor, (tx) =>
      tx.find(TableImport, {
        where: { orgId, kind: In(kindsFor(actor)), bytes: ARRIVED },
        order: { createdAt: 'DESC', id: 'ASC' },
        take: 50,
      }),
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

  /** An import whose columns are settled. @throws AppError `not_found`, `not_possible` */
  async ready(actor: Actor, id: string): Promise<ImportView> {
    const found = await this.get(actor, id);
    this.assertReady(found.run);
    return found;
  }

  /** Hands the import to a worker. @throws AppError `not_possible` while required columns are missing. */
  async start(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      this.assertReady(await this.load(tx, actor, id, true));
      await tx.update(TableImport, { id }, { state: 'running' });
      await this.audit.record(tx, actor, { action: 'import:start', recordId: id });
      await this.outbox.add(tx, 'import.run', { importId: id });
    });
  }

  /** Takes everything back that the import stored, as long as its 14 days last. */
  async undo(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const run = await this.load(tx, actor, id, true);
      const { undoUntil } = this.view(run);
      if (undoUntil === null || undoUntil < this.clock.now()) throw new AppError('not_possible');
      await tx.update(TableImport, { id }, { state: 'undoing' });
      await this.audit.record(tx, actor, { action: 'import:undo', recordId: id });
      await this.outbox.add(tx, 'import.undo', { importId: id });
    });
  }

  /** Lines and ids of records that somebody should look at, at most 200 of each sort. */
  async records(actor: Actor, id: string, sort: RecordSort): Promise<readonly RecordOfLine[]> {
    return this.database.read(actor, async (tx) => {
      await this.load(tx, actor, id);
      return tx.query<RecordOfLine[]>(
        `select line, record_id as "recordId" from table_import_record
         where import_id = $1 and ${SORTS[sort]} order by line limit 200`,
        [id],
      );
    });
  }

  private assertReady(run: TableImport): void {
    if (run.state !== 'columns' || this.view(run).missing.length > 0) throw new AppError('not_possible');
  }

  /** What follows from the state of an import. */
  view(run: TableImport): ImportView {
    const open = run.state === 'done' || run.state === 'failed';
    const end = run.finishedAt ?? run.createdAt;
    return {
      run,
      samples: run.samples ? this.files.openSamples(run.id, run.samples) : [],
      mapping: run.mapping,
      missing: missingFields(run.kind, run.mapping),
      undoUntil: open ? new Date(end.getTime() + UNDO_DAYS * DAY_MS) : null,
    };
  }

  private async load(tx: EntityManager, actor: Actor, id: string, lock = false): Promise<TableImport> {
    const { orgId } = assertMember(actor);
    const run = await tx.findOne(TableImport, {
      where: { id, orgId, kind: In(kindsFor(actor)), bytes: ARRIVED },
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

/** @throws AppError `invalid_input` at `pointer` for a file that is not read. */
async function look(open: () => Promise<FirstLook>, pointer: string): Promise<FirstLook> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof TableRefusal)) throw error;
    throw new AppError('invalid_input', { errors: [{ pointer, code: error.code }] });
  }
}

function plainName(fileName: string): string {
  return fileName
    .normalize('NFC')
    .replace(/[\p{C}]/gu, '')
    .slice(-120);
}

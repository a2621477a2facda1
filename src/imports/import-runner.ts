import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Actor, SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { type ColumnTypes, Database, insertColumns, RowsByColumn } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';
import { TableRefusal } from '../platform/tables/index.js';
import type { RowFault } from './reading/steps.js';
import { Lane } from './lane.js';
import { ReadRow, readRows } from './read-rows.js';
import { SealedFiles } from './sealed-files.js';
import { FAULTS_KEPT, TableImport } from './table-import.entity.js';
import { ImportTargets, Store, StoredLine } from './targets/index.js';

/**
 * Stores the rows of an import, batch by batch. A batch and the mark behind it are one transaction, so after a kill the
 * work goes on exactly where it stopped, and no row is stored twice.
 */
@Injectable()
export class ImportRunner {
  constructor(
    private readonly database: Database,
    private readonly targets: ImportTargets,
    private readonly files: SealedFiles,
    private readonly clock: Clock,
  ) {}

  /** Runs or resumes; an import that is not running is left alone. */
  async run(importId: string): Promise<void> {
    const run = await this.database.read(SYSTEM, (tx) => tx.findOneBy(TableImport, { id: importId }));
    if (run?.state !== 'running') return;
    const target = this.targets.of(run.kind);
    const lane = new Lane(
      (rows: readonly ReadRow[]) => this.prepare(run, rows),
      (ready) => this.store(run, ready),
    );
    try {
      const task = { mapping: run.mapping, today: this.clock.today(), skip: run.rowsDone };
      let batch: ReadRow[] = [];
      for await (const rows of readRows(target, this.files.source(run), task)) {
        if (batch.length === 0) await lane.room();
        for (const row of rows) {
          batch.push(row);
          if (batch.length < target.batch) continue;
          lane.hand(batch);
          batch = [];
        }
      }
      if (batch.length > 0) lane.hand(batch);
    } catch (error) {
      await lane.settled();
      if (!(error instanceof TableRefusal)) throw error;
      await this.finish(run, 'failed');
      return;
    }
    await lane.settled();
    await this.finish(run, 'done');
  }

  /** Not `async` itself, as everything that is given rows: what waits for an answer would hold them until it comes. */
  private prepare(run: TableImport, batch: readonly ReadRow[]): Promise<Ready> {
    const good = batch.flatMap((row) => (row.faults === null ? [row] : []));
    const bad = batch.flatMap((row) => (row.faults === null ? [] : [row.faults]));
    const told = { faults: bad.flat(), faulty: bad.length, last: batch.at(-1)?.index };
    return this.targets
      .of(run.kind)
      .prepare(actorOf(run), run.id, good)
      .then((store) => ({ store, ...told }));
  }

  private async store(run: TableImport, ready: Ready): Promise<void> {
    await this.database.transaction(actorOf(run), async (tx) => {
      const stored = await ready.store(tx);
      await keepRecords(tx, run.id, stored.lines);
      const faults = [...ready.faults, ...stored.faults];
      const changed = {
        ...countsAfter(run, stored.lines, stored.same, faults),
        rowsDone: ready.last ?? run.rowsDone,
        faultsTotal: run.faultsTotal + ready.faulty + stored.faults.length,
      };
      const moved = await tx.update(
        TableImport,
        { id: run.id, state: 'running', rowsDone: run.rowsDone },
        changed,
      );
      // Another worker was faster with the same rows, or somebody stopped the import: nothing of this batch stays.
      if (moved.affected !== 1) throw new AppError('conflict');
      Object.assign(run, changed);
    });
  }

  /** Undoing needs the records alone, so the file goes at once. */
  private async finish(run: TableImport, state: 'done' | 'failed'): Promise<void> {
    const { id } = run;
    await this.database.transaction(SYSTEM, async (tx) => {
      const changed = { state, finishedAt: this.clock.now() };
      const { affected } = await tx.update(TableImport, { id, state: 'running' }, changed);
      if (affected === 1) await this.files.drop(tx, id);
    });
  }
}

/** A batch that is worked out and only has to be stored. */
interface Ready {
  readonly store: Store;
  readonly faults: readonly RowFault[];
  /** Rows with faults. */
  readonly faulty: number;
  /** Index of the last row. */
  readonly last: number | undefined;
}

function countsAfter(
  run: TableImport,
  lines: readonly StoredLine[],
  same: number,
  faults: readonly RowFault[],
): Partial<TableImport> {
  return {
    rowsStored: run.rowsStored + lines.length,
    rowsChanged: run.rowsChanged + lines.filter(({ before }) => before !== null).length,
    rowsSame: run.rowsSame + same,
    rowsHeld: run.rowsHeld + lines.filter(({ held }) => held).length,
    consentGaps: run.consentGaps + lines.filter(({ consentGap }) => consentGap).length,
    twins: run.twins + lines.filter(({ twin }) => twin).length,
    faults: [...run.faults, ...faults].slice(0, FAULTS_KEPT),
  };
}

const RECORD_COLUMNS: ColumnTypes = {
  ...{ import_id: 'uuid', line: 'integer', record_id: 'uuid', consent_gap: 'boolean' },
  ...{ before: 'jsonb', revision: 'integer', twin: 'boolean' },
};

async function keepRecords(tx: EntityManager, importId: string, lines: readonly StoredLine[]): Promise<void> {
  const rows = new RowsByColumn(RECORD_COLUMNS);
  for (const { line, id, consentGap, before, revision, twin } of lines)
    rows.add({ import_id: importId, line, record_id: id, consent_gap: consentGap, before, revision, twin });
  await insertColumns(tx, 'table_import_record', RECORD_COLUMNS, rows.arrays());
}

/** The member who brought the table in: the rows are stored with these rights and no more. */
function actorOf({ memberId, orgId, orgKind, role }: TableImport): Actor {
  return { kind: 'member', id: memberId, orgId, orgKind, role, personId: null };
}

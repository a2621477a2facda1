import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { TableImport } from './table-import.entity.js';
import { ImportTargets, UndoRecord } from './targets/index.js';

/** Records of one transaction. */
const CHUNK = 500;

/** Takes back what an import stored, in chunks that are each marked as done: a kill repeats nothing. */
@Injectable()
export class ImportUndo {
  constructor(
    private readonly database: Database,
    private readonly targets: ImportTargets,
    private readonly clock: Clock,
  ) {}

  /** An import that nobody takes back is left alone. */
  async run(importId: string): Promise<void> {
    while (await this.database.transaction(SYSTEM, (tx) => this.chunk(tx, importId)));
  }

  /** True while there is more. */
  private async chunk(tx: EntityManager, importId: string): Promise<boolean> {
    const run = await tx.findOne(TableImport, {
      where: { id: importId, state: 'undoing' },
      lock: { mode: 'pessimistic_write' },
    });
    if (!run) return false;
    const records = await tx.query<UndoRecord[]>(
      `select record_id as id, before, revision from table_import_record
       where import_id = $1 and taken_back is null order by line limit ${CHUNK}`,
      [importId],
    );
    const kept = await this.targets.of(run.kind).undo(tx, importId, records);
    await tx.query(
      `update table_import_record set taken_back = record_id <> all($2::uuid[])
       where import_id = $1 and record_id = any($3::uuid[]) and taken_back is null`,
      [importId, kept, records.map(({ id }) => id)],
    );
    const done = records.length < CHUNK;
    await tx.update(
      TableImport,
      { id: importId },
      {
        rowsTakenBack: run.rowsTakenBack + records.length - kept.length,
        rowsKept: run.rowsKept + kept.length,
        ...(done && { state: 'undone' as const, undoneAt: this.clock.now() }),
      },
    );
    return !done;
  }
}

import { Injectable } from '@nestjs/common';
import { Actor, SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';
import { TableRefusal } from '../platform/tables/index.js';
import { readyBlocks, readyLines, ReadyRows, RowCounts } from './ready-rows.js';
import { SealedFiles } from './sealed-files.js';
import { FAULTS_KEPT, TableImport } from './table-import.entity.js';
import { ImportTargets } from './targets/index.js';

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
    let storing = Promise.resolve();
    let state: 'done' | 'failed' = 'done';
    try {
      // While the database stores a batch, the next one is worked out; one behind another that was not stored is not
      // stored either.
      for await (const ready of this.ready(run)) {
        await storing;
        storing = this.store(run, ready);
        // Whoever waits next is told.
        storing.catch(() => undefined);
      }
    } catch (error) {
      if (!(error instanceof TableRefusal)) {
        await Promise.allSettled([storing]);
        throw error;
      }
      state = 'failed';
    }
    await storing;
    await this.finish(run, state);
  }

  private ready(run: TableImport): AsyncGenerator<ReadyRows> {
    const { id: importId, kind, mapping, rowsDone: skip } = run;
    const target = this.targets.of(kind);
    const task = { actor: actorOf(run), importId, mapping, today: this.clock.today(), skip };
    const source = this.files.source(run);
    return 'working' in target ? readyBlocks(target, source, task) : readyLines(target, source, task);
  }

  private async store(run: TableImport, ready: ReadyRows): Promise<void> {
    await this.database
      .transaction(actorOf(run), async (tx) => {
        const changed = {
          ...countsAfter(run, await ready.store(tx)),
          rowsDone: ready.last,
          faults: [...run.faults, ...ready.faults].slice(0, FAULTS_KEPT),
          faultsTotal: run.faultsTotal + ready.faulty,
        };
        const moved = await tx.update(
          TableImport,
          { id: run.id, state: 'running', rowsDone: run.rowsDone },
          changed,
        );
        // Another worker was faster with the same rows, or somebody stopped the import: nothing of this batch stays.
        if (moved.affected !== 1) throw new AppError('conflict');
        return changed;
      })
      .then((changed) => Object.assign(run, changed));
    ready.done();
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

function countsAfter(run: TableImport, counts: RowCounts): RowCounts {
  return {
    rowsStored: run.rowsStored + counts.rowsStored,
    rowsChanged: run.rowsChanged + counts.rowsChanged,
    rowsSame: run.rowsSame + counts.rowsSame,
    rowsHeld: run.rowsHeld + counts.rowsHeld,
    consentGaps: run.consentGaps + counts.consentGaps,
    twins: run.twins + counts.twins,
  };
}

/** The member who brought the table in: the rows are stored with these rights and no more. */
function actorOf({ memberId, orgId, orgKind, role }: TableImport): Actor {
  return { kind: 'member', id: memberId, orgId, orgKind, role, personId: null };
}
